import type { SuggestedPair } from './explain.ts'

/** A plan in numbers; points are null without pairs. */
export interface PlanFigures {
  matched: number
  /** Points of all pairs together. */
  total: number
  /** Points of a pair on average, whole. */
  mean: number | null
  worst: number | null
  /** The lower of the two in the middle. */
  median: number | null
}

/** How many pairs a plan has and how good they are. @param pairs in any order */
export function planFigures(pairs: readonly Pick<SuggestedPair, 'score'>[]): PlanFigures {
  const scores = pairs.map(({ score }) => score).sort((a, b) => a - b)
  const total = scores.reduce((sum, score) => sum + score, 0)
  return {
    matched: scores.length,
    total,
    mean: scores.length === 0 ? null : Math.round(total / scores.length),
    worst: scores[0] ?? null,
    median: scores[Math.floor((scores.length - 1) / 2)] ?? null,
  }
}
