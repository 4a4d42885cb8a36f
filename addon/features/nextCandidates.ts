import * as z from 'zod/mini'
import { scoreAnswer } from '#shared/contract/score.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { type Candidate, candidatesFor, scoreFor } from '#shared/matching/candidatesFor.ts'
import { maxScore } from '#shared/matching/pointRows.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import { changedSince } from './changedSince.ts'
import { askingFeature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { askedPeople, askFor, runInput } from './runInput.ts'

const whole = { objective: 'coverage', floor: 0 } as const
const shownCandidates = 20

export interface CandidatesView {
  mentee: { id: string; name: string }
  /** Best score first, at most twenty. */
  candidates: Candidate[]
  maxScore: number
  changed: string | null
}

/** Whom else a mentee could have, after a refusal: every mentor with a place whom the conditions admit, by points. */
export const nextCandidates = askingFeature({
  name: 'nextCandidates',
  title: 'Кто ещё подойдёт',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'declensions'],
  input: z.strictObject({ ...runInput, mentee: rowId }),
  people: askedPeople,
  ask: ({ programme, input }) => {
    const asked = askFor(programme, input, whole)
    if (isRefused(asked)) return asked
    const request = scoreFor(asked, input.mentee)
    if (request !== null) return { route: 'score' as const, request, people: asked }
    const mentee = peopleOf(programme).mentee(input.mentee)
    return mentee
      ? refuse(
          'nothingToDo',
          `${withClass(mentee)}: на этот срок уже есть пара, или наставляемый не участвует в этой форме`,
          'Обновите список и посмотрите пары наставляемого',
        )
      : refuse('gone', 'Этого наставляемого больше нет среди участников', 'Обновите список')
  },
  take: ({ programme, input, people: asked, answer, same }) => {
    const parsed = z.safeParse(scoreAnswer, answer)
    const mentee = peopleOf(programme).mentee(input.mentee)
    if (!parsed.success)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    if (!mentee) return refuse('gone', 'Этого наставляемого больше нет среди участников', 'Обновите список')
    const now = same ? asked : askFor(programme, input, whole)
    const { gone, sentence } = changedSince(programme, asked, isRefused(now) ? null : now)
    return {
      view: {
        mentee: { id: mentee.id, name: withClass(mentee) },
        candidates: candidatesFor(programme, asked, parsed.data, exceptionsOf(programme.declensions))
          .filter(({ mentor }) => !gone.has(mentor.id))
          .slice(0, shownCandidates),
        maxScore: maxScore(asked),
        changed: same ? null : sentence,
      } satisfies CandidatesView,
    }
  },
})
