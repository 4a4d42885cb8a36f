import type { Gate, MatchRequest } from '#shared/contract/match.ts'

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

  const mentor = new Uint16Array(mentees.id.length * people)
  const start = new Uint32Array(mentees.id.length + 1)
  const left = new Uint32Array(width)
  for (let mentee = 0; mentee < mentees.id.length; mentee++) {
    left.fill(0xffffffff)
    if (people % 32 !== 0) left[width - 1] = 2 ** (people % 32) - 1
    for (const through of doors) {
      const open = through(mentee)
      if (open)
        for (let word = 0; word < width; word++) left[word] = (left[word] as number) & (open[word] as number)
    }
    for (const one of never[mentee] as number[])
      left[one >>> 5] = (left[one >>> 5] as number) & ~(1 << (one & 31))
    start[mentee + 1] = list(left, mentor, start[mentee] as number)
  }

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
  return { mentor: mentor.subarray(0, start[mentees.id.length]), start, obstacles }
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

function add(bits: Bits, one: number): void {
  bits[one >>> 5] = (bits[one >>> 5] as number) | (1 << (one & 31))
}

const has = (bits: Bits, one: number) => ((bits[one >>> 5] as number) & (1 << (one & 31))) !== 0

/** Writes the numbers of all bits from a place on; @returns the place after the last. */
function list(bits: Bits, into: Uint16Array, from: number): number {
  let at = from
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1)
      into[at++] = 32 * word + 31 - Math.clz32(rest & -rest)
  return at
}
