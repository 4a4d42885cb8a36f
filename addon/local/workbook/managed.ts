import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import type { Table } from '#shared/programme/table.ts'
import type { Sheet } from './sheet.ts'

/** What the programme needs of a sheet. */
export interface Managed {
  /** row of the keys; null: the person's own sheet */
  keyRow: number | null
  /** columns with a key, in which no formula may stand */
  columns: number[]
}

export const KEY_ROW = 1
/** The row of titles: it stays where it is, its texts are the curator's. */
export const TITLE_ROW = 2

const byTitle = new Map<string, TableName>(tableNames.map(name => [tableOf(name).title.toLowerCase(), name]))

/** The programme's table that bears this title, whatever its case. */
export function tableTitled(title: string): Table | null {
  const name = byTitle.get(title.toLowerCase())
  return name === undefined ? null : tableOf(name)
}

export function managedOf(sheet: Sheet): Managed {
  const table = tableTitled(sheet.settings.title)
  const columns = (sheet.grid[KEY_ROW - 1] ?? []).flatMap((cell, index) =>
    typeof cell?.v === 'string' && table !== null && Object.hasOwn(table.columns, cell.v) ? [index + 1] : [],
  )
  return columns.length === 0 ? { keyRow: null, columns } : { keyRow: KEY_ROW, columns }
}
