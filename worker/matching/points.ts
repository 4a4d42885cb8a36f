import type { Criterion, MatchRequest } from '#shared/contract/match.ts'
import { bits, codeMasks } from './codeMasks.ts'

/** Some mentors: a stretch of a list, `mentor[first] … mentor[end − 1]`. */
export interface Among {
  mentor: Uint16Array
  first: number
  end: number
}

/** One part of a score. */
export interface Measure {
  code: string
  /** Adds a mentee's points, 0 … weight, with each of several mentors to their sums. */
  add: (mentee: number, among: Among, sums: Int32Array) => void
  /** Whether one side has not answered: 0 points, and the code is told, lest a gap look like agreement. */
  blank: (mentee: number, mentor: number) => boolean
}

/**
 * A share of a weight, rounded half up in integers: ⌊(2·weight·n + d) / (2·d)⌋.
 * @param weight 0 … 1000
 * @param n 0 … d
 * @param d ≥ 1
 */
export function share(weight: number, n: number, d: number): number {
  const twice = 2 * weight * n + d
  return (twice - (twice % (2 * d))) / (2 * d)
}

/** The parts of every score of a request: its criteria, then the votes of both sides. Architecture §6, law 4. */
export function measures({ criteria, choices, mentees }: MatchRequest): Measure[] {
  const people = mentees.id.length
  return [
    ...criteria.map(measure),
    votes('choiceMentee', choices.menteeWeight, choices.mentee, 0, people),
    votes('choiceMentor', choices.mentorWeight, choices.mentor, 1, people),
  ]
}

function measure(criterion: Criterion): Measure {
  return criterion.kind === 'closeness' ? closeness(criterion) : common(criterion)
}

function closeness({
  code,
  weight,
  span,
  mentor,
  mentee,
}: Extract<Criterion, { kind: 'closeness' }>): Measure {
  const near = Uint16Array.from({ length: span }, (_, apart) => share(weight, span - apart, span))
  const answered = Uint8Array.from(mentor, value => (value === null ? 0 : 1))
  const values = Int16Array.from(mentor, value => value ?? 0)
  return {
    code,
    add: (i, { mentor: among, first, end }, sums) => {
      const own = mentee[i] ?? null
      if (own === null) return
      for (let nth = first; nth < end; nth++) {
        const j = among[nth] as number
        const apart = Math.abs((values[j] as number) - own)
        if (apart < span && answered[j] === 1) sums[j] = (sums[j] as number) + (near[apart] as number)
      }
    },
    blank: (i, j) => (mentee[i] ?? null) === null || (mentor[j] ?? null) === null,
  }
}

function common({ code, kind, weight, ...sides }: Exclude<Criterion, { kind: 'closeness' }>): Measure {
  const { mentor, mentee, width } = codeMasks(sides)
  const { words, sizes } = mentor
  const shareable = mentee.most + 1
  // Points by how many codes make the whole, then by how many of them are shared.
  const points = new Uint16Array(shareable * shareable)
  for (let whole = 1; whole < shareable; whole++)
    for (let shared = 1; shared <= whole; shared++)
      points[whole * shareable + shared] = share(weight, shared, whole)
  // Where the points of a whole begin, by how many codes each side has: to look it up is faster than to compare.
  const offered = mentor.most + 1
  const begin = new Uint32Array(shareable * offered)
  for (let wanted = 1; wanted < shareable; wanted++)
    for (let size = 0; size < offered; size++)
      begin[wanted * offered + size] = shareable * (kind === 'coverage' ? wanted : Math.min(wanted, size))
  const shared = (i: number, j: number) => {
    let count = 0
    for (let word = 0; word < width; word++)
      count += bits((mentee.words[i * width + word] as number) & (words[j * width + word] as number))
    return count
  }
  return {
    code,
    add: (i, { mentor: among, first, end }, sums) => {
      const wanted = mentee.sizes[i] as number
      if (wanted === 0) return
      const row = wanted * offered
      if (width > 1) {
        for (let nth = first; nth < end; nth++) {
          const j = among[nth] as number
          const whole = begin[row + (sizes[j] as number)] as number
          sums[j] = (sums[j] as number) + (points[whole + shared(i, j)] as number)
        }
        return
      }
      // The same where a set is one word: a loop without another inside runs twice as fast.
      const own = mentee.words[i] as number
      for (let nth = first; nth < end; nth++) {
        const j = among[nth] as number
        const whole = begin[row + (sizes[j] as number)] as number
        sums[j] = (sums[j] as number) + (points[whole + bits(own & (words[j] as number))] as number)
      }
    },
    blank: (i, j) => mentee.sizes[i] === 0 || mentor.sizes[j] === 0,
  }
}

type Choice = MatchRequest['choices']['mentee'][number]
type Ranks = (ReadonlyMap<number, number> | undefined)[]

/** Stated ranks: who → whom → 1 … 5. */
export function ranks(choices: readonly Choice[], people: number): Ranks {
  const list: (Map<number, number> | undefined)[] = new Array(people).fill(undefined)
  for (const [who, whom, rank] of choices) {
    const own = list[who] ?? new Map<number, number>()
    list[who] = own.set(whom, rank)
  }
  return list
}

/** @param mentee where the mentee stands in a choice: 0 = she chose, 1 = the mentor did */
function votes(
  code: string,
  weight: number,
  choices: readonly Choice[],
  mentee: 0 | 1,
  mentees: number,
): Measure {
  const mentor = mentee === 0 ? 1 : 0
  const byRank = [0, 1, 2, 3, 4, 5].map(rank => share(weight, 6 - rank, 5))
  // Each mentee's votes are a chain: the last of them, and the one before each.
  const none = -1
  const last = new Int32Array(mentees).fill(none)
  const before = new Int32Array(choices.length)
  const whom = new Uint16Array(choices.length)
  const points = new Uint16Array(choices.length)
  choices.forEach((choice, nth) => {
    before[nth] = last[choice[mentee]] as number
    last[choice[mentee]] = nth
    whom[nth] = choice[mentor]
    points[nth] = byRank[choice[2]] as number
  })
  return {
    code,
    add: (i, _, sums) => {
      for (let nth = last[i] as number; nth !== none; nth = before[nth] as number) {
        const j = whom[nth] as number
        sums[j] = (sums[j] as number) + (points[nth] as number)
      }
    },
    blank: () => false,
  }
}
