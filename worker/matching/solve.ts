import { Heap } from './heap.ts'
import type { Market } from './market.ts'

/** A best plan of a market with the prices that prove it. */
export interface Solution {
  /** Mentor of each free mentee, −1 for nobody; locked mentees stand at −1 too. */
  mentorOf: Int32Array
  /** Mentees of each mentor, locked ones left out. */
  menteesOf: number[][]
  /** What a mentee gains, ≥ 0: value ≤ gain + price for every pair, equal for every pair of the plan. */
  gain: Float64Array
  /** What a place costs, ≥ 0: more than 0 only where every place is taken. */
  price: Float64Array
}

/**
 * The exact optimum by successive shortest augmenting paths with dual prices. Mentees come in one after another;
 * each takes the cheapest way to a free place, or to somebody's — perhaps her own — stepping out. Capacities are
 * native, staying without a mentor is a private arc of value 0.
 * Paper: facts of min-cost flow in Ahuja, Magnanti, Orlin, Network Flows, ch. 9; integers only.
 */
export function solve(market: Market): Solution {
  const { places, bonus, to, start, score } = market
  const { mentees } = market.pairing
  const mentors = places.length
  const { base, point } = market.worth
  const mentorOf = new Int32Array(mentees).fill(-1)
  const menteesOf: number[][] = Array.from({ length: mentors }, () => [])
  const gain = new Float64Array(mentees)
  const price = new Float64Array(mentors)

  const heap = new Heap()
  const distance = new Float64Array(mentors).fill(Number.POSITIVE_INFINITY)
  const settled = new Uint8Array(mentors)
  const cameFrom = new Int32Array(mentors)
  const touched: number[] = []
  const reached: number[] = []
  const reachedAt: number[] = []

  // The shortest way found so far and where it ends: a free place with `lastMentor`, or `leaves` stepping out there.
  let best = 0
  let leaves = -1
  let lastMentor = -1

  for (const mentee of market.free) insert(mentee)
  return { mentorOf, menteesOf, gain, price }

  function insert(newcomer: number): void {
    best = bestGain(newcomer)
    gain[newcomer] = best
    if (best === 0) return
    leaves = newcomer
    relax(newcomer, 0)
    while (heap.size > 0 && heap.key < best) {
      const { key } = heap
      const mentor = heap.pop()
      if (settled[mentor] === 1) continue
      settled[mentor] = 1
      for (const mentee of menteesOf[mentor] as number[]) {
        if (key + (gain[mentee] as number) < best) end(key + (gain[mentee] as number), mentor, mentee)
        relax(mentee, key)
      }
    }
    adjust(best)
    if (leaves !== newcomer) augment(newcomer)
  }

  function end(length: number, mentor: number, mentee: number): void {
    best = length
    lastMentor = mentor
    leaves = mentee
  }

  function relax(mentee: number, from: number): void {
    reached.push(mentee)
    reachedAt.push(from)
    const before = from + (gain[mentee] as number) - (base[mentee] as number)
    const last = start[mentee + 1] as number
    for (let edge = start[mentee] as number; edge < last; edge++) {
      const mentor = to[edge] as number
      const without = before - point * (score[edge] as number) - (bonus[mentor] as number)
      if (without >= best) break
      const length = without + (price[mentor] as number)
      if (length >= best || length >= (distance[mentor] as number)) continue
      if (distance[mentor] === Number.POSITIVE_INFINITY) touched.push(mentor)
      distance[mentor] = length
      cameFrom[mentor] = mentee
      if ((menteesOf[mentor] as number[]).length < (places[mentor] as number)) end(length, mentor, -1)
      else heap.push(length, mentor)
    }
  }

  function bestGain(mentee: number): number {
    let highest = 0
    const last = start[mentee + 1] as number
    for (let edge = start[mentee] as number; edge < last; edge++) {
      const mentor = to[edge] as number
      const most = (base[mentee] as number) + point * (score[edge] as number) + (bonus[mentor] as number)
      if (most <= highest) break
      highest = Math.max(highest, most - (price[mentor] as number))
    }
    return highest
  }

  function adjust(length: number): void {
    reached.forEach((mentee, nth) => {
      const at = reachedAt[nth] as number
      if (at < length) gain[mentee] = (gain[mentee] as number) - (length - at)
    })
    for (const mentor of touched) {
      const at = distance[mentor] as number
      if (settled[mentor] === 1 && at < length) price[mentor] = (price[mentor] as number) + (length - at)
      distance[mentor] = Number.POSITIVE_INFINITY
      settled[mentor] = 0
    }
    touched.length = 0
    reached.length = 0
    reachedAt.length = 0
    heap.clear()
  }

  // From the vacancy backwards: each on the way takes the place that the next one left.
  function augment(newcomer: number): void {
    if (leaves !== -1) unseat(leaves, lastMentor)
    let mentor = lastMentor
    for (;;) {
      const mentee = cameFrom[mentor] as number
      const before = mentorOf[mentee] as number
      if (mentee !== newcomer) unseat(mentee, before)
      mentorOf[mentee] = mentor
      ;(menteesOf[mentor] as number[]).push(mentee)
      if (mentee === newcomer) return
      mentor = before
    }
  }

  function unseat(mentee: number, mentor: number): void {
    const seated = menteesOf[mentor] as number[]
    seated.splice(seated.indexOf(mentee), 1)
    mentorOf[mentee] = -1
  }
}
