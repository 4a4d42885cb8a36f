import type { MatchRequest, Proof } from '#shared/contract/match.ts'
import { defer, type Preferences, preferences } from './defer.ts'
import type { Pairing } from './feasibility.ts'
import { groupPlan } from './groups.ts'
import { type Market, market } from './market.ts'
import { prove } from './prove.ts'
import { type Solution, solve } from './solve.ts'

/** A plan with everything needed to explain it and to ask it further. */
export interface Plan {
  pairing: Pairing
  /** Mentor per mentee, locked pairs included, −1 for nobody. */
  mentorOf: Int32Array
  lockedTo: Int32Array
  proof: Proof
  /** How the plan was made; alternatives go on from there. */
  made:
    | { by: 'prices'; market: Market; solution: Solution }
    | { by: 'proposals'; preferences: Preferences }
    | { by: 'groups' }
}

/** The best plan of a request by its objective, proven. Both sides must stand in the order of ids. */
export function plan(pairing: Pairing, locked: MatchRequest['locked'] = pairing.request.locked): Plan {
  if (pairing.request.options.objective === 'stable') return stablePlan(pairing, locked)
  if (pairing.request.mentors.minGroup.some(least => least > 0))
    return { pairing, ...groupPlan(pairing, locked), made: { by: 'groups' } }
  const own = market(pairing, locked)
  const solution = solve(own)
  const mentorOf = own.lockedTo.map((mentor, mentee) =>
    mentor === -1 ? (solution.mentorOf[mentee] as number) : mentor,
  )
  return {
    pairing,
    mentorOf,
    lockedTo: own.lockedTo,
    proof: prove(own, solution),
    made: { by: 'prices', market: own, solution },
  }
}

function stablePlan(pairing: Pairing, locked: MatchRequest['locked']): Plan {
  const own = preferences(pairing)
  const { mentorOf, proposals } = defer(pairing, own, locked)
  const lockedTo = new Int32Array(pairing.mentees).fill(-1)
  for (const [mentee, mentor] of locked) lockedTo[mentee] = mentor
  return {
    pairing,
    mentorOf,
    lockedTo,
    proof: { kind: 'stable', proposals },
    made: { by: 'proposals', preferences: own },
  }
}
