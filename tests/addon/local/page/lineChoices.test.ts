import { expect, test } from 'vitest'
import { lineChoices } from '#addon/local/page/lineChoices.ts'
import { aSheet } from './grid/aSheet.ts'

const managed = aSheet()
const own = aSheet([], { managed: { keyRow: null, columns: [] }, frozenRows: 1 })
const cell = { row: 3, column: 3, rows: 1, columns: 1 }

test.each([
  ['a row of people', managed, cell, { many: 'строку', above: true, below: true, own: true }],
  ['several', managed, { ...cell, rows: 5 }, { many: '5\u00a0строк', above: true, below: true, own: true }],
  ['the titles', managed, { ...cell, row: 2 }, { many: 'строку', above: false, below: true, own: true }],
  ['the keys', managed, { ...cell, row: 1 }, { many: 'строку', above: false, below: false, own: true }],
  [
    'a column with a key',
    managed,
    { ...cell, column: 2 },
    { many: 'строку', above: true, below: true, own: false },
  ],
  [
    'a key among them',
    managed,
    { ...cell, column: 2, columns: 2 },
    { many: 'строку', above: true, below: true, own: false },
  ],
  [
    'a frozen row of one’s own sheet',
    own,
    { ...cell, row: 1 },
    { many: 'строку', above: true, below: true, own: true },
  ],
])('%s', (_, sheet, selected, choices) => {
  expect(lineChoices(sheet, selected)).toEqual(choices)
})
