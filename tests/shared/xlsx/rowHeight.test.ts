import { expect, test } from 'vitest'
import { rowHeight } from '#shared/xlsx/rowHeight.ts'

const settings = { widths: { '1': 150 }, hiddenColumns: [3] }

test.each([
  { given: 'texts of one line', cells: [{ v: 'Лисин' }, { v: 5 }, null], says: null },
  { given: 'twenty letters, the most that fit', cells: [{ v: 'я'.repeat(20) }], says: null },
  { given: 'a letter more', cells: [{ v: 'я'.repeat(21) }], says: 30 },
  { given: 'three lines by the writer', cells: [{ v: 'а\n\nб' }], says: 45 },
  { given: 'a long text that does not wrap', cells: [{ v: 'я'.repeat(99), wrap: false }], says: null },
  { given: 'a long text in a hidden column', cells: [null, null, { v: 'я'.repeat(99) }], says: null },
  { given: 'a page in one cell', cells: [{ v: 'я'.repeat(9000) }], says: 405 },
])('$given', ({ cells, says }) => {
  expect(rowHeight(cells, settings, 100)).toBe(says)
})
