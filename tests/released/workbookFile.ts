import { gunzipSync, gzipSync } from 'node:zlib'
import type { CellValue } from '#addon/local/workbook/storeRequest.ts'
import type { Workbook } from '#addon/local/workbook/workbook.ts'

/** A workbook as its cells: what survives every version of the program, because it knows nothing of any. */
export interface WorkbookFile {
  /** Version of the program that made it. */
  version: string
  sheets: {
    title: string
    hidden: boolean
    /** Number format of each column. */
    formats: string[]
    cells: CellValue[][]
  }[]
}

export const pack = (file: WorkbookFile): Uint8Array => gzipSync(JSON.stringify(file), { level: 9 })
export const unpack = (bytes: Uint8Array): WorkbookFile => JSON.parse(gunzipSync(bytes).toString())

export function readWorkbook(workbook: Workbook, version: string): WorkbookFile {
  const sheets = workbook.sheets().map(({ sheetId, title, hidden }) => {
    const extent = workbook.handle({ op: 'extent', sheetId }) as { rows: number; columns: number }
    const area = { sheetId, row: 1, column: 1, ...extent }
    const formatted = { ...area, row: 3, rows: 1 }
    const [formats = []] = workbook.handle({
      op: 'read',
      area: formatted,
      what: 'numberFormats',
    }) as string[][]
    const cells = workbook.handle({ op: 'read', area, what: 'values' }) as CellValue[][]
    return { title, hidden, formats, cells }
  })
  return { version, sheets }
}

/** Fills a workbook that holds nothing but its first blank sheet. */
export function fillWorkbook(workbook: Workbook, { sheets }: WorkbookFile): void {
  const [blank] = workbook.sheets()
  for (const { title, hidden, formats, cells } of sheets) {
    const sheetId = workbook.handle({ op: 'insertSheet', title, index: null }) as number
    const like = 1
    const [rows, columns] = [cells.length, formats.length]
    workbook.handle({ op: 'insertRows', sheetId, before: 2, count: rows, like })
    workbook.handle({ op: 'insertColumns', sheetId, before: 2, count: columns, like })
    formats.forEach((format, index) => {
      const area = { sheetId, row: 3, column: index + 1, rows: rows + 500, columns: 1 }
      workbook.handle({ op: 'fill', area, what: 'numberFormats', value: format })
    })
    // A text that could be taken for anything else is written as one, as the add-on does.
    const values = cells.map(line => line.map(cell => (typeof cell === 'string' ? `'${cell}` : cell)))
    const area = { sheetId, row: 1, column: 1, rows, columns }
    workbook.handle({ op: 'write', area, what: 'values', values })
    if (hidden) workbook.handle({ op: 'changeSheet', sheetId, set: { hidden: true } })
  }
  if (blank !== undefined) workbook.handle({ op: 'deleteSheet', sheetId: blank.sheetId })
}
