import { expect, test } from 'vitest'
import { areaA1, parseA1 } from '#addon/local/workbook/areaA1.ts'

const grid = { rows: 1000, columns: 26 }

test.each([
  { text: 'B3', area: { row: 3, column: 2, rows: 1, columns: 1 } },
  { text: '$B$3', area: { row: 3, column: 2, rows: 1, columns: 1 } },
  { text: 'A1:C5', area: { row: 1, column: 1, rows: 5, columns: 3 } },
  { text: 'C5:A1', area: { row: 1, column: 1, rows: 5, columns: 3 } },
  { text: 'A:C', area: { row: 1, column: 1, rows: 1000, columns: 3 } },
  { text: '2:4', area: { row: 2, column: 1, rows: 3, columns: 26 } },
  { text: 'A3:C', area: { row: 3, column: 1, rows: 998, columns: 3 } },
  { text: 'AB10', area: { row: 10, column: 28, rows: 1, columns: 1 } },
  { text: 'A', area: null },
  { text: '12', area: null },
  { text: '', area: null },
  { text: 'A1:B2:C3', area: null },
  { text: 'Пары', area: null },
])('«$text»', ({ text, area }) => {
  expect(parseA1(text, grid)).toEqual(area)
})

test('names of areas', () => {
  expect(areaA1({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('A1')
  expect(areaA1({ row: 2, column: 2, rows: 2, columns: 1 })).toBe('B2:B3')
})
