import type { AlternativesAnswer, AlternativesRequest } from '#shared/contract/alternatives.ts'
import type {
  Alternative,
  MatchAnswer,
  MatchRequest,
  PlannedPair,
  Unmatched,
} from '#shared/contract/match.ts'
import type { ScoreAnswer, ScoreRequest } from '#shared/contract/score.ts'
import { contractVersion } from '#shared/contract/version.ts'
import { alternatives } from './alternatives.ts'
import { type Canonical, canonical, inverse } from './canonical.ts'
import { blocking, breakdown, relaxations, standing } from './explain.ts'
import { pairing } from './feasibility.ts'
import { type Plan, plan } from './plan.ts'
import { totals } from './totals.ts'

const mostGroupSearches = 400

/**
 * Answers `POST /v1/match`: the best plan, why it is the best, and why some stay without.
 * @param request parsed by `matchRequest` and passed by `checkMatchRequest`
 * @throws GroupNotFilled when locks stand in groups that no plan can fill
 */
export function match(request: MatchRequest): MatchAnswer {
  const order = canonical(request)
  const made = plan(pairing(order.request))
  const choose = alternatives(made)
  const pairs = plannedPairs(made)
  const without = [...made.mentorOf.keys()].filter(mentee => made.mentorOf[mentee] === -1)
  // With groups every alternative is a search of its own: a crowd asks for them one by one.
  const priced = made.made.by !== 'groups' || without.length * made.pairing.mentors <= mostGroupSearches
  return {
    contract: contractVersion,
    pairs: pairs.map(pair => restore(pair, order)).sort(byMentee),
    unmatched: without
      .map((mentee): Unmatched => {
        const [cheapest] = priced ? choose(mentee, 1) : []
        return {
          mentee: order.menteeAt[mentee] as number,
          ...relaxations(made.pairing, mentee),
          cheapest: cheapest ? restoreAlternative(cheapest, order) : null,
        }
      })
      .sort(byMentee),
    free: freePlaces(made, order),
    totals: totals(pairs, order.request.mentees.priority),
    blocking: blocking(made.pairing, made.mentorOf, made.lockedTo)
      .map(([mentee, mentor]): [number, number] => [
        order.menteeAt[mentee] as number,
        order.mentorAt[mentor] as number,
      ])
      .sort(([a, x], [b, y]) => a - b || x - y),
    proof: made.proof,
  }
}

/** Answers `POST /v1/alternatives`. */
export function matchAlternatives({ mentee, limit, ...request }: AlternativesRequest): AlternativesAnswer {
  const order = canonical(request)
  const choose = alternatives(plan(pairing(order.request)))
  return {
    contract: contractVersion,
    alternatives: choose(inverse(order.menteeAt)[mentee] as number, limit).map(one =>
      restoreAlternative(one, order),
    ),
  }
}

/** Answers `POST /v1/score`: what given pairs are worth, in the order asked; nothing is solved. */
export function score({ pairs, ...request }: ScoreRequest): ScoreAnswer {
  const everybody = pairing(request)
  return {
    contract: contractVersion,
    pairs: pairs.map(([mentee, mentor]) => {
      const own = everybody.score(mentee, mentor)
      return {
        mentee,
        mentor,
        mayMeet: everybody.scores[mentee * everybody.mentors + mentor] !== -1,
        score: own,
        ...breakdown(everybody, mentee, mentor),
        ...standing(everybody, mentee, mentor, own),
      }
    }),
  }
}

const byMentee = (a: { mentee: number }, b: { mentee: number }) => a.mentee - b.mentee

function plannedPairs({ pairing: everybody, mentorOf, lockedTo }: Plan): PlannedPair[] {
  const pairs: PlannedPair[] = []
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === -1) return
    const own = everybody.scores[mentee * everybody.mentors + mentor] as number
    pairs.push({
      mentee,
      mentor,
      score: own,
      ...breakdown(everybody, mentee, mentor),
      ...standing(everybody, mentee, mentor, own),
      locked: lockedTo[mentee] !== -1,
    })
  })
  return pairs
}

function freePlaces({ pairing: everybody, mentorOf }: Plan, { mentorAt }: Canonical): MatchAnswer['free'] {
  const places = [...everybody.request.mentors.capacity]
  for (const mentor of mentorOf) if (mentor !== -1) places[mentor] = (places[mentor] as number) - 1
  return places
    .map((left, mentor) => ({ mentor: mentorAt[mentor] as number, places: left }))
    .filter(({ places: left }) => left > 0)
    .sort((a, b) => a.mentor - b.mentor)
}

function restore(pair: PlannedPair, { menteeAt, mentorAt }: Canonical): PlannedPair {
  return { ...pair, mentee: menteeAt[pair.mentee] as number, mentor: mentorAt[pair.mentor] as number }
}

function restoreAlternative(one: Alternative, { menteeAt, mentorAt }: Canonical): Alternative {
  const mentor = (place: number | null) => (place === null ? null : (mentorAt[place] as number))
  return {
    ...one,
    mentor: mentorAt[one.mentor] as number,
    changes: one.changes
      .map(({ mentee, from, to, score: gained }) => ({
        mentee: menteeAt[mentee] as number,
        from: mentor(from),
        to: mentor(to),
        score: gained,
      }))
      .sort(byMentee),
  }
}
