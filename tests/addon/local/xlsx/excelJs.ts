import ExcelJS from 'exceljs'
import type { StoredSheet } from '#addon/local/workbook/storage.ts'

// ExcelJS, the one place where it is used: another hand that reads what we write and writes what we read.

export interface PeerCell {
  text: string
  isFormula: boolean
  format: string
  bold: boolean
}

/** Sheet → address → cell, as ExcelJS understands the file. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<Map<string, Map<string, PeerCell>>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return new Map(
    book.worksheets.map(sheet => {
      const cells = new Map<string, PeerCell>()
      sheet.eachRow(row => {
        row.eachCell(cell => {
          cells.set(cell.address, {
            text: cell.text,
            isFormula: cell.type === ExcelJS.ValueType.Formula,
            format: cell.numFmt ?? '',
            bold: cell.font?.bold === true,
          })
        })
      })
      return [sheet.name, cells] as const
    }),
  )
}

/** The same cells with their formats, colours and widths, written by ExcelJS. */
export async function writeWithExcelJs(sheets: readonly StoredSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const { settings, grid } of sheets) {
    const sheet = book.addWorksheet(settings.title, {
      state: settings.hidden ? 'hidden' : 'visible',
      views: [{ state: 'frozen', ySplit: settings.frozenRows, xSplit: settings.frozenColumns }],
    })
    for (const [column, width] of Object.entries(settings.widths))
      sheet.getColumn(Number(column)).width = width / 7
    for (const [row, line] of grid.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell?.v === undefined) continue
        const made = sheet.getCell(row + 1, column + 1)
        made.value =
          cell.f === undefined ? cell.v : { formula: cell.f.slice(1), result: cell.v, date1904: false }
        if (cell.n !== undefined) made.numFmt = cell.n
        made.alignment = { wrapText: cell.wrap !== false }
        if (cell.bold) made.font = { bold: true }
        if (cell.background !== undefined)
          made.fill = {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { argb: `FF${cell.background.slice(1)}` },
          }
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
