import { a1 } from '#shared/xlsx/a1.ts'
import type { Area } from './storeRequest.ts'

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

export const areaA1 = ({ row, column, rows, columns }: Area): string => {
  const start = a1(row, column)
  return rows === 1 && columns === 1 ? start : `${start}:${a1(row + rows - 1, column + columns - 1)}`
}

/** «B3», «A1:C5», «A:C», «2:4», «A3:C» → area in a grid of that size; null where it is no notation. */
export function parseA1(text: string, grid: { rows: number; columns: number }): Area | null {
  const [from = '', to = from] = text.replaceAll('$', '').split(':')
  const shape = /^([A-Za-z]{1,3})?(\d{1,8})?$/
  const [start, end] = [shape.exec(from), shape.exec(to)]
  if (from === '' || to === '' || start === null || end === null || text.split(':').length > 2) return null
  if (!text.includes(':') && (start[1] === undefined || start[2] === undefined)) return null
  const row = Number(start[2] ?? 1)
  const column = start[1] === undefined ? 1 : columnNumber(start[1])
  const lastRow = end[2] === undefined ? grid.rows : Number(end[2])
  const lastColumn = end[1] === undefined ? grid.columns : columnNumber(end[1])
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  }
}
