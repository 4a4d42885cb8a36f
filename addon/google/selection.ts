import { cellText, type Cell } from '#shared/programme/cell.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'

/** Which row of which table the curator stands on; two round trips, so it may be asked every two seconds. */
export function readSelection(): { sheet: string; table: string; id: string; row: number } | null {
  const sheet = SpreadsheetApp.getActiveSheet()
  const name = tableNames.find(each => tableOf(each).title === sheet.getName())
  const row = sheet.getActiveRange()?.getRow() ?? 0
  if (name === undefined || row < firstDataRow) return null
  const keys = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] ?? []
  const place = keys.indexOf('id')
  const id = place < 0 ? '' : cellText(sheet.getRange(row, place + 1).getValue() as Cell)
  return { sheet: tableOf(name).title, table: name, id, row }
}
