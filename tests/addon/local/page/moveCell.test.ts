import { expect, test } from 'vitest'
import { moveCell } from '#addon/local/page/moveCell.ts'

// Rows 1 (keys) and 5 and column 3 are hidden; row 2 holds the titles; values end in row 8.
const sheet = { titleRows: [2], bodyRows: [3, 4, 6, 7, 8, 9, 10], shownColumns: [1, 2, 4, 5], lastRow: 8 }

test.each([
  { key: 'ArrowDown', from: [4, 2], to: [6, 2], says: 'over a hidden row' },
  { key: 'ArrowRight', from: [4, 2], to: [4, 4], says: 'over a hidden column' },
  { key: 'ArrowUp', from: [3, 1], to: [2, 1], says: 'into the titles' },
  { key: 'ArrowUp', from: [2, 1], to: [2, 1], says: 'no further than the titles' },
  { key: 'ArrowLeft', from: [3, 1], to: [3, 1], says: 'no further than the first column' },
  { key: 'ArrowDown', from: [10, 1], to: [10, 1], says: 'no further than the last row' },
  { key: 'ArrowDown', ctrl: true, from: [3, 1], to: [8, 1], says: 'to the last value' },
  { key: 'ArrowUp', ctrl: true, from: [8, 1], to: [3, 1], says: 'to the first row under the titles' },
  { key: 'Home', from: [6, 4], to: [6, 1], says: 'to the first column' },
  { key: 'End', ctrl: true, from: [3, 1], to: [8, 5], says: 'to the last cell with a value' },
  { key: 'PageDown', from: [3, 1], to: [7, 1], says: 'by a page' },
  { key: 'PageUp', from: [7, 1], to: [3, 1], says: 'back by a page' },
  { key: 'Enter', from: [4, 1], to: [6, 1], says: 'down after writing' },
  { key: 'Enter', shift: true, from: [6, 1], to: [4, 1], says: 'up after writing with Shift' },
  { key: 'Tab', from: [3, 2], to: [3, 4], says: 'to the next cell' },
  { key: 'Tab', shift: true, from: [3, 4], to: [3, 2], says: 'to the cell before' },
])('$key goes $says', ({ key, from, to, shift = false, ctrl = false }) => {
  const [row = 0, column = 0] = from
  expect(moveCell(sheet, { row, column }, { key, shift, ctrl, page: 3 })).toEqual({
    row: to[0],
    column: to[1],
  })
})

test.each([
  { key: 'Tab', shift: false, column: 5 },
  { key: 'Tab', shift: true, column: 1 },
  { key: 'a', shift: false, column: 1 },
])('$key in column $column is left to the browser', ({ key, shift, column }) => {
  expect(moveCell(sheet, { row: 3, column }, { key, shift, ctrl: false, page: 3 })).toBeNull()
})
