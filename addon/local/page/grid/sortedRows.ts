import { type Cell, cellAt, type Sheet } from '../sheet.ts'
import { range } from './applyEdit.ts'

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })

/**
 * Order in which the rows under the titles stand when they are sorted by a column: numbers and dates, then texts, empty
 * cells last in both directions; equal ones keep their order.
 * @returns null when there is nothing to sort
 */
export function sortedRows(
  sheet: Sheet,
  column: number,
  ascending: boolean,
): { from: number; order: number[] } | null {
  const from = sheet.frozenRows + 1
  let last = sheet.cells.length
  while (last > 0 && !sheet.cells[last - 1]?.some(isFilled)) last -= 1
  if (last <= from) return null
  const rows = range(from, last - from + 1)
  const turn = ascending ? 1 : -1
  const order = [...rows].sort((a, b) => {
    const [one, other] = [keyOf(sheet, a, column), keyOf(sheet, b, column)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '') || a - b
    return turn * compare(one, other) || a - b
  })
  return { from, order }
}

function keyOf(sheet: Sheet, row: number, column: number): number | string {
  const { text, value } = cellAt(sheet, row, column)
  return typeof value === 'number' ? value : text
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === typeof other) return collator.compare(String(one), String(other))
  return typeof one === 'number' ? -1 : 1
}

/** An unticked box in a prepared row is no value yet. */
function isFilled(cell: Cell): boolean {
  if (cell === null || cell === '') return false
  return typeof cell === 'string' || (cell.text !== '' && cell.kind !== 'boolean')
}
