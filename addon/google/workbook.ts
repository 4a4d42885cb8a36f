import { fold } from '#shared/language/fold.ts'
import type { Cell } from '#shared/programme/cell.ts'
import { cellText } from '#shared/programme/cell.ts'
import type { CivilDateOf } from '#shared/programme/parseDate.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { type Refused, refuse } from '../features/refusal.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export type Sheets = Partial<Record<TableName, Cell[][]>>

/** The workbook the curator has open, as sheets of cells. One object an execution. */
export interface Workbook {
  file: Spreadsheet
  zone: string
  civilDateOf: CivilDateOf
  sheet(name: TableName): Sheet | null
}

export function openWorkbook(): Workbook {
  const file = SpreadsheetApp.getActiveSpreadsheet()
  const zone = file.getSpreadsheetTimeZone()
  const found = new Map<TableName, Sheet | null>()
  return {
    file,
    zone,
    civilDateOf: civilDateIn(zone),
    sheet: name => {
      if (!found.has(name)) found.set(name, file.getSheetByName(tableOf(name).title))
      return found.get(name) ?? null
    },
  }
}

/** Rows read beyond the last one: what somebody inserts between measuring and reading must not hide the end. */
const margin = 20

/** All cells of a sheet, key row included: one round trip. */
export function readCells(sheet: Sheet): Cell[][] {
  const data = sheet.getDataRange()
  const rows = Math.min(sheet.getMaxRows(), data.getNumRows() + margin)
  return sheet.getRange(1, 1, rows, data.getNumColumns()).getValues() as Cell[][]
}

/** The rows of keys and titles. */
export const readHead = (sheet: Sheet): Cell[][] =>
  sheet.getRange(1, 1, 2, sheet.getMaxColumns()).getValues() as Cell[][]

/** Cells of the sheets, or why they can't be read: not set up, renamed, deleted. */
export function readSheets(workbook: Workbook, names: readonly TableName[]): { sheets: Sheets } | Refused {
  const lacking = lackingSheets(workbook, names)
  if (lacking !== null) return lacking
  const sheets: Sheets = {}
  for (const name of names) {
    const sheet = workbook.sheet(name)
    if (sheet) sheets[name] = readCells(sheet)
  }
  return { sheets }
}

/** That sheets are not where they should be, and what to do about it; null when all are there. */
export function lackingSheets(workbook: Workbook, names: readonly TableName[]): Refused | null {
  const missing = names.filter(name => workbook.sheet(name) === null)
  return missing.length > 0 ? missingSheets(workbook, missing) : null
}

/** Only when something is wrong: looks for the missing sheets under other names, by their key rows. */
function missingSheets(workbook: Workbook, missing: readonly TableName[]): Refused {
  if (
    workbook.sheet('settings') === null &&
    workbook.sheet('mentors') === null &&
    workbook.sheet('pairs') === null
  )
    return refuse(
      'notSetUp',
      'Таблица ещё не подготовлена',
      'Откройте «Настройки» и пройдите первый запуск: это займёт около трёх минут',
    )
  const ours = new Set(tableNames.map(name => tableOf(name).title))
  const strangers = workbook.file.getSheets().filter(sheet => !ours.has(sheet.getName()))
  const details = missing.map(name => {
    const { title, columns } = tableOf(name)
    const twin = strangers.find(sheet => fold(sheet.getName()) === fold(title))
    if (twin)
      return `Лист «${title}» назван с латинской буквой или лишним пробелом. Наберите название листа заново: ${title}`
    const renamed = strangers.find(sheet => {
      const keys =
        sheet
          .getRange(1, 1, 1, sheet.getMaxColumns())
          .getValues()[0]
          ?.map(cell => cellText(cell as Cell)) ?? []
      return Object.keys(columns).every(key => keys.includes(key))
    })
    if (renamed)
      return `Лист «${title}» переименован в «${renamed.getName()}». Верните ему название «${title}»`
    return `Листа «${title}» нет. Верните его из истории изменений или создайте пустой: «Наставничество» – «Таблица» – «Восстановить листы и столбцы»`
  })
  return refuse(
    'sheets',
    missing.length === 1 ? 'Один из листов не найден' : 'Некоторые листы не найдены',
    details[0] ?? '',
    { details },
  )
}
