import type { MatchAnswer } from '#shared/contract/match.ts'
import type { Market } from './market.ts'
import type { Solution } from './solve.ts'

type Optimal = Extract<MatchAnswer['proof'], { kind: 'optimal' }>

/**
 * Checks a plan against its prices, knowing nothing of how they were found: no pair of all feasible ones is worth
 * more than gain + price, and the prices add up to what the plan is worth. Then no plan can be better (weak duality).
 * Locked pairs stand in both sums: their multiplier is whatever their pair is worth.
 * @throws Error when the certificate does not hold; that is a bug, never the data
 */
export function prove(market: Market, { mentorOf, gain, price }: Solution): Optimal {
  const { pairing, worth, places, lockedTo } = market
  const { mentees, mentors, scores, meeting, request } = pairing
  const { base, point } = worth
  const { floor } = request.options
  const score = (mentee: number, mentor: number) => scores[mentee * mentors + mentor] as number
  // Where no place is left, or a mentee is locked, the price costs nobody anything and is set as high as needed.
  const taken = new Int32Array(mentors)
  let pairs = 0
  let violations = 0
  let primal = 0
  let dual = 0
  let standingPriority = 0
  let standingScore = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const locked = lockedTo[mentee] as number
    const own = gain[mentee] as number
    if (locked !== -1) {
      standingPriority += request.mentees.priority[mentee] as number
      standingScore += score(mentee, locked)
    } else dual += own
    if (own < 0) violations++
    const most = own - (base[mentee] as number)
    const last = meeting.start[mentee + 1] as number
    for (let at = meeting.start[mentee] as number; at < last; at++) {
      const mentor = meeting.mentor[at] as number
      const points = scores[mentee * mentors + mentor] as number
      if (points < floor) continue
      pairs++
      if (point * points - (price[mentor] as number) > most && locked === -1 && places[mentor] !== 0)
        violations++
    }
    const mentor = mentorOf[mentee] as number
    if (mentor === -1) continue
    taken[mentor] = (taken[mentor] as number) + 1
    if (locked !== -1 || !pairing.feasible(mentee, mentor)) violations++
    primal += worth.of(mentee, score(mentee, mentor))
  }
  for (let mentor = 0; mentor < mentors; mentor++) {
    if ((price[mentor] as number) < 0 || (taken[mentor] as number) > (places[mentor] as number)) violations++
    dual += (places[mentor] as number) * (price[mentor] as number)
  }
  if (violations > 0 || primal !== dual) throw new Error('The plan is not proven')
  const whole = (sum: number) => {
    const { priority, score } = worth.split(sum)
    return { priority: priority + standingPriority, score: score + standingScore }
  }
  return { kind: 'optimal', pairs, violations: 0, primal: whole(primal), dual: whole(dual) }
}
