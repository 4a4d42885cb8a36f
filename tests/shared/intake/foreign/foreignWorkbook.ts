import { blankSettings } from '#addon/local/workbook/sheet.ts'
import { writeWithExcelJs } from '#tests/addon/local/xlsx/excelJs.ts'

/** A day, or a day and a time, as a spreadsheet counts it. */
export const serial = (text: string): number => Date.parse(`${text}Z`) / 86_400_000 + 25_569

type ForeignCell = string | number | { day: string } | { moment: string }

/** A workbook of answers, written by a program that is not ours: days and moments are numbers with a format. */
export const foreignWorkbook = (
  rows: readonly (readonly ForeignCell[])[],
  title = 'Ответы на форму (1)',
): Promise<Uint8Array> =>
  writeWithExcelJs([
    {
      sheetId: 1,
      settings: { ...blankSettings(), title },
      grid: rows.map(row =>
        row.map(cell => {
          if (typeof cell !== 'object') return { v: cell }
          return 'day' in cell
            ? { v: serial(`${cell.day}T00:00:00`), n: 'dd.mm.yyyy' }
            : { v: serial(cell.moment), n: 'dd.mm.yyyy hh:mm:ss' }
        }),
      ),
    },
  ])
