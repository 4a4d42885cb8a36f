import type { Cost } from '#shared/contract/match.ts'
import type { Pairing } from './feasibility.ts'

/** One integer per pair that orders plans as the objective does: the greater part first, then the lesser. */
export interface Worth {
  /** Value of a pair: what any pair of this mentee is worth, and what each point adds. */
  base: Float64Array
  point: number
  of: (mentee: number, score: number) => number
  /** No plan is worth more. */
  most: number
  /** The value of a whole plan taken apart again; a difference of two plans cannot be: its lesser part has a sign. */
  split: (sum: number) => Cost
}

/**
 * Folds priority and score into one exact integer. The lesser part of any plan stays below `big`, so it never
 * outweighs one unit of the greater part; `big` is derived from the request, never set.
 * @param most the greatest number of pairs a plan may have
 * @throws Error when sums could leave the exact integers of a number (2^53); the limits of the contract keep far below
 */
export function worth({ request, highest: highestScore }: Pairing, most: number): Worth {
  const { priority } = request.mentees
  const byScore = request.options.objective === 'score'
  const highestPriority = priority.reduce((highest, one) => Math.max(highest, one), 0)
  const big = most * (byScore ? highestPriority : highestScore) + 1
  const highest = byScore ? highestScore * big + highestPriority : highestPriority * big + highestScore
  if ((most + 2) * 2 * highest > Number.MAX_SAFE_INTEGER) throw new Error('Values leave the exact integers')
  const split = (sum: number): Cost => {
    const lesser = sum % big
    const greater = (sum - lesser) / big
    return byScore ? { priority: lesser, score: greater } : { priority: greater, score: lesser }
  }
  const base = new Float64Array(byScore ? priority : priority.map(one => one * big))
  const point = byScore ? big : 1
  return {
    base,
    point,
    most: most * highest,
    of: (mentee, score) => (base[mentee] as number) + point * score,
    split,
  }
}
