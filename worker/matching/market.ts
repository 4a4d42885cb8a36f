import type { Pairing } from './feasibility.ts'
import { type Worth, worth } from './worth.ts'

/** Places of a mentor that are alike. A mentor is one column; a group that must be filled is two. */
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
  /** Mentees who are not locked, the most urgent first, then in the order of ids. */
  free: number[]
  /** Locked mentor per mentee, −1 without. */
  lockedTo: Int32Array
  /** Places left by the locks, and their bonus, by column. */
  places: Int32Array
  bonus: Float64Array
  /** Columns a mentee may have, dearest first, then by number: `to[start[i]] … to[start[i + 1] − 1]`. */
  to: Uint16Array
  start: Uint32Array
  /** Scores beside `to`. */
  score: Int32Array
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
  const { priority } = request.mentees
  const left = Int32Array.from(request.mentors.capacity)
  const lockedTo = new Int32Array(mentees).fill(-1)
  for (const [mentee, mentor] of locked) {
    lockedTo[mentee] = mentor
    left[mentor] = (left[mentor] as number) - 1
  }
  const free = Array.from(lockedTo.keys())
    .filter(mentee => lockedTo[mentee] === -1)
    .sort((a, b) => (priority[b] as number) - (priority[a] as number) || a - b)
  const room = left.reduce((sum, places) => sum + places, 0)
  const own = worth(pairing, Math.min(free.length, room))
  const columns = split(left, own)
  return {
    pairing,
    worth: own,
    free,
    lockedTo,
    places: Int32Array.from(columns, ({ places }) => places),
    bonus: Float64Array.from(columns, ({ bonus }) => bonus),
    ...edges(pairing, columns, lockedTo),
  }
}

const wholeMentors = (left: Int32Array): Column[] =>
  Array.from(left, (places, mentor) => ({ mentor, places, bonus: 0 }))

const aboveAnyScore = 65_536

function edges(
  { mentees, mentors, scores, feasible }: Pairing,
  columns: readonly Column[],
  lockedTo: Int32Array,
) {
  const start = new Uint32Array(mentees + 1)
  const width = columns.length
  const open = (mentee: number, column: number) => {
    const { mentor, places } = columns[column] as Column
    return lockedTo[mentee] === -1 && places > 0 && feasible(mentee, mentor)
  }
  for (let mentee = 0; mentee < mentees; mentee++) {
    let count = 0
    for (let column = 0; column < width; column++) if (open(mentee, column)) count++
    start[mentee + 1] = (start[mentee] as number) + count
  }
  const to = new Uint16Array(start[mentees] as number)
  const score = new Int32Array(to.length)
  // One number that sorts by bonus, then score descending, then column.
  const keys = new Float64Array(width)
  for (let mentee = 0; mentee < mentees; mentee++) {
    const scoreOf = (column: number) =>
      scores[mentee * mentors + (columns[column] as Column).mentor] as number
    let count = 0
    for (let column = 0; column < width; column++)
      if (open(mentee, column)) {
        const first = (columns[column] as Column).bonus > 0 ? aboveAnyScore : 0
        keys[count++] = column - (scoreOf(column) + first) * width
      }
    const sorted = keys.subarray(0, count).sort()
    for (let at = 0; at < count; at++) {
      const column = (((sorted[at] as number) % width) + width) % width
      const edge = (start[mentee] as number) + at
      to[edge] = column
      score[edge] = scoreOf(column)
    }
  }
  return { to, start, score }
}
