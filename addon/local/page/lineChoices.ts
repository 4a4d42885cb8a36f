import { count } from '#shared/language/plural.ts'
import type { Sheet } from './sheet.ts'

/** Cells that are selected; rows and columns are 1-based. */
export interface Selected {
  row: number
  column: number
  rows: number
  columns: number
}

export interface LineChoices {
  /** «строку», «3 строки» */
  many: string
  /** rows may be inserted above the selection, and these rows removed */
  above: boolean
  below: boolean
  /** all selected columns are the person's own */
  own: boolean
}

/** What may be done to the lines of the selection: the same in every menu. */
export function lineChoices(sheet: Sheet, { row, rows, column, columns }: Selected): LineChoices {
  // Above the titles there are the keys by which the programme finds its columns; one's own sheet has none.
  const head = sheet.managed.keyRow === null ? 0 : sheet.frozenRows
  const last = column + columns - 1
  return {
    many: rows === 1 ? 'строку' : count(rows, 'строку', 'строки', 'строк'),
    above: row > head,
    below: row + rows > head,
    own: !sheet.managed.columns.some(managed => managed >= column && managed <= last),
  }
}
