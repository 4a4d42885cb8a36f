import { expect, test } from 'vitest'
import { sortedRows } from '#addon/local/page/grid/sortedRows.ts'
import { aSheet } from './aSheet.ts'

const date = (text: string, value: number) => ({ text, kind: 'date' as const, value })
const sheet = aSheet([
  ['m1', '10 «Б»', date('02.01.2026', 46024)],
  ['m2', '9 «А»', date('01.02.2026', 46054)],
  ['m3', '', date('31.12.2025', 46022)],
  ['m4', '9 «А»', 'позже'],
])

test.each([
  ['classes as people count them', 2, true, [4, 6, 3, 5]],
  ['equal ones keep their order, empty ones stay last', 2, false, [3, 4, 6, 5]],
  ['dates by time, before texts', 3, true, [5, 3, 4, 6]],
  ['and back', 3, false, [6, 4, 3, 5]],
])('%s', (_what, column, ascending, order) => {
  expect(sortedRows(sheet, column, ascending)).toEqual({ from: 3, order })
})

test('one row is sorted', () => expect(sortedRows(aSheet([['m1']]), 1, true)).toBeNull())

test('an unticked box below makes no row', () => {
  const boxes = aSheet([['m2'], ['m1'], [{ text: 'ЛОЖЬ', kind: 'boolean', value: false }]])
  expect(sortedRows(boxes, 1, true)).toEqual({ from: 3, order: [4, 3] })
})
