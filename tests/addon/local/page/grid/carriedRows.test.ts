import { expect, test } from 'vitest'
import { carriedRows } from '#addon/local/page/grid/carriedRows.ts'

test.each([
  [5, 1, 3, { from: 3, order: [5, 3, 4] }],
  [3, 1, 6, { from: 3, order: [4, 5, 3] }],
  [3, 2, 7, { from: 3, order: [5, 6, 3, 4] }],
])('row %i (%i) before %i', (from, count, before, order) => {
  expect(carriedRows(from, count, before)).toEqual(order)
})
