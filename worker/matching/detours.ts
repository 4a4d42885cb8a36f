import { Heap } from './heap.ts'
import type { Market } from './market.ts'
import type { Solution } from './solve.ts'

/** Every cheapest way to make room for a mentee, mentor by mentor. */
export interface Detours {
  /** What the whole plan loses, as a value of its market, when the mentee gets a place with this mentor. */
  loss: (mentee: number, mentor: number) => number
  /** The best plan in which she has it: mentor per free mentee, −1 for nobody. */
  plan: (mentee: number, mentor: number) => Int32Array
}

const nowhere = -1

/**
 * One search backwards from the mentee's present place, over the pairs and prices of an optimal plan. Forcing her to a
 * mentor sends flow round a circle of the residual network; the shortest circle is exactly what the best plan with her
 * there loses, because the prices make every arc non-negative.
 * @param home whose former place the ways end at: a free mentee with a mentor, or 'nobody' for all who are without
 */
export function detours(
  market: Market,
  { mentorOf, taken, gain, price }: Solution,
  home: number | 'nobody',
): Detours {
  const { pairing, worth, places, free } = market
  const { mentors, scores } = pairing
  const { base, point } = worth
  const seekers = byMentor(market)
  // The mentors, and one node for being without: a place that stays empty, a mentee who has none.
  const outside = mentors
  const distance = new Float64Array(mentors + 1).fill(Number.POSITIVE_INFINITY)
  // The way from a node: who moves on from there (nobody where a place only stays empty or is filled), and where to.
  const mover = new Int32Array(mentors + 1).fill(nowhere)
  const next = new Int32Array(mentors + 1).fill(nowhere)
  const heap = new Heap(mentors + 1)

  const slack = (mentee: number, mentor: number) =>
    (gain[mentee] as number) +
    (price[mentor] as number) -
    (base[mentee] as number) -
    point * (scores[mentee * mentors + mentor] as number)
  const nodeOf = (mentee: number) => (mentorOf[mentee] === -1 ? outside : (mentorOf[mentee] as number))
  const reach = (node: number, length: number, who: number, to: number) => {
    if (length >= (distance[node] as number)) return
    distance[node] = length
    mover[node] = who
    next[node] = to
    heap.push(length, node)
  }

  reach(home === 'nobody' ? outside : nodeOf(home), 0, nowhere, nowhere)
  while (heap.size > 0) {
    const { key } = heap
    const node = heap.pop()
    if (node === outside) leadOutside(key)
    else leadTo(node, key)
  }

  return {
    loss: (mentee, mentor) => slack(mentee, mentor) + (distance[mentor] as number),
    plan: (mentee, mentor) => {
      const plan = mentorOf.slice()
      plan[mentee] = mentor
      for (let node = mentor; next[node] !== nowhere; node = next[node] as number)
        if (mover[node] !== nowhere)
          plan[mover[node] as number] = next[node] === outside ? -1 : (next[node] as number)
      return plan
    },
  }

  function leadOutside(length: number): void {
    for (let mentor = 0; mentor < mentors; mentor++)
      if ((taken[mentor] as number) < (places[mentor] as number)) reach(mentor, length, nowhere, outside)
    for (const mentee of free)
      if (mentee !== home && mentorOf[mentee] !== -1)
        reach(mentorOf[mentee] as number, length + (gain[mentee] as number), mentee, outside)
  }

  function leadTo(mentor: number, length: number): void {
    if ((taken[mentor] as number) > 0) reach(outside, length + (price[mentor] as number), nowhere, mentor)
    const last = seekers.start[mentor + 1] as number
    for (let at = seekers.start[mentor] as number; at < last; at++) {
      const mentee = seekers.mentee[at] as number
      if (mentee !== home && mentorOf[mentee] !== mentor)
        reach(nodeOf(mentee), length + slack(mentee, mentor), mentee, mentor)
    }
  }
}

/** The pairs of a market once more, mentor by mentor: those of mentor j are `mentee[start[j]] … mentee[start[j + 1] − 1]`. */
function byMentor({ to, start: of, places }: Market) {
  const start = new Uint32Array(places.length + 1)
  for (const mentor of to) start[mentor + 1] = (start[mentor + 1] as number) + 1
  for (let mentor = 0; mentor < places.length; mentor++)
    start[mentor + 1] = (start[mentor + 1] as number) + (start[mentor] as number)
  const put = start.slice()
  const mentee = new Uint16Array(to.length)
  for (let one = 0; one + 1 < of.length; one++)
    for (let at = of[one] as number; at < (of[one + 1] as number); at++) {
      const mentor = to[at] as number
      mentee[put[mentor] as number] = one
      put[mentor] = (put[mentor] as number) + 1
    }
  return { start, mentee }
}
