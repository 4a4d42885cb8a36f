import * as z from 'zod/mini'
import { scoreAnswer } from '#shared/contract/score.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { candidatesFor, scoreFor } from '#shared/matching/candidatesFor.ts'
import type { PairSeen } from '#shared/matching/pairSeen.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import { changedSince } from './changedSince.ts'
import { askingFeature } from './feature.ts'
import { menteeNotInRun } from './menteeNotInRun.ts'
import { rowId } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { askedPeople, askFor, runInput } from './runInput.ts'

const whole = { objective: 'coverage', floor: 0 } as const
const shownCandidates = 20

export interface CandidatesView {
  mentee: { id: string; name: string }
  /** Best score first, at most twenty. */
  candidates: PairSeen[]
  changed: string | null
}

/** Whom else a mentee could have, after a refusal: every mentor with a place whom the conditions admit, by points. */
export const nextCandidates = askingFeature({
  name: 'nextCandidates',
  title: 'Кто ещё подойдёт',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'preferences', 'participantDocuments', 'declensions'],
  input: z.strictObject({ ...runInput, mentee: rowId }),
  people: askedPeople,
  ask: ({ programme, input, today }) => {
    const asked = askFor(programme, input, whole, today)
    if (isRefused(asked)) return asked
    const request = scoreFor(asked, input.mentee)
    if (request !== null) return { route: 'score' as const, request, people: asked }
    return menteeNotInRun(programme, input.mentee, today)
  },
  take: ({ programme, input, people: asked, answer, same, today }) => {
    const parsed = z.safeParse(scoreAnswer, answer)
    const mentee = peopleOf(programme).mentee(input.mentee)
    if (!parsed.success)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    if (!mentee) return menteeNotInRun(programme, input.mentee, today)
    const now = same ? asked : askFor(programme, input, whole, today)
    const { gone, sentence } = changedSince(programme, asked, isRefused(now) ? null : now)
    return {
      view: {
        mentee: { id: mentee.id, name: withClass(mentee) },
        candidates: candidatesFor(programme, asked, parsed.data, exceptionsOf(programme.declensions))
          .filter(({ mentor }) => !gone.has(mentor.id))
          .slice(0, shownCandidates),
        changed: same ? null : sentence,
      } satisfies CandidatesView,
    }
  },
})
