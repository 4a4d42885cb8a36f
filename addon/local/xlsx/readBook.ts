import { openXlsx } from '#shared/xlsx/openXlsx.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'
import { schema } from '#shared/programme/schema.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import type { Locale } from '../workbook/locale.ts'
import { blankSettings, hasContent, type SheetSettings } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import type { Area, ValidationRule } from '../workbook/storeRequest.ts'
import { type FileSheet, filledRows, readFileSheet } from './fileSheet.ts'
import { findTables, isMachinery } from './findTables.ts'
import { layTable } from './layTable.ts'
import { listRule } from './listRule.ts'
import { sheetNotes, type UploadReport } from './uploadReport.ts'

const HEAD_ROWS = 2

/**
 * The workbook that a file brings: its sheets laid over those that the add-on's set-up has made.
 * @param fresh the sheets of a workbook that was just set up
 * @throws XlsxRefusal with a sentence for the person
 */
export function readBook(
  bytes: Uint8Array,
  fresh: readonly StoredSheet[],
  locale: Locale,
): { sheets: StoredSheet[]; report: UploadReport } {
  const xlsx = openXlsx(bytes)
  const files = xlsx.sheets.map(sheet => readFileSheet(xlsx, sheet))
  const tables = findTables(files)
  if (tables.size === 0) throw notOurs()
  refuseNewer(files.find(file => tables.get(file) === 'settings'))
  const report: UploadReport = { sheets: [], notes: [] }
  const taken = new Set([...tables.values()].map(name => tableOf(name).title.toLowerCase()))
  let nextId = Math.max(...fresh.map(({ sheetId }) => sheetId)) + 1
  const sheets = files
    .filter(({ title }) => !isMachinery(title))
    .map(file => {
      const name = tables.get(file)
      const rules = rulesOf(file, files, locale, report)
      if (name !== undefined) return tableSheet(file, name, { fresh, locale, rules, report })
      const title = freeTitle(file.title, taken)
      return ownSheet(file, title, nextId++, { rules, report })
    })
  const here = new Set(sheets.map(({ sheetId }) => sheetId))
  const missing = fresh.filter(({ sheetId }) => !here.has(sheetId))
  for (const { settings } of missing)
    if (!isMachinery(settings.title))
      report.notes.push(
        `Листа «${settings.title}» в файле нет: он будет пустым, каким его готовит программа.`,
      )
  return { sheets: seen([...sheets, ...missing]), report }
}

type Rules = { rule: ValidationRule; areas: Area[] }[]

function tableSheet(
  file: FileSheet,
  name: TableName,
  o: { fresh: readonly StoredSheet[]; locale: Locale; rules: Rules; report: UploadReport },
): StoredSheet {
  const { title, columns } = tableOf(name)
  const sheet = o.fresh.find(({ settings }) => settings.title === title)
  if (sheet === undefined) throw new Error(`The set-up has made no sheet of ${name}`)
  const keys = new Set(file.grid[0]?.map(cell => cell?.v))
  if (file.title !== title)
    o.report.notes.push(`Лист «${file.title}» узнан по столбцам и снова назван «${title}».`)
  for (const [key, column] of Object.entries(columns))
    if (!keys.has(key))
      o.report.notes.push(`На листе «${title}» нет столбца «${column.title}»: он добавлен справа, пустым.`)
  o.report.notes.push(...sheetNotes(file, title, false))
  o.report.sheets.push({ title, own: false, rows: filledRows(file.grid.slice(HEAD_ROWS)) })
  return layTable(sheet, file, o)
}

function ownSheet(
  file: FileSheet,
  title: string,
  sheetId: number,
  { rules, report }: { rules: Rules; report: UploadReport },
): StoredSheet {
  if (file.title !== title) report.notes.push(`Лист «${file.title}» переименован в «${title}».`)
  report.notes.push(...sheetNotes(file, title, true))
  report.sheets.push({ title, own: true, rows: filledRows(file.grid) })
  const { grid, hidden, tabColor, frozenRows, frozenColumns, widths, heights, hiddenColumns, filter } = file
  const blank = blankSettings()
  const settings: SheetSettings = {
    ...blank,
    title,
    hidden,
    tabColor,
    frozenRows,
    frozenColumns,
    widths,
    heights,
    hiddenColumns,
    filter,
    rows: Math.max(blank.rows, grid.length),
    columns: Math.max(blank.columns, ...grid.map(line => line.length)),
    hiddenRows: filter === null ? file.hiddenRows : outside(file.hiddenRows, filter.area),
    rules: rules.map(({ rule }) => rule),
  }
  rules.forEach(({ areas }, index) => {
    for (const area of areas) putRule(grid, area, index, settings)
  })
  return { sheetId, settings, grid }
}

const outside = (rows: readonly number[], area: Area): number[] =>
  rows.filter(row => row <= area.row || row >= area.row + area.rows)

function putRule(grid: FileSheet['grid'], area: Area, rule: number, { rows, columns }: SheetSettings): void {
  for (let row = area.row; row <= Math.min(area.row + area.rows - 1, rows); row++) {
    while (grid.length < row) grid.push([])
    const line = grid[row - 1] ?? []
    for (let column = area.column; column <= Math.min(area.column + area.columns - 1, columns); column++) {
      while (line.length < column) line.push(null)
      line[column - 1] = { ...line[column - 1], rule }
    }
  }
}

function rulesOf(file: FileSheet, files: readonly FileSheet[], locale: Locale, report: UploadReport): Rules {
  return file.lists.flatMap(list => {
    const rule = listRule(list, files, file, locale)
    if (rule !== null) return [{ rule, areas: list.areas }]
    report.notes.push(`Один из списков листа «${file.title}» не перенесён: в файле нет его строк.`)
    return []
  })
}

/** Two sheets of one name can't be told apart: the curator's own gets a number. */
function freeTitle(title: string, taken: Set<string>): string {
  const plain = title.trim() === '' ? 'Лист' : title.slice(0, 90)
  let free = plain
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain} (${number})`
  taken.add(free.toLowerCase())
  return free
}

/** A workbook shows at least one sheet. */
function seen(sheets: StoredSheet[]): StoredSheet[] {
  const [first, ...others] = sheets
  if (first === undefined || sheets.some(({ settings }) => !settings.hidden)) return sheets
  return [{ ...first, settings: { ...first.settings, hidden: false } }, ...others]
}

const notOurs = (): XlsxRefusal =>
  new XlsxRefusal(
    'foreign',
    'В файле нет ни одного листа программы',
    'Чтобы загрузить список людей, откройте «Наставничество» – «Загрузить список»',
  )

/** «Настройки» say by which version the workbook was made; a newer one is left to a newer program. */
function refuseNewer(settings: FileSheet | undefined): void {
  const columns = settings?.grid[0]?.map(cell => cell?.v) ?? []
  const row = settings?.grid.find(line => line[columns.indexOf('id')]?.v === 'schema')
  const cell = row?.[columns.indexOf('value')]
  const found = hasContent(cell) ? Number(cell?.v) : schema
  if (found > schema)
    throw new XlsxRefusal(
      'foreign',
      `Таблица сделана более новой версией программы (${found}), эта понимает ${schema}`,
      'Установите новую версию программы и загрузите файл в неё. Файл не изменён',
    )
}
