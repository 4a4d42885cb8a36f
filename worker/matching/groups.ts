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
  const waiting: Node[] = []
  let next: Node | undefined = { decisions: first, bound: root.value }
  let found = false
  const budget = Math.min(mostPlans, mostEdges / (root.own.to.length + 1))
  for (let solved = 0; next && solved < budget; solved++) {
    const relaxed = relax(pairing, locked, standing, next.decisions)
    const hopeful: boolean = relaxed.unfilled.size === 0 && relaxed.value > best.value
    const counts = seats(relaxed.mentorOf, minGroup.length)
    const broken = hopeful ? nearest(counts, minGroup) : -1
    if (broken === -1) {
      if (hopeful) best = relaxed
      found ||= hopeful
      // Until there is a plan, the latest decision is taken back first; then the widest gap is closed first.
      next = take(waiting, best.value, found)
    } else {
      const decide = (decision: Decision, { decisions }: Node): Node => ({
        decisions: decisions.map((one, mentor) => (mentor === broken ? decision : one)),
        bound: relaxed.value,
      })
      const almost = 2 * (counts[broken] as number) >= (minGroup[broken] as number)
      waiting.push(decide(almost ? 'closed' : 'open', next))
      next = decide(almost ? 'open' : 'closed', next)
    }
  }
  if (next) waiting.push(next)
  const bound = waiting.reduce((most, node) => Math.max(most, node.bound), best.value)
  return { mentorOf: best.mentorOf, lockedTo: best.own.lockedTo, proof: proofOf(pairing, best, bound) }
}

/** The broken group that is nearest to its least number, or −1 when none is broken. */
function nearest(counts: Uint16Array, minGroup: readonly number[]): number {
  let found = -1
  let fewest = Number.POSITIVE_INFINITY
  minGroup.forEach((least, mentor) => {
    const lacks = least - (counts[mentor] as number)
    if (counts[mentor] === 0 || lacks <= 0 || lacks >= fewest) return
    found = mentor
    fewest = lacks
  })
  return found
}

function take(waiting: Node[], value: number, widest: boolean): Node | undefined {
  while (waiting.length > 0) {
    const at = widest
      ? waiting.reduce((most, node, index) => (node.bound > (waiting[most] as Node).bound ? index : most), 0)
      : waiting.length - 1
    const [node] = waiting.splice(at, 1)
    if (node && node.bound > value) return node
  }
  return undefined
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
    ({ bonus, places }, column) => bonus > 0 && (solution.taken[column] as number) < places,
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
