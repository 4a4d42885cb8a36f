import type { PlannedPair } from '../contract/match.ts'
import { noBreak } from '../language/noBreak.ts'
import type { Asked } from './blindRequest.ts'
import type { Called, CalledPair } from './calledNames.ts'
import { criteria, noAnswer } from './criteria.ts'
import { type CriterionId, criterionTitles } from './criterionTitles.ts'
import { ownSentence } from './ownSentence.ts'
import type { TitlesOf } from './titlesOf.ts'
import { voteSentence } from './voteSentence.ts'

/** One line under a pair's score. */
export interface PointRow {
  /** Of an own column: its code. */
  criterion: CriterionId | `c${number}`
  label: string
  points: number
  /** Most points the criterion can give, 50…300. */
  max: number
  /** Somebody did not answer: shown by hatching. */
  blank: boolean
  /** Without its full stop. */
  sentence: string
}

type Asking = Pick<Asked, 'request' | 'own' | 'people' | 'voters'>
type Scored = Pick<PlannedPair, 'mentee' | 'mentor' | 'points' | 'blank'>

/**
 * A score told criterion by criterion, both sides' votes and the own columns last; the points add up to the engine's
 * score, the most to `maxScore`.
 */
export function pointRows(asked: Asking, pair: Scored, called: CalledPair, titlesOf: TitlesOf): PointRow[] {
  return [
    ...described(asked, pair, called, titlesOf),
    ...votes(asked, pair, called),
    ...own(asked, pair, called),
  ]
}

function described({ request }: Asking, pair: Scored, called: CalledPair, titlesOf: TitlesOf): PointRow[] {
  return criteria.flatMap(description => {
    const sent = request.criteria.find(({ code }) => code === description.code)
    if (sent === undefined || sent.kind === 'closeness') return []
    const wanted = sent.mentee[pair.mentee] ?? []
    const offered = sent.mentor[pair.mentor] ?? []
    const titles = (codes: readonly number[]) => titlesOf(description.trait, codes)
    const blank = pair.blank.includes(sent.code)
    return {
      criterion: description.id,
      label: criterionTitles[description.id],
      points: pair.points[sent.code] ?? 0,
      max: sent.weight,
      blank,
      sentence: noBreak(
        blank
          ? description.silence(called, { mentor: offered.length === 0, mentee: wanted.length === 0 })
          : description.sentence({
              ...called,
              wanted: titles(wanted),
              offered: titles(offered),
              shared: titles(wanted.filter(code => offered.includes(code))),
            }),
      ),
    }
  })
}

function votes(
  { request: { choices }, people, voters }: Asking,
  pair: Scored,
  called: CalledPair,
): PointRow[] {
  const row = (by: 'mentee' | 'mentor', of: 'mentor' | 'mentee', max: number): PointRow[] => {
    if (max === 0) return []
    const id = people[`${by}s`][pair[by]] ?? ''
    const vote = choices[by].find(([who, whom]) => who === pair[by] && whom === pair[of])
    const rank = vote?.[2] ?? (voters[`${by}s`].includes(id) ? null : undefined)
    return [
      {
        criterion: `${by}Choice`,
        label: labelOf(called[by], criterionTitles[`${by}Choice`]),
        points: pair.points[by === 'mentee' ? 'choiceMentee' : 'choiceMentor'] ?? 0,
        max,
        blank: false,
        sentence: noBreak(voteSentence(called[by], called[of], rank)),
      },
    ]
  }
  return [...row('mentee', 'mentor', choices.menteeWeight), ...row('mentor', 'mentee', choices.mentorWeight)]
}

/** «Выбор Артёма»; where the name can't be declined, «Выбор наставляемого». */
const labelOf = ({ gen, isDeclined }: Called, title: string) => (isDeclined ? `Выбор ${gen}` : title)

function own({ request, own }: Asking, pair: Scored, called: CalledPair): PointRow[] {
  return own.flatMap(({ code, title, ...texts }) => {
    const sent = request.criteria.find(each => each.code === code)
    if (sent === undefined || sent.kind === 'coverage') return []
    const blank = pair.blank.includes(code)
    const isSilent = (answer: number | null | readonly number[] | undefined) =>
      answer === null || (Array.isArray(answer) && answer.length === 0)
    return {
      criterion: code as `c${number}`,
      label: title,
      points: pair.points[code] ?? 0,
      max: sent.weight,
      blank,
      sentence: noBreak(
        blank
          ? noAnswer(called, {
              mentor: isSilent(sent.mentor[pair.mentor]),
              mentee: isSilent(sent.mentee[pair.mentee]),
            })
          : ownSentence(
              called,
              { mentor: texts.mentor[pair.mentor] ?? '', mentee: texts.mentee[pair.mentee] ?? '' },
              sent.kind,
            ),
      ),
    }
  })
}

/** The most a pair of this run can have. */
export const maxScore = ({ request: { criteria, choices } }: Pick<Asked, 'request'>): number =>
  criteria.reduce((sum, { weight }) => sum + weight, choices.menteeWeight + choices.mentorWeight)
