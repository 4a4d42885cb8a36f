import type { MatchAnswer, PlannedPair } from '#shared/contract/match.ts'

/** A plan in figures; the median is the lower of the two in the middle. */
export function totals(pairs: readonly PlannedPair[], priority: readonly number[]): MatchAnswer['totals'] {
  const scores = pairs.map(pair => pair.score).sort((a, b) => a - b)
  return {
    matched: pairs.length,
    priority: pairs.reduce((sum, { mentee }) => sum + (priority[mentee] as number), 0),
    score: scores.reduce((sum, score) => sum + score, 0),
    worst: scores[0] ?? null,
    median: scores[(scores.length - 1) >> 1] ?? null,
    best: scores[scores.length - 1] ?? null,
  }
}
