import { linearSumAssignment } from 'linear-sum-assignment'
import { munkres } from 'munkres'
import type { MatchRequest } from '#shared/contract/match.ts'
import { pairing } from '#worker/matching/feasibility.ts'
import { type Market, market } from '#worker/matching/market.ts'
import { solve } from '#worker/matching/solve.ts'

/** A solver of the same task: makes what it works on, then a call that can be timed; both sums come out. */
export interface Solver {
  name: string
  /** What its interface takes. */
  takes: string
  prepare: (request: MatchRequest) => () => number
}

/** Mentees by places; a pair that may not be is worth 0, as staying without is. */
function matrix(request: MatchRequest): { values: Float64Array[]; priced: Market } {
  const everybody = pairing(request)
  const priced = market(everybody)
  const seats = request.mentors.capacity.flatMap((places, mentor) =>
    Array.from({ length: places }, () => mentor),
  )
  const values = request.mentees.id.map((_, mentee) =>
    Float64Array.from(seats, mentor =>
      everybody.feasible(mentee, mentor)
        ? priced.worth.of(mentee, everybody.scores[mentee * everybody.mentors + mentor] as number)
        : 0,
    ),
  )
  return { values, priced }
}

const own: Solver = {
  name: 'tandem',
  takes: 'pairs that may meet',
  prepare: request => {
    const everybody = pairing(request)
    return () => {
      const priced = market(everybody)
      const { mentorOf } = solve(priced)
      return mentorOf.reduce(
        (sum, mentor, mentee) =>
          mentor === -1
            ? sum
            : sum + priced.worth.of(mentee, everybody.scores[mentee * everybody.mentors + mentor] as number),
        0,
      )
    }
  },
}

const hungarian: Solver = {
  name: 'munkres',
  takes: 'dense matrix only',
  prepare: request => {
    const { values } = matrix(request)
    const costs = values.map(row => row.map(value => -value))
    return () => munkres(costs).reduce((sum, [row, column]) => sum - (costs[row]?.[column] ?? 0), 0)
  },
}

const shortestPaths: Solver = {
  name: 'linear-sum-assignment',
  takes: 'dense matrix only',
  prepare: request => {
    const { values } = matrix(request)
    return () => {
      const { rowAssignments } = linearSumAssignment(values, { maximaze: true })
      return values.reduce((sum, row, mentee) => sum + (row[rowAssignments[mentee] ?? -1] ?? 0), 0)
    }
  },
}

/** Ours first. All take the same integers: priority · BIG + score, BIG above any plan's score. */
export const solvers: Solver[] = [own, hungarian, shortestPaths]
