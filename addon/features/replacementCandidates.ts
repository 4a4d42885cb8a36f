import * as z from 'zod/mini'
import { scoreAnswer } from '#shared/contract/score.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { replacementSentence } from '#shared/matching/alternativeSentences.ts'
import { candidatesFor, scoreFor } from '#shared/matching/candidatesFor.ts'
import type { PairSeen } from '#shared/matching/pairSeen.ts'
import { preferencesOf } from '#shared/matching/preferencesOf.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { changedSince } from './changedSince.ts'
import { askingFeature } from './feature.ts'
import { menteeNotInRun } from './menteeNotInRun.ts'
import { rowId, typedDate } from './pairInput.ts'
import { type PaperFacts, paperFacts } from './planFacts.ts'
import { isRefused, refuse } from './refusal.ts'
import { replacedPair } from './runningPair.ts'
import { askedPeople, askFor } from './runInput.ts'

/** A mentor who could take over, and what changes for the mentee. */
export interface Successor extends PairSeen {
  /** «Артём −42. Остальные пары не меняются.» */
  says: string
}

export interface ReplacementView {
  pair: string
  /** «Тихонова Дарья и Лисин Артём». */
  title: string
  mentor: string
  mentee: { id: string; name: string }
  /** Points of the present pair, counted as those of the candidates; null where the mentor is in no run any more. */
  score: number | null
  /** «15.01.2027–31.05.2027»: the rest of the period. */
  term: string
  form: string
  /** Best score first, at most twenty. */
  candidates: Successor[]
  changed: string | null
  /** For the list on paper. */
  paper: PaperFacts
}

const shownCandidates = 20
type Tables = Programme<
  'mentors' | 'mentees' | 'pairs' | 'decisions' | 'preferences' | 'participantDocuments' | 'scenarios'
>

/**
 * Who could take the place of a mentor of one running pair (положение, п. 4.15). The mentee alone is asked about: every
 * other pair stays and takes its places. The form's usual weights and conditions hold; the period is the rest of the pair's.
 */
export const replacementCandidates = askingFeature({
  name: 'replacementCandidates',
  title: 'Замена наставника',
  reads: [
    'mentors',
    'mentees',
    'pairs',
    'decisions',
    'preferences',
    'participantDocuments',
    'scenarios',
    'declensions',
  ],
  input: z.strictObject({ pair: rowId, on: typedDate }),
  people: askedPeople,
  ask: ({ programme, input, today }) => {
    const question = questionOf(programme, input, today)
    if (isRefused(question)) return question
    const { asked, pair } = question
    const request = scoreFor(asked, pair.mentee)
    return request === null
      ? menteeNotInRun(programme, pair.mentee, today)
      : { route: 'score' as const, request, people: asked }
  },
  take: ({ programme, input, people: asked, answer, same, today }) => {
    const parsed = z.safeParse(scoreAnswer, answer)
    if (!parsed.success)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    const question = questionOf(programme, input, today)
    if (isRefused(question)) return question
    const { pair, from, to } = question
    const people = peopleOf(programme)
    const mentee = people.mentee(pair.mentee)
    const mentor = people.mentor(pair.mentor)
    if (!mentee) return menteeNotInRun(programme, pair.mentee, today)
    const { gone, sentence } = changedSince(programme, asked, question.asked)
    const present = parsed.data.pairs.find(each => asked.people.mentors[each.mentor] === pair.mentor)
    const score = present?.score ?? null
    return {
      view: {
        pair: pair.id,
        title: pairName(pair, people),
        mentor: mentor ? withClass(mentor) : pair.mentorName,
        mentee: { id: mentee.id, name: withClass(mentee) },
        score,
        term: `${dateInDigits(from)}–${dateInDigits(to)}`,
        form: dictionaryOf(programme).title(pair.form),
        candidates: candidatesFor(programme, asked, parsed.data, exceptionsOf(programme.declensions))
          .filter(({ mentor: { id } }) => id !== pair.mentor && !gone.has(id))
          .slice(0, shownCandidates)
          .map(each => ({ ...each, says: replacementSentence(mentee, score, each.score) })),
        changed: same ? null : sentence,
        paper: paperFacts(programme, today),
      } satisfies ReplacementView,
    }
  },
})

function questionOf(programme: Tables, input: { pair: string; on: string }, today: CivilDate) {
  const replaced = replacedPair(programme, input, today)
  if (isRefused(replaced)) return replaced
  const { pair, from, to, without } = replaced
  const preferences = { ...preferencesOf(programme, pair.form), groups: false }
  const asked = askFor(
    without,
    { form: pair.form, from, to, ...preferences },
    { objective: 'coverage', floor: 0 },
    today,
  )
  return isRefused(asked) ? asked : { ...replaced, asked }
}
