import type { Alternative, Cost } from '#shared/contract/match.ts'
import { defer } from './defer.ts'
import { type Detours, detours } from './detours.ts'
import { breakdown } from './explain.ts'
import { GroupNotFilled } from './groups.ts'
import { type Plan, plan } from './plan.ts'

/** Another mentor for a mentee, and the best plan in which she has that mentor. */
interface Candidate {
  mentor: number
  mentorOf: Int32Array
}

/**
 * With whom else a mentee could be and what the whole plan loses by it, the cheapest first, equal ones by the
 * mentor's id. Architecture §6, law 9.
 * @returns a function of mentee and limit; what all mentees without a mentor have in common is searched once
 */
export function alternatives(present: Plan): (mentee: number, limit: number) => Alternative[] {
  const fromNobody = new Map<Plan, Detours>()
  return (mentee, limit) => {
    const found =
      present.made.by === 'prices'
        ? byPrices(withoutLock(present, mentee), present, mentee, limit, fromNobody)
        : byPlans(present, mentee, limit)
    return found.map(candidate => describe(present, mentee, candidate))
  }
}

/** Mentors of all feasible ones who have a place once the other locks stand, except the present one. */
function reachable({ pairing, mentorOf, lockedTo }: Plan, mentee: number): number[] {
  const places = [...pairing.request.mentors.capacity]
  lockedTo.forEach((mentor, other) => {
    if (mentor !== -1 && other !== mentee) places[mentor] = (places[mentor] as number) - 1
  })
  return places
    .map((_, mentor) => mentor)
    .filter(
      mentor =>
        (places[mentor] as number) > 0 && mentor !== mentorOf[mentee] && pairing.feasible(mentee, mentor),
    )
}

function otherLocks({ pairing }: Plan, mentee: number) {
  return pairing.request.locked.filter(([locked]) => locked !== mentee)
}

function withoutLock(present: Plan, mentee: number): Plan {
  return present.lockedTo[mentee] === -1 ? present : plan(present.pairing, otherLocks(present, mentee))
}

function byPrices(
  base: Plan,
  present: Plan,
  mentee: number,
  limit: number,
  fromNobody: Map<Plan, Detours>,
): Candidate[] {
  if (base.made.by !== 'prices') return []
  const { market, solution } = base.made
  const without = solution.mentorOf[mentee] === -1
  const ways = (without && fromNobody.get(base)) || detours(market, solution, without ? 'nobody' : mentee)
  if (without) fromNobody.set(base, ways)
  return reachable(present, mentee)
    .map(mentor => ({ mentor, loss: mentor === base.mentorOf[mentee] ? 0 : ways.loss(mentee, mentor) }))
    .sort((a, b) => a.loss - b.loss || a.mentor - b.mentor)
    .slice(0, limit)
    .map(({ mentor }) => {
      const moved = mentor === base.mentorOf[mentee] ? solution.mentorOf : ways.plan(mentee, mentor)
      return {
        mentor,
        mentorOf: base.lockedTo.map((locked, other) => (locked === -1 ? (moved[other] as number) : locked)),
      }
    })
}

/** Without prices each alternative is a plan of its own, with the pair as a lock. */
function byPlans(present: Plan, mentee: number, limit: number): Candidate[] {
  const { pairing } = present
  const greater = pairing.request.options.objective === 'score' ? 'score' : 'priority'
  const lesser = greater === 'score' ? 'priority' : 'score'
  return reachable(present, mentee)
    .flatMap(mentor => {
      const mentorOf = planWith(present, mentee, mentor)
      return mentorOf ? [{ mentor, mentorOf, cost: difference(present, mentorOf) }] : []
    })
    .sort(
      (a, b) => a.cost[greater] - b.cost[greater] || a.cost[lesser] - b.cost[lesser] || a.mentor - b.mentor,
    )
    .slice(0, limit)
}

function planWith(present: Plan, mentee: number, mentor: number): Int32Array | undefined {
  const { pairing, made } = present
  const locks: [number, number][] = [...otherLocks(present, mentee), [mentee, mentor]]
  if (made.by === 'proposals') return defer(pairing, made.preferences, locks).mentorOf
  try {
    return plan(pairing, locks).mentorOf
  } catch (error) {
    if (error instanceof GroupNotFilled) return undefined
    throw error
  }
}

function difference({ pairing, mentorOf }: Plan, other: Int32Array): Cost {
  const { request, scores, mentors } = pairing
  const cost = { priority: 0, score: 0 }
  for (const [sign, assigned] of [
    [1, mentorOf],
    [-1, other],
  ] as const)
    assigned.forEach((mentor, mentee) => {
      if (mentor === -1) return
      cost.priority += sign * (request.mentees.priority[mentee] as number)
      cost.score += sign * (scores[mentee * mentors + mentor] as number)
    })
  return cost
}

function describe(present: Plan, mentee: number, { mentor, mentorOf }: Candidate): Alternative {
  const { pairing } = present
  const score = (other: number, of: number) =>
    of === -1 ? 0 : (pairing.scores[other * pairing.mentors + of] as number)
  const orNull = (index: number) => (index === -1 ? null : index)
  const changes: Alternative['changes'] = []
  mentorOf.forEach((to, other) => {
    const from = present.mentorOf[other] as number
    if (other === mentee || from === to) return
    changes.push({
      mentee: other,
      from: orNull(from),
      to: orNull(to),
      score: score(other, to) - score(other, from),
    })
  })
  return {
    mentor,
    score: score(mentee, mentor),
    points: breakdown(pairing, mentee, mentor).points,
    cost: difference(present, mentorOf),
    changes,
  }
}
