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

type Step =
  | { kind: 'home' } // the mentee's own former place, or her being without: the way ends
  | { kind: 'move'; mentee: number; to: number } // a mentee goes on to another mentor, or nowhere
  | { kind: 'vacate'; from: number } // a place stays empty: one of this mentor's mentees goes on
  | { kind: 'fill' } // a free place is taken

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
  const { mentors, scores, feasible } = pairing
  const outside = mentors
  const distance = new Float64Array(mentors + 1).fill(Number.POSITIVE_INFINITY)
  const step: Step[] = new Array(mentors + 1).fill({ kind: 'home' })
  const settled = new Uint8Array(mentors + 1)
  const heap = new Heap(mentors + 1)

  const slack = (mentee: number, mentor: number) =>
    (gain[mentee] as number) +
    (price[mentor] as number) -
    worth.of(mentee, scores[mentee * mentors + mentor] as number)
  const nodeOf = (mentee: number) => (mentorOf[mentee] === -1 ? outside : (mentorOf[mentee] as number))
  const reach = (node: number, length: number, how: Step) => {
    if (length >= (distance[node] as number)) return
    distance[node] = length
    step[node] = how
    heap.push(length, node)
  }

  reach(home === 'nobody' ? outside : nodeOf(home), 0, { kind: 'home' })
  while (heap.size > 0) {
    const { key } = heap
    const node = heap.pop()
    if (settled[node] === 1) continue
    settled[node] = 1
    if (node === outside) leadOutside(key)
    else leadTo(node, key)
  }

  return {
    loss: (mentee, mentor) => slack(mentee, mentor) + (distance[mentor] as number),
    plan: follow,
  }

  function leadOutside(length: number): void {
    for (let mentor = 0; mentor < mentors; mentor++)
      if ((taken[mentor] as number) < (places[mentor] as number)) reach(mentor, length, { kind: 'fill' })
    for (const mentee of free)
      if (mentee !== home && mentorOf[mentee] !== -1)
        reach(mentorOf[mentee] as number, length + (gain[mentee] as number), {
          kind: 'move',
          mentee,
          to: outside,
        })
  }

  function leadTo(mentor: number, length: number): void {
    if (places[mentor] === 0) return
    if ((taken[mentor] as number) > 0)
      reach(outside, length + (price[mentor] as number), { kind: 'vacate', from: mentor })
    for (const mentee of free)
      if (mentee !== home && mentorOf[mentee] !== mentor && feasible(mentee, mentor))
        reach(nodeOf(mentee), length + slack(mentee, mentor), { kind: 'move', mentee, to: mentor })
  }

  function follow(mentee: number, mentor: number): Int32Array {
    const plan = mentorOf.slice()
    plan[mentee] = mentor
    let node = mentor
    for (;;) {
      const how = step[node] as Step
      if (how.kind === 'home') return plan
      if (how.kind === 'vacate') node = how.from
      else if (how.kind === 'fill') node = outside
      else {
        plan[how.mentee] = how.to === outside ? -1 : how.to
        node = how.to
      }
    }
  }
}
