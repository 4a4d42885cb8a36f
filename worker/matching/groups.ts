import type { MatchRequest, Proof } from '#shared/contract/match.ts'
import type { Pairing } from './feasibility.ts'
import { type Column, type Market, market } from './market.ts'
import { solve } from './solve.ts'

/** Locked pairs of these mentors stand in groups that no plan can fill. */
export class GroupNotFilled extends Error {
  /** Their codes. */
  readonly mentors: ReadonlySet<string>

  constructor(mentors: ReadonlySet<string>) {
    super('A locked group cannot be filled')
    this.mentors = mentors
  }
}

export interface GroupPlan {
  /** Mentor per mentee, locked pairs included, −1 for nobody. */
  mentorOf: Int32Array
  lockedTo: Int32Array
  proof: Proof
}

/** What has been decided of a mentor's group: `open` = at least `minGroup`, `closed` = nobody. */
type Decision = 'either' | 'open' | 'closed'

interface Node {
  decisions: readonly Decision[]
  /** No plan under these decisions is worth more. */
  bound: number
}

interface Relaxed {
  own: Market
  mentorOf: Int32Array
  value: number
  unfilled: Set<number>
}

/** Plans that may be solved on the way to a proof, and edges that may be looked at in all of them. */
const mostPlans = 2_000
const mostEdges = 50_000_000

/**
 * The best plan where a mentor has nobody or at least `minGroup`. Which groups open is searched by branch and bound;
 * for each set of decisions the best plan is a flow, in which the places that must be filled carry a bonus above any
 * plan's worth. What the flow is worth with the undecided groups as plain places is a bound.
 * @throws GroupNotFilled when locks stand in groups that no plan can fill
 */
export function groupPlan(pairing: Pairing, locked: MatchRequest['locked']): GroupPlan {
  const { minGroup } = pairing.request.mentors
  const standing = minGroup.map((_, mentor) => locked.filter(([, other]) => other === mentor).length)
  const first = minGroup.map((least, mentor): Decision => (least > 0 && standing[mentor] ? 'open' : 'either'))
  const root = relax(pairing, locked, standing, first)
  if (root.unfilled.size > 0) {
    const { id } = pairing.request.mentors
    throw new GroupNotFilled(new Set([...root.unfilled].map(mentor => id[mentor] as string)))
  }
  const closed = first.map((one, mentor): Decision => (minGroup[mentor] && one === 'either' ? 'closed' : one))
  let best = relax(pairing, locked, standing, closed)
  const waiting: Node[] = [{ decisions: first, bound: root.value }]
  const budget = Math.min(mostPlans, mostEdges / (root.own.to.length + 1))
  let solved = 0
  while (waiting.length > 0 && solved < budget) {
    const node = waiting.pop() as Node
    if (node.bound <= best.value) continue
    solved++
    const relaxed = relax(pairing, locked, standing, node.decisions)
    if (relaxed.unfilled.size > 0 || relaxed.value <= best.value) continue
    const counts = seats(relaxed.mentorOf, minGroup.length)
    const broken = minGroup.findIndex(
      (least, mentor) => (counts[mentor] as number) > 0 && (counts[mentor] as number) < least,
    )
    if (broken === -1) best = relaxed
    else {
      const choose = (decision: Decision): Node => ({
        decisions: node.decisions.map((one, mentor) => (mentor === broken ? decision : one)),
        bound: relaxed.value,
      })
      waiting.push(choose('closed'), choose('open'))
    }
  }
  const bound = waiting.reduce((most, node) => Math.max(most, node.bound), best.value)
  return { mentorOf: best.mentorOf, lockedTo: best.own.lockedTo, proof: proofOf(pairing, best, bound) }
}

function relax(
  pairing: Pairing,
  locked: MatchRequest['locked'],
  standing: readonly number[],
  decisions: readonly Decision[],
): Relaxed {
  const { minGroup } = pairing.request.mentors
  let columns: Column[] = []
  const own = market(pairing, locked, (left, { most }) => {
    columns = decisions.flatMap((decision, mentor): Column[] => {
      if (decision === 'closed') return []
      const places = left[mentor] as number
      const needed =
        decision === 'open' ? Math.max(0, (minGroup[mentor] as number) - (standing[mentor] as number)) : 0
      return [
        { mentor, places: needed, bonus: most + 1 },
        { mentor, places: places - needed, bonus: 0 },
      ].filter(column => column.places > 0)
    })
    return columns
  })
  const solution = solve(own)
  const mentorOf = own.lockedTo.map((lock, mentee) => {
    const column = columns[solution.mentorOf[mentee] as number]
    return lock === -1 ? (column?.mentor ?? -1) : lock
  })
  const unfilled = columns.filter(
    ({ bonus, places }, column) => bonus > 0 && (solution.menteesOf[column] as number[]).length < places,
  )
  let value = 0
  for (const mentee of own.free) {
    const mentor = mentorOf[mentee] as number
    if (mentor !== -1)
      value += own.worth.of(mentee, pairing.scores[mentee * pairing.mentors + mentor] as number)
  }
  return { own, mentorOf, value, unfilled: new Set(unfilled.map(({ mentor }) => mentor)) }
}

function seats(mentorOf: Int32Array, mentors: number): Uint16Array {
  const counts = new Uint16Array(mentors)
  for (const mentor of mentorOf) if (mentor !== -1) counts[mentor] = (counts[mentor] as number) + 1
  return counts
}

function proofOf(
  { request, scores, mentors, feasible }: Pairing,
  { own, value }: Relaxed,
  bound: number,
): Proof {
  const standing = { priority: 0, score: 0 }
  let pairs = 0
  own.lockedTo.forEach((mentor, mentee) => {
    for (let other = 0; other < mentors; other++) if (feasible(mentee, other)) pairs++
    if (mentor === -1) return
    standing.priority += request.mentees.priority[mentee] as number
    standing.score += scores[mentee * mentors + mentor] as number
  })
  const whole = (sum: number) => {
    const { priority, score } = own.worth.split(sum)
    return { priority: priority + standing.priority, score: score + standing.score }
  }
  if (bound > value) return { kind: 'bound', primal: whole(value), bound: whole(bound) }
  return { kind: 'optimal', pairs, violations: 0, primal: whole(value), dual: whole(bound) }
}
