import type { Gate, MatchRequest } from '#shared/contract/match.ts'
import { bits } from './codeMasks.ts'

/** Which conditions keep a mentee and a mentor apart. */
interface Obstacles {
  /** How many conditions fail, per mentor; 0 = the two may meet. */
  failed: Uint8Array
  /** A condition that fails, per mentor: a gate's number, or the number of gates for `forbidden`. */
  which: Uint8Array
}

/** Mentors by mentee, as far as gates and `forbidden` go; neither scores nor places play a part. */
export interface Meeting {
  /** Whom each mentee may meet, ascending: those of mentee i are `mentor[start[i]]` … `mentor[start[i + 1] − 1]`. */
  mentor: Uint16Array
  start: Uint32Array
  obstacles: (mentee: number) => Obstacles
}

/** A mentor is a bit, 32 to a word. */
type Bits = Int32Array

/** Who may meet whom. Architecture §6, law 3. */
export function meeting({ gates, forbidden, mentors, mentees }: MatchRequest): Meeting {
  const people = mentors.id.length
  const all = mentees.id.length
  const width = (people + 31) >>> 5
  const doors = gates.map(gate => door(gate, width))
  // Row after row of those who are left to a mentee.
  const left: Bits = new Int32Array(all * width).fill(-1)
  if (people % 32 !== 0)
    for (let last = width - 1; last < left.length; last += width) left[last] = 2 ** (people % 32) - 1
  for (const close of doors) close(left, 0, all)
  const parted = take(left, forbidden, width)

  const obstacles = (mentee: number): Obstacles => {
    const failed = new Uint8Array(people)
    const which = new Uint8Array(people)
    const fail = (one: number, condition: number) => {
      failed[one] = (failed[one] as number) + 1
      which[one] = condition
    }
    const open: Bits = new Int32Array(width)
    doors.forEach((close, condition) => {
      close(open.fill(-1), mentee, mentee + 1)
      for (let one = 0; one < people; one++) if (!has(open, one)) fail(one, condition)
    })
    for (let one = 0; one < people; one++) if (has(parted, 32 * width * mentee + one)) fail(one, gates.length)
    return { failed, which }
  }
  return { ...listed(left, all, width), obstacles }
}

/** Takes from the rows of some mentees, `first` … `end` − 1, the mentors whom a gate keeps from them. */
type Door = (rows: Bits, first: number, end: number) => void

function door({ mentor, mentee }: Gate, width: number): Door {
  const silent: Bits = new Int32Array(width)
  mentor.forEach((set, one) => {
    if (set.length === 0) add(silent, one)
  })
  const holders: (Bits | undefined)[] = new Array(256).fill(undefined)
  mentor.forEach((set, one) => {
    for (const code of set) {
      const own = holders[code] ?? silent.slice()
      holders[code] = own
      add(own, one)
    }
  })
  const several: Bits = new Int32Array(width)
  return (rows, first, end) => {
    for (let one = first; one < end; one++) {
      const wanted = mentee[one] as number[]
      if (wanted.length === 0) continue
      let open = holders[wanted[0] as number] ?? silent
      if (wanted.length > 1) {
        several.set(open)
        open = several
        for (let nth = 1; nth < wanted.length; nth++) {
          const own = holders[wanted[nth] as number]
          if (own)
            for (let word = 0; word < width; word++)
              open[word] = (open[word] as number) | (own[word] as number)
        }
      }
      const row = (one - first) * width
      for (let word = 0; word < width; word++)
        rows[row + word] = (rows[row + word] as number) & (open[word] as number)
    }
  }
}

/** Takes from all rows whom `forbidden` keeps apart; @returns them as rows */
function take(rows: Bits, forbidden: MatchRequest['forbidden'], width: number): Bits {
  const parted: Bits = new Int32Array(rows.length)
  for (const [mentee, mentor] of forbidden) add(parted, 32 * width * mentee + mentor)
  for (let at = 0; at < rows.length; at++) rows[at] = (rows[at] as number) & ~(parted[at] as number)
  return parted
}

function add(set: Bits, one: number): void {
  set[one >>> 5] = (set[one >>> 5] as number) | (1 << (one & 31))
}

const has = (set: Bits, one: number) => ((set[one >>> 5] as number) & (1 << (one & 31))) !== 0

/** The numbers of all that are set, row by row. */
function listed(left: Bits, rows: number, width: number): Pick<Meeting, 'mentor' | 'start'> {
  const start = new Uint32Array(rows + 1)
  let count = 0
  for (let row = 0; row < rows; row++) {
    for (let at = row * width; at < (row + 1) * width; at++) count += bits(left[at] as number)
    start[row + 1] = count
  }
  const mentor = new Uint16Array(count)
  let put = 0
  for (let row = 0; row < rows; row++)
    for (let word = 0; word < width; word++)
      for (let rest = left[row * width + word] as number; rest !== 0; rest &= rest - 1)
        mentor[put++] = 32 * word + 31 - Math.clz32(rest & -rest)
  return { mentor, start }
}
