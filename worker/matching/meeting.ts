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
type Bits = Uint32Array

/** Who may meet whom. Architecture §6, law 3. */
export function meeting({ gates, forbidden, mentors, mentees }: MatchRequest): Meeting {
  const people = mentors.id.length
  const width = (people + 31) >>> 5
  const doors = gates.map(gate => door(gate, width))
  const never: number[][] = mentees.id.map(() => [])
  for (const [mentee, mentor] of forbidden) (never[mentee] as number[]).push(mentor)

  const start = new Uint32Array(mentees.id.length + 1)
  const left: Bits[] = mentees.id.map((_, mentee) => {
    const own: Bits = new Uint32Array(width).fill(0xffffffff)
    if (people % 32 !== 0) own[width - 1] = 2 ** (people % 32) - 1
    for (const through of doors) {
      const open = through(mentee)
      if (open)
        for (let word = 0; word < width; word++) own[word] = (own[word] as number) & (open[word] as number)
    }
    for (const one of never[mentee] as number[])
      own[one >>> 5] = (own[one >>> 5] as number) & ~(1 << (one & 31))
    let count = 0
    for (let word = 0; word < width; word++) count += bits(own[word] as number)
    start[mentee + 1] = (start[mentee] as number) + count
    return own
  })
  const mentor = new Uint16Array(start[mentees.id.length] as number)
  left.forEach((own, mentee) => {
    list(own, mentor, start[mentee] as number)
  })

  const obstacles = (mentee: number): Obstacles => {
    const failed = new Uint8Array(people)
    const which = new Uint8Array(people)
    const fail = (one: number, condition: number) => {
      failed[one] = (failed[one] as number) + 1
      which[one] = condition
    }
    doors.forEach((through, condition) => {
      const open = through(mentee)
      if (open) for (let one = 0; one < people; one++) if (!has(open, one)) fail(one, condition)
    })
    for (const one of never[mentee] as number[]) fail(one, gates.length)
    return { failed, which }
  }
  return { mentor, start, obstacles }
}

/** @returns the mentors a gate leaves to a mentee, or undefined where it leaves all; good until the next call */
function door({ mentor, mentee }: Gate, width: number): (person: number) => Bits | undefined {
  const silent: Bits = new Uint32Array(width)
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
  const open: Bits = new Uint32Array(width)
  return person => {
    const wanted = mentee[person] as number[]
    if (wanted.length === 0) return undefined
    if (wanted.length === 1) return holders[wanted[0] as number] ?? silent
    open.set(silent)
    for (const code of wanted) {
      const own = holders[code]
      if (own)
        for (let word = 0; word < width; word++) open[word] = (open[word] as number) | (own[word] as number)
    }
    return open
  }
}

function add(set: Bits, one: number): void {
  set[one >>> 5] = (set[one >>> 5] as number) | (1 << (one & 31))
}

const has = (set: Bits, one: number) => ((set[one >>> 5] as number) & (1 << (one & 31))) !== 0

/** Writes the numbers of all that are set, from a place on. */
function list(set: Bits, into: Uint16Array, from: number): void {
  let at = from
  for (let word = 0; word < set.length; word++)
    for (let rest = set[word] as number; rest !== 0; rest &= rest - 1)
      into[at++] = 32 * word + 31 - Math.clz32(rest & -rest)
}
