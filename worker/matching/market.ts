import type { Pairing } from './feasibility.ts'
import { type Worth, worth } from './worth.ts'

/** What is left to solve once the locked pairs stand. */
export interface Market {
  pairing: Pairing
  worth: Worth
  /** Mentees who are not locked, the most urgent first, then in the order of ids. */
  free: number[]
  /** Places left by the locks. */
  places: Int32Array
  /** Locked mentor per mentee, −1 without. */
  lockedTo: Int32Array
  /** Mentors with a place whom a mentee may have, best score first, then by id: `to[start[i]] … to[start[i + 1] − 1]`. */
  to: Uint16Array
  start: Uint32Array
  /** Scores beside `to`. */
  score: Int32Array
}

/** @param locked the pairs that stand; by default the request's own */
export function market(pairing: Pairing, locked = pairing.request.locked): Market {
  const { mentees, request } = pairing
  const { priority } = request.mentees
  const places = Int32Array.from(request.mentors.capacity)
  const lockedTo = new Int32Array(mentees).fill(-1)
  for (const [mentee, mentor] of locked) {
    lockedTo[mentee] = mentor
    places[mentor] = (places[mentor] as number) - 1
  }
  const free = Array.from(lockedTo.keys())
    .filter(mentee => lockedTo[mentee] === -1)
    .sort((a, b) => (priority[b] as number) - (priority[a] as number) || a - b)
  const room = places.reduce((sum, left) => sum + left, 0)
  return {
    pairing,
    worth: worth(pairing, Math.min(free.length, room)),
    free,
    places,
    lockedTo,
    ...edges(pairing, places, lockedTo),
  }
}

function edges({ mentees, mentors, scores, feasible }: Pairing, places: Int32Array, lockedTo: Int32Array) {
  const open = (mentee: number, mentor: number) =>
    lockedTo[mentee] === -1 && (places[mentor] as number) > 0 && feasible(mentee, mentor)
  const start = new Uint32Array(mentees + 1)
  for (let mentee = 0; mentee < mentees; mentee++) {
    let count = 0
    for (let mentor = 0; mentor < mentors; mentor++) if (open(mentee, mentor)) count++
    start[mentee + 1] = (start[mentee] as number) + count
  }
  const to = new Uint16Array(start[mentees] as number)
  const score = new Int32Array(to.length)
  // One number that sorts by score descending, then by mentor.
  const keys = new Float64Array(mentors)
  for (let mentee = 0; mentee < mentees; mentee++) {
    let count = 0
    for (let mentor = 0; mentor < mentors; mentor++)
      if (open(mentee, mentor))
        keys[count++] = mentor - (scores[mentee * mentors + mentor] as number) * mentors
    const sorted = keys.subarray(0, count).sort()
    for (let at = 0; at < count; at++) {
      const key = sorted[at] as number
      const mentor = ((key % mentors) + mentors) % mentors
      const edge = (start[mentee] as number) + at
      to[edge] = mentor
      score[edge] = (mentor - key) / mentors
    }
  }
  return { to, start, score }
}
