import type { Pairing } from './feasibility.ts'
import { type Worth, worth } from './worth.ts'

/** What is left to solve once the locked pairs stand. */
export interface Market {
  pairing: Pairing
  worth: Worth
  /** Mentees who are not locked, in the order of ids. */
  free: number[]
  /** Places left by the locks. */
  places: Int32Array
  /** Locked mentor per mentee, −1 without. */
  lockedTo: Int32Array
  /** Mentors with a place whom a mentee may have, best score first, then by id; `edges(i)` is a stretch of `to`. */
  to: Uint16Array
  start: Uint32Array
}

/** @param locked the pairs that stand; by default the request's own */
export function market(pairing: Pairing, locked = pairing.request.locked): Market {
  const { mentees, mentors, scores } = pairing
  const places = Int32Array.from(pairing.request.mentors.capacity)
  const lockedTo = new Int32Array(mentees).fill(-1)
  for (const [mentee, mentor] of locked) {
    lockedTo[mentee] = mentor
    places[mentor] = (places[mentor] as number) - 1
  }
  const free = Array.from(lockedTo.keys()).filter(mentee => lockedTo[mentee] === -1)
  const room = places.reduce((sum, left) => sum + left, 0)
  const start = new Uint32Array(mentees + 1)
  const stretches: Uint16Array[] = []
  for (let mentee = 0; mentee < mentees; mentee++) {
    const stretch = lockedTo[mentee] === -1 ? edges(pairing, places, mentee) : new Uint16Array(0)
    stretches.push(stretch)
    start[mentee + 1] = (start[mentee] as number) + stretch.length
  }
  const to = new Uint16Array(start[mentees] as number)
  stretches.forEach((stretch, mentee) => {
    to.set(stretch, start[mentee])
  })
  return { pairing, worth: worth(pairing, Math.min(free.length, room)), free, places, lockedTo, to, start }

  function edges({ feasible }: Pairing, open: Int32Array, mentee: number): Uint16Array {
    const keys: number[] = []
    for (let mentor = 0; mentor < mentors; mentor++)
      if ((open[mentor] as number) > 0 && feasible(mentee, mentor))
        keys.push(mentor - (scores[mentee * mentors + mentor] as number) * mentors)
    return Uint16Array.from(Float64Array.from(keys).sort(), key => ((key % mentors) + mentors) % mentors)
  }
}
