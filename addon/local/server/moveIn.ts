import { firstDataRow } from '#shared/programme/layout.ts'
import { gate } from '#shared/programme/planWrite.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { toCells } from '#tests/school/toCells.ts'
import type { CellValue } from '../workbook/storeRequest.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Writes a programme's rows into a workbook that the add-on has set up, as people would have typed them. */
export function moveIn(workbook: Workbook, programme: WholeProgramme): void {
  const cells = toCells(programme)
  const sheets = new Map(workbook.sheets().map(sheet => [sheet.title, sheet.sheetId]))
  for (const name of tableNames) {
    // The titles too: those of the curator's own columns are not there yet.
    const rows = cells[name].slice(firstDataRow - 2)
    const sheetId = sheets.get(tableOf(name).title)
    const columns = rows[0]?.length ?? 0
    if (sheetId === undefined) continue
    const area = { sheetId, row: firstDataRow - 1, column: 1, rows: rows.length, columns }
    const values = rows.map(row => row.map((cell): CellValue => gate(cell) as CellValue))
    workbook.handle({ op: 'write', area, what: 'values', values })
  }
}
