import type { Sheet } from './sheet.ts'

export interface Place {
  row: number
  column: number
}

/** Where a key takes the selection: among shown rows and columns only; null when the key moves nothing. */
export function moveCell(
  sheet: Pick<Sheet, 'titleRows' | 'bodyRows' | 'shownColumns' | 'lastRow'>,
  from: Place,
  { key, shift, ctrl, page }: { key: string; shift: boolean; ctrl: boolean; page: number },
): Place | null {
  const rows = [...sheet.titleRows, ...sheet.bodyRows]
  const columns = sheet.shownColumns
  const at = (row: number, column: number): Place => ({
    row: rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? from.row,
    column: columns[Math.min(Math.max(column, 0), columns.length - 1)] ?? from.column,
  })
  const row = nearest(rows, from.row)
  const column = nearest(columns, from.column)
  const first = sheet.titleRows.length
  const last = nearest(rows, sheet.lastRow)
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? first : row - 1, column)
    case 'ArrowDown':
      return at(ctrl ? last : row + 1, column)
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, ctrl ? columns.length - 1 : column + 1)
    case 'Home':
      return at(ctrl ? first : row, 0)
    case 'End':
      return at(ctrl ? last : row, columns.length - 1)
    case 'PageUp':
      return at(Math.max(first, row - page), column)
    case 'PageDown':
      return at(row + page, column)
    case 'Enter':
      return at(row + (shift ? -1 : 1), column)
    case 'Tab': {
      const next = column + (shift ? -1 : 1)
      // At either end of a row Tab leaves the table: nobody is caught in it.
      return next < 0 || next >= columns.length ? null : at(row, next)
    }
    default:
      return null
  }
}

function nearest(places: number[], wanted: number): number {
  const found = places.findIndex(place => place >= wanted)
  return found === -1 ? places.length - 1 : found
}
