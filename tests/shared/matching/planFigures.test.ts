import { expect, test } from 'vitest'
import { planFigures } from '#shared/matching/planFigures.ts'

test.each([
  { scores: [], figures: { matched: 0, total: 0, mean: null, worst: null, median: null } },
  { scores: [447], figures: { matched: 1, total: 447, mean: 447, worst: 447, median: 447 } },
  { scores: [447, 348], figures: { matched: 2, total: 795, mean: 398, worst: 348, median: 348 } },
  { scores: [100, 0, 301], figures: { matched: 3, total: 401, mean: 134, worst: 0, median: 100 } },
  { scores: [9, 100, 20, 10], figures: { matched: 4, total: 139, mean: 35, worst: 9, median: 10 } },
])('$scores', ({ scores, figures }) => {
  expect(planFigures(scores.map(score => ({ score })))).toEqual(figures)
})
