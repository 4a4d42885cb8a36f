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
  /** Whose places a column holds, and what taking one of them adds. */
  mentor: Uint16Array
  bonus: Float64Array
  /** Columns that mentee i may have, ascending: `to[start[i]] … to[start[i + 1] − 1]`. */
  to: Uint16Array
  start: Uint32Array
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
  const free: number[] = []
  for (let mentee = 0; mentee < mentees; mentee++) if (lockedTo[mentee] === -1) free.push(mentee)
  const room = left.reduce((sum, places) => sum + places, 0)
  const own = worth(pairing, Math.min(free.length, room))
  const columns = split(left, own)
  return {
    pairing,
    worth: own,
    free,
    lockedTo,
    places: new Int32Array(columns.map(column => column.places)),
    mentor: new Uint16Array(columns.map(column => column.mentor)),
    bonus: new Float64Array(columns.map(column => column.bonus)),
    ...edges(pairing, columns, lockedTo),
  }
}

const wholeMentors = (left: Int32Array): Column[] =>
  Array.from(left, (places, mentor) => ({ mentor, places, bonus: 0 }))

const none = -1

function edges(
  { mentees, mentors, scores, meeting, request }: Pairing,
  columns: readonly Column[],
  lockedTo: Int32Array,
): Pick<Market, 'to' | 'start'> {
  const { floor } = request.options
  // Columns that have places: of most mentors one, of a group two.
  const first = new Int16Array(mentors).fill(none)
  const second = first.slice()
  columns.forEach(({ mentor, places }, column) => {
    if (places > 0) (first[mentor] === none ? first : second)[mentor] = column
  })
  const start = new Uint32Array(mentees + 1)
  const to = new Uint16Array(meeting.mentor.length * (second.every(column => column === none) ? 1 : 2))
  let edge = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = mentee * mentors
    const end = lockedTo[mentee] === none ? (meeting.start[mentee + 1] as number) : 0
    for (let at = meeting.start[mentee] as number; at < end; at++) {
      const mentor = meeting.mentor[at] as number
      const one = first[mentor] as number
      if (one === none || (scores[row + mentor] as number) < floor) continue
      to[edge++] = one
      const other = second[mentor] as number
      if (other !== none) to[edge++] = other
    }
    start[mentee + 1] = edge
  }
  return { to: to.subarray(0, edge), start }
}
