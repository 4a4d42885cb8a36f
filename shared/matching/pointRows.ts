import type { PlannedPair } from '../contract/match.ts'
import { noBreak } from '../language/noBreak.ts'
import type { Asked } from './blindRequest.ts'
import type { CalledPair } from './calledNames.ts'
import { criteria } from './criteria.ts'
import { type CriterionId, criterionTitles } from './criterionTitles.ts'
import type { TitlesOf } from './titlesOf.ts'

/** One line under a pair's score. */
export interface PointRow {
  criterion: CriterionId
  label: string
  points: number
  /** Most points the criterion can give, 50…300. */
  max: number
  /** Somebody did not answer: shown by hatching. */
  blank: boolean
  sentence: string
}

/** A score told criterion by criterion; the points add up to the engine's score, the most to `maxScore`. */
export function pointRows(
  { request }: Pick<Asked, 'request'>,
  pair: Pick<PlannedPair, 'mentee' | 'mentor' | 'points' | 'blank'>,
  called: CalledPair,
  titlesOf: TitlesOf,
): PointRow[] {
  return criteria.flatMap(description => {
    const sent = request.criteria.find(({ code }) => code === description.code)
    if (sent === undefined || sent.kind === 'closeness') return []
    const wanted = sent.mentee[pair.mentee] ?? []
    const offered = sent.mentor[pair.mentor] ?? []
    const blank = pair.blank.includes(sent.code)
    const titles = (codes: readonly number[]) => titlesOf(description.trait, codes)
    return [
      {
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
      },
    ]
  })
}

/** The most a pair of this run can have. */
export const maxScore = ({ request }: Pick<Asked, 'request'>): number =>
  request.criteria.reduce((sum, { weight }) => sum + weight, 0)
