import { Heap } from './heap.ts'
import type { Market } from './market.ts'

/** A best plan of a market with the prices that prove it. */
export interface Solution {
  /** Column of each free mentee, −1 for nobody; locked mentees stand at −1 too. */
  mentorOf: Int32Array
  /** Places of each column that are taken, those of locked pairs left out. */
  taken: Int32Array
  /** What a mentee gains, ≥ 0: value ≤ gain + price for every pair, equal for every pair of the plan. */
  gain: Float64Array
  /** What a place costs, ≥ 0: more than 0 only where every place is taken. */
  price: Float64Array
}

// A mentee's edges are parted anew when fewer than one in so many that are looked at was of use.
const mostWaste = 4

// Where a way ends when not at a column: the newcomer stays without, or no way has been found yet.
const nobody = -1
const unknown = -2

/**
 * The exact optimum by successive shortest augmenting paths with dual prices. Mentees come in one after another; each
 * takes the cheapest way to a free place, or to somebody's — perhaps her own — stepping out. Capacities are
 * native, staying without a mentor is a private arc of value 0.
 * Paper: facts of min-cost flow in Ahuja, Magnanti, Orlin, Network Flows, ch. 9; integers only.
 */
export function solve(market: Market): Solution {
  const { places, start } = market
  const { mentees } = market.pairing
  const columns = places.length
  const { base, point } = market.worth
  // Two shares of the highest score, found on many schools to search least.
  const near = Math.ceil((point * market.pairing.highest) / 8)
  const margin = near / 2
  // The edges of each mentee in an order of their own, and what each adds to her base value.
  const to = market.to.slice()
  const value = new Float64Array(to.length)
  const mentorOf = new Int32Array(mentees).fill(-1)
  const gain = new Float64Array(mentees)
  const price = new Float64Array(columns)

  // Who sits where: those of a column stand at `firstSeat[column]` and after it.
  const firstSeat = new Uint32Array(columns + 1)
  places.forEach((room, column) => {
    firstSeat[column + 1] = (firstSeat[column] as number) + room
  })
  const seats = new Int32Array(firstSeat[columns] as number)
  const taken = new Int32Array(columns)
  // What it costs to end a way at a column: nothing while it has room, else the least gain of those who sit there.
  const exit = new Float64Array(columns)

  // A mentee's best edges come first, up to `front`; all others of hers are worth at most `bound` beyond the price.
  const front = start.slice()
  const bound = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  // No column other than her own is worth more to a mentee beyond its price.
  const elsewhere = bound.slice()

  const heap = new Heap(columns)
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(columns)
  const touched = new Int32Array(columns)
  const reached = new Int32Array(mentees)
  const reachedAt = new Float64Array(mentees)
  let touchedCount = 0
  let reachedCount = 0

  // The column where the shortest way found so far ends, or how else it does.
  let end = nobody

  // Those who would gain most come first: a gain reckoned earlier is never too small, because prices only rise. Who
  // comes late finds little to gain and searches little.
  const waiting = new Heap(mentees)
  for (const mentee of market.free) waiting.push(-begin(mentee), mentee)
  while (waiting.size > 0) {
    const newcomer = waiting.pop()
    const own = highestGain(newcomer)
    if (waiting.size > 0 && -own > waiting.key) waiting.push(-own, newcomer)
    else insert(newcomer, own)
  }
  return { mentorOf, taken, gain, price }

  function insert(newcomer: number, most: number): void {
    gain[newcomer] = most
    // Most ways are short. Where none is found near by, prices have moved that far and the search has no limit now.
    let within = near
    do {
      const own = gain[newcomer] as number
      end = own <= within ? nobody : unknown
      const length = search(newcomer, Math.min(own, within))
      adjust(length)
      if (end >= 0) augment(newcomer)
      forget()
      within = Number.POSITIVE_INFINITY
    } while (end === unknown)
  }

  /** @returns the length of the shortest way, at most `limit`; `end` says where it ends */
  function search(newcomer: number, limit: number): number {
    let best = relax(newcomer, 0, limit)
    while (heap.size > 0 && heap.key < best) {
      const length = heap.key
      const column = heap.pop()
      const last = (firstSeat[column] as number) + (taken[column] as number)
      for (let seat = firstSeat[column] as number; seat < last; seat++)
        best = relax(seats[seat] as number, length, best)
    }
    return best
  }

  function forget(): void {
    for (let nth = 0; nth < touchedCount; nth++) distance[touched[nth] as number] = Number.POSITIVE_INFINITY
    heap.clear()
    touchedCount = 0
    reachedCount = 0
  }

  /** Reckons what each edge of a mentee adds to her base value; @returns her gain while no place has a price */
  function begin(mentee: number): number {
    const { scores, mentors } = market.pairing
    const row = mentee * mentors
    const last = start[mentee + 1] as number
    let highest = Number.NEGATIVE_INFINITY
    for (let edge = start[mentee] as number; edge < last; edge++) {
      const column = to[edge] as number
      const own =
        point * (scores[row + (market.mentor[column] as number)] as number) + (market.bonus[column] as number)
      value[edge] = own
      if (own > highest) highest = own
    }
    part(mentee, last, highest - margin)
    return Math.max(0, highest + (base[mentee] as number))
  }

  function highestGain(mentee: number): number {
    const first = start[mentee] as number
    const last = start[mentee + 1] as number
    let highest = highestNet(first, front[mentee] as number)
    if (highest < (bound[mentee] as number)) {
      highest = highestNet(first, last)
      part(mentee, last, highest - margin)
    }
    return Math.max(0, highest + (base[mentee] as number))
  }

  function highestNet(first: number, last: number): number {
    let highest = Number.NEGATIVE_INFINITY
    for (let edge = first; edge < last; edge++) {
      const net = (value[edge] as number) - (price[to[edge] as number] as number)
      if (net > highest) highest = net
    }
    return highest
  }

  /** @returns the length of the shortest way known now */
  function relax(mentee: number, from: number, known: number): number {
    reached[reachedCount] = mentee
    reachedAt[reachedCount++] = from
    const before = from + (gain[mentee] as number) - (base[mentee] as number)
    const asked = before - known
    if ((elsewhere[mentee] as number) <= asked) return known
    if ((bound[mentee] as number) > asked) part(mentee, start[mentee + 1] as number, asked - margin)
    const first = start[mentee] as number
    const last = front[mentee] as number
    const here = mentorOf[mentee] as number
    let best = known
    let useful = 0
    let highest = bound[mentee] as number
    for (let edge = first; edge < last; edge++) {
      const column = to[edge] as number
      const net = (value[edge] as number) - (price[column] as number)
      if (net > highest && column !== here) highest = net
      const length = before - net
      if (length >= best) continue
      useful++
      const former = distance[column] as number
      if (length >= former) continue
      if (former === Number.POSITIVE_INFINITY) touched[touchedCount++] = column
      distance[column] = length
      cameFrom[column] = mentee
      const whole = length + (exit[column] as number)
      if (whole < best) {
        best = whole
        end = column
      }
      if (length < best) heap.push(length, column)
    }
    elsewhere[mentee] = highest
    if (last - first > mostWaste * useful + 8)
      part(mentee, last, Math.max(bound[mentee] as number, asked - margin))
    return best
  }

  // Brings those edges to the front that are worth more than the bar beyond the price. Prices only rise, so the others
  // stay under it.
  function part(mentee: number, last: number, bar: number): void {
    let put = start[mentee] as number
    for (let edge = put; edge < last; edge++) {
      const column = to[edge] as number
      const own = value[edge] as number
      if (own - (price[column] as number) <= bar) continue
      to[edge] = to[put] as number
      value[edge] = value[put] as number
      to[put] = column
      value[put] = own
      put++
    }
    front[mentee] = put
    bound[mentee] = bar
  }

  function adjust(whole: number): void {
    for (let nth = 0; nth < reachedCount; nth++) {
      const mentee = reached[nth] as number
      gain[mentee] = (gain[mentee] as number) - Math.max(0, whole - (reachedAt[nth] as number))
    }
    for (let nth = 0; nth < touchedCount; nth++) {
      const column = touched[nth] as number
      const dearer = whole - (distance[column] as number)
      if (dearer <= 0) continue
      // All who sit there have been reached, so each gains that much less.
      price[column] = (price[column] as number) + dearer
      exit[column] = (exit[column] as number) - dearer
    }
  }

  // From the vacancy backwards: each on the way takes the place that the next one left.
  function augment(newcomer: number): void {
    let column = end
    if (taken[column] === places[column]) leave(column)
    for (;;) {
      const mentee = cameFrom[column] as number
      const before = mentorOf[mentee] as number
      if (before !== -1) unseat(mentee, before)
      seats[(firstSeat[column] as number) + (taken[column] as number)] = mentee
      taken[column] = (taken[column] as number) + 1
      mentorOf[mentee] = column
      elsewhere[mentee] = Number.POSITIVE_INFINITY
      exit[column] = leastGain(column)
      if (mentee === newcomer) return
      column = before
    }
  }

  function leastGain(column: number): number {
    if (taken[column] !== places[column]) return 0
    let least = Number.POSITIVE_INFINITY
    const last = firstSeat[column + 1] as number
    for (let seat = firstSeat[column] as number; seat < last; seat++)
      least = Math.min(least, gain[seats[seat] as number] as number)
    return least
  }

  // Of those who sit there one whose gain is 0 stays without from now on.
  function leave(column: number): void {
    let seat = firstSeat[column] as number
    while (gain[seats[seat] as number] !== 0) seat++
    unseat(seats[seat] as number, column)
  }

  function unseat(mentee: number, column: number): void {
    const last = (firstSeat[column] as number) + (taken[column] as number) - 1
    let seat = firstSeat[column] as number
    while (seats[seat] !== mentee) seat++
    seats[seat] = seats[last] as number
    taken[column] = (taken[column] as number) - 1
    mentorOf[mentee] = -1
  }
}
