import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type RowOf, type TableName, tables } from '#shared/programme/tables.ts'

/** The programme as it is read when a cell of the row holds what is no value: a blank, and the column among the unread. */
export function unreadCell<N extends TableName>(
  programme: WholeProgramme,
  table: N,
  id: string,
  key: keyof RowOf<N> & string,
): WholeProgramme {
  const blank = blankRow(tables[table] as never) as RowOf<N>
  const rows = (programme[table] as readonly (RowOf<N> & { id: string; unread: readonly string[] })[]).map(
    row => (row.id === id ? { ...row, [key]: blank[key], unread: [...row.unread, key] } : row),
  )
  return { ...programme, [table]: rows }
}
