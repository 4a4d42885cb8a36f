import { munkres } from 'munkres'
import { expect, test } from 'vitest'
import type { MatchRequest } from '#shared/contract/match.ts'
import { matchingSchool } from '#tests/bench/matchingSchool.ts'
import { match } from '#worker/matching/match.ts'
import { isFeasible, scoreOf } from './exhaustive.ts'

type Sums = { priority: number; score: number }

/** The best plan by somebody else's hand: every place a column, the greater sum weighed above any lesser one. */
function otherOpinion(request: MatchRequest): Sums {
  const { mentors, mentees, options } = request
  const seats = mentors.capacity.flatMap((places, mentor) => Array.from({ length: places }, () => mentor))
  const scores = mentees.id.map((_, mentee) =>
    mentors.id.map((_, mentor) =>
      isFeasible(request, mentee, mentor) ? scoreOf(request, mentee, mentor) : null,
    ),
  )
  const highest = Math.max(...scores.flat().map(score => score ?? 0))
  const byScore = options.objective === 'score'
  const big = mentees.id.length * (byScore ? 9 : highest) + 1
  const costs = scores.map((row, mentee) => {
    const priority = mentees.priority[mentee] ?? 0
    return seats.map(mentor => {
      const score = row[mentor] ?? null
      if (score === null) return 0
      return byScore ? -(score * big + priority) : -(priority * big + score)
    })
  })
  const sums = { priority: 0, score: 0 }
  for (const [mentee, seat] of munkres(costs)) {
    const score = scores[mentee]?.[seats[seat] ?? -1] ?? null
    if (score === null) continue
    sums.priority += mentees.priority[mentee] ?? 0
    sums.score += score
  }
  return sums
}

const objectives = ['coverage', 'score'] as const
const schools = [
  { given: '40 × 20, мест на всех', mentees: 40, mentors: 20, places: 40 },
  { given: '60 × 40, мест мало', mentees: 60, mentors: 40, places: 45 },
  { given: '70 × 80, мест с избытком', mentees: 70, mentors: 80, places: 120 },
  { given: '100 × 50, мест мало', mentees: 100, mentors: 50, places: 70 },
].flatMap(school => [1, 2, 3].flatMap(seed => objectives.map(objective => ({ ...school, seed, objective }))))

test.each(schools)(
  '$given, школа $seed, цель $objective: другой решатель находит не лучше и не хуже',
  drawn => {
    const made = matchingSchool(drawn.mentees, drawn.mentors, drawn.places, drawn.seed)
    const request: MatchRequest = {
      ...made,
      options: { objective: drawn.objective, floor: 100 * (drawn.seed - 1) },
    }
    const { totals } = match(request)
    expect({ priority: totals.priority, score: totals.score }).toEqual(otherOpinion(request))
  },
)
