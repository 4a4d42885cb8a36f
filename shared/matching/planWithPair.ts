import type { MatchAnswer } from '../contract/match.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Programme } from '../programme/programme.ts'
import { type AlternativeSentences, alternativeSentences, type Shift } from './alternativeSentences.ts'
import { whyLeft } from './alternatives.ts'
import type { Asked } from './blindRequest.ts'
import { listed } from './listed.ts'
import type { OfferKind } from './offerCode.ts'
import { type ComparedPlan, type PlanDifference, planDifferences } from './planDifferences.ts'

/** A pair as the plan on screen knows it. */
export type SeenPair = readonly [mentee: string, mentor: string, score: number, kind: OfferKind]

type People = Programme<'mentors' | 'mentees'>

/** What a plan made around a pair means for the plan that the curator has before her. */
export interface PlanWithPair {
  /** The mentee of the pair first. */
  differences: readonly PlanDifference[]
  /** Null where the plan has the pair already. */
  cost: AlternativeSentences | null
}

/** @param own ID of the mentee of the pair */
export function planWithPair(
  programme: People,
  asked: Asked,
  answer: MatchAnswer,
  { own, seen }: { own: string; seen: readonly SeenPair[] },
): PlanWithPair {
  const people = peopleOf(programme)
  const planned = (...[menteeId, mentorId, score, kind]: SeenPair): ComparedPlan['pairs'] => {
    const mentee = people.mentee(menteeId)
    const mentor = people.mentor(mentorId)
    return mentee && mentor ? [{ mentee: listed(mentee), mentor: listed(mentor), score, kind }] : []
  }
  const menteeAt = (index: number) => asked.people.mentees[index] ?? ''
  const after: ComparedPlan = {
    pairs: answer.pairs.flatMap(({ mentee, mentor, score }) =>
      planned(
        menteeAt(mentee),
        asked.people.mentors[mentor] ?? '',
        score,
        asked.people.kinds[mentor] ?? 'single',
      ),
    ),
    unmatched: answer.unmatched.flatMap(({ mentee }) => {
      const row = people.mentee(menteeAt(mentee))
      return row ? [{ mentee: listed(row) }] : []
    }),
  }
  const before: ComparedPlan = { pairs: seen.flatMap(pair => planned(...pair)), unmatched: [] }
  const { list } = planDifferences(before, after)
  const differences = [
    ...list.filter(({ mentee }) => mentee.id === own),
    ...list.filter(({ mentee }) => mentee.id !== own),
  ]
  const shifts = differences.flatMap(({ mentee: { id }, was, becomes }): Shift[] => {
    const mentee = people.mentee(id)
    const score = (becomes?.score ?? 0) - (was?.score ?? 0)
    return mentee ? [{ mentee, had: was !== null, has: becomes !== null, score }] : []
  })
  const [first, ...others] = shifts
  const priorityOf = (id: string) => asked.request.mentees.priority[asked.people.mentees.indexOf(id)] ?? 0
  const priority = shifts.reduce(
    (sum, { mentee, had, has }) => sum + priorityOf(mentee.id) * (Number(had) - Number(has)),
    0,
  )
  return {
    differences,
    cost:
      first?.mentee.id === own
        ? alternativeSentences(first, others, { priority }, ({ id }) => whyLeft(asked, id))
        : null,
  }
}
