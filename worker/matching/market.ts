import type { Pairing } from './feasibility.ts'
import { type Worth, worth } from './worth.ts'

/** Places of a mentor that are alike. A mentor is one column; a group that must be filled is two, one after the other. */
export interface Column {
  mentor: number
  places: number
  /** What taking one of these places adds to a pair's value, beyond the pair's own. */
  bonus: number
}

/** What is left to solve once the locked pairs stand. */
export interface Market {
  pairing: Pairing
  worth: Worth
  /** Mentees who are not locked, in the order of ids. */
  free: number[]
  /** Locked mentor per mentee, −1 without. */
  lockedTo: Int32Array
  /** Places left by the locks, by column. */
  places: Int32Array
  /** Columns that mentee i may have, ascending: `to[start[i]] … to[start[i + 1] − 1]`. */
  to: Uint16Array
  start: Uint32Array
  /** What each of them adds to the base value of its mentee. */
  value: Float64Array
}

/**
 * @param locked the pairs that stand; by default the request's own
 * @param split how places are cut into columns; by default each mentor is the column of the same number
 */
export function market(
  pairing: Pairing,
  locked = pairing.request.locked,
  split: (left: Int32Array, worth: Worth) => Column[] = wholeMentors,
): Market {
  const { mentees, request } = pairing
  const left = Int32Array.from(request.mentors.capacity)
  const lockedTo = new Int32Array(mentees).fill(-1)
  for (const [mentee, mentor] of locked) {
    lockedTo[mentee] = mentor
    left[mentor] = (left[mentor] as number) - 1
  }
  const free = Array.from(lockedTo.keys()).filter(mentee => lockedTo[mentee] === -1)
  const room = left.reduce((sum, places) => sum + places, 0)
  const own = worth(pairing, Math.min(free.length, room))
  const columns = split(left, own)
  const places = Int32Array.from(columns, column => column.places)
  return { pairing, worth: own, free, lockedTo, places, ...edges(pairing, own.point, columns, lockedTo) }
}

const wholeMentors = (left: Int32Array): Column[] =>
  Array.from(left, (places, mentor) => ({ mentor, places, bonus: 0 }))

function edges(
  { mentees, mentors, scores, meeting, request }: Pairing,
  point: number,
  columns: readonly Column[],
  lockedTo: Int32Array,
) {
  const bonus = Float64Array.from(columns, column => column.bonus)
  const firstOf = new Uint32Array(mentors + 1)
  for (const { mentor } of columns) firstOf[mentor + 1] = (firstOf[mentor + 1] as number) + 1
  const most = firstOf.reduce((highest, count) => Math.max(highest, count), 0)
  for (let mentor = 0; mentor < mentors; mentor++)
    firstOf[mentor + 1] = (firstOf[mentor + 1] as number) + (firstOf[mentor] as number)
  const start = new Uint32Array(mentees + 1)
  const to = new Uint16Array(most * meeting.mentor.length)
  const value = new Float64Array(to.length)
  let edge = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const last = meeting.start[mentee + 1] as number
    for (let at = meeting.start[mentee] as number; at < last && lockedTo[mentee] === -1; at++) {
      const mentor = meeting.mentor[at] as number
      const score = scores[mentee * mentors + mentor] as number
      if (score < request.options.floor) continue
      const end = firstOf[mentor + 1] as number
      for (let column = firstOf[mentor] as number; column < end; column++) {
        if ((columns[column] as Column).places === 0) continue
        to[edge] = column
        value[edge] = point * score + (bonus[column] as number)
        edge++
      }
    }
    start[mentee + 1] = edge
  }
  return { to: to.subarray(0, edge), start, value: value.subarray(0, edge) }
}
