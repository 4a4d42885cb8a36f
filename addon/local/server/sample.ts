import { gate } from '#shared/programme/planWrite.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { toCells } from '#tests/school/toCells.ts'
import type { Runtime } from '../services/ports.ts'
import type { CellValue } from '../workbook/storeRequest.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Fills an empty workbook with the invented school: the add-on's own set-up makes the sheets, then the people move in. */
export function fillSample(workbook: Workbook, runtime: Runtime, zone: string, now: number): void {
  const made = runtime.run({ fn: 'setUp', args: [], authMode: 'FULL' })
  if (!made.ok) throw new Error(`The sample's workbook was not set up: ${made.error.message}`)
  const cells = toCells(sampleSchool(civilDateIn(zone)(new Date(now))))
  const sheets = new Map(workbook.sheets().map(sheet => [sheet.title, sheet.sheetId]))
  workbook.begin('sample')
  for (const name of tableNames) {
    const rows = cells[name].slice(firstDataRow - 1)
    const sheetId = sheets.get(tableOf(name).title)
    const width = rows[0]?.length ?? 0
    if (sheetId === undefined || width === 0) continue
    workbook.handle({
      op: 'write',
      area: { sheetId, row: firstDataRow, column: 1, rows: rows.length, columns: width },
      what: 'values',
      values: rows.map(row => row.map((cell): CellValue => gate(cell) as CellValue)),
    })
  }
  workbook.commit()
}
