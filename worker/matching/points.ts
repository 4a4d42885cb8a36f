import type { Criterion, MatchRequest } from '#shared/contract/match.ts'
import { codeMasks } from './codeMasks.ts'

/** One part of a score. */
export interface Measure {
  code: string
  /** Points of a pair, 0 … weight. */
  points: (mentee: number, mentor: number) => number
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
export function measures({ criteria, choices, mentees, mentors }: MatchRequest): Measure[] {
  return [
    ...criteria.map(measure),
    votes(
      'choiceMentee',
      choices.menteeWeight,
      ranks(choices.mentee, mentees.id.length),
      (mentee, mentor) => [mentee, mentor],
    ),
    votes(
      'choiceMentor',
      choices.mentorWeight,
      ranks(choices.mentor, mentors.id.length),
      (mentee, mentor) => [mentor, mentee],
    ),
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
  return {
    code,
    points: (i, j) => {
      const a = mentee[i] ?? null
      const b = mentor[j] ?? null
      return a === null || b === null ? 0 : share(weight, Math.max(0, span - Math.abs(a - b)), span)
    },
    blank: (i, j) => (mentee[i] ?? null) === null || (mentor[j] ?? null) === null,
  }
}

function common(criterion: Exclude<Criterion, { kind: 'closeness' }>): Measure {
  const { code, kind, weight } = criterion
  const mentee = codeMasks(criterion.mentee)
  const mentor = codeMasks(criterion.mentor)
  const size = (of: typeof mentee, person: number) => of.sizes[person] as number
  return {
    code,
    points: (i, j) => {
      const wanted = size(mentee, i)
      const offered = size(mentor, j)
      if (wanted === 0 || offered === 0) return 0
      return share(
        weight,
        mentee.shared(i, mentor, j),
        kind === 'coverage' ? wanted : Math.min(wanted, offered),
      )
    },
    blank: (i, j) => size(mentee, i) === 0 || size(mentor, j) === 0,
  }
}

type Ranks = (ReadonlyMap<number, number> | undefined)[]

/** Stated ranks: who → whom → 1 … 5. */
export function ranks(choices: MatchRequest['choices']['mentee'], people: number): Ranks {
  const list: (Map<number, number> | undefined)[] = new Array(people).fill(undefined)
  for (const [who, whom, rank] of choices) {
    const own = list[who] ?? new Map<number, number>()
    list[who] = own.set(whom, rank)
  }
  return list
}

function votes(
  code: string,
  weight: number,
  stated: Ranks,
  sides: (mentee: number, mentor: number) => [who: number, whom: number],
): Measure {
  return {
    code,
    points: (mentee, mentor) => {
      const [who, whom] = sides(mentee, mentor)
      const rank = stated[who]?.get(whom)
      return rank === undefined ? 0 : share(weight, 6 - rank, 5)
    },
    blank: () => false,
  }
}
