import { acts } from '#shared/programme/defaults/acts.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import type { Cell } from '#shared/programme/cell.ts'
import type { Column, Value } from '#shared/programme/column.ts'
import { type Dictionary, dictionaryOf } from '#shared/programme/dictionary.ts'
import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import { gate } from '#shared/programme/planWrite.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { writeCell } from '#shared/programme/writeCell.ts'
import type { Refused } from '../features/refusal.ts'
import { colour } from './colour.ts'
import { writeJournal } from './journal.ts'
import { underLock } from './lock.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import { setNightCheck } from './nightCheck.ts'
import { readCells, type Workbook } from './workbook.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Rows of a fresh sheet: enough for the largest school, so that no command has to make room. */
const gridRows = 3000

/** Blank columns right of a table, for what the curator keeps besides. */
const spareColumns = 5

const startingRows: Partial<Record<TableName, readonly unknown[]>> = {
  settings: settingRows(),
  dictionaries: dictionaryEntries,
  legalActs: acts,
}

/**
 * Makes what the workbook lacks: sheets, key rows, columns, dropdowns, notes, warnings. What is there stays as it is, so
 * the same command sets up an empty file and mends a damaged one; only dropdowns and colours of states are made anew, the
 * former as «Справочники» and this version have them. Sets the timer of the nightly check. Answers the titles of what it
 * made.
 */
export function ensureWorkbook(workbook: Workbook): { made: string[] } | Refused {
  setNightCheck()
  return underLock(() => {
    const made: string[] = []
    const dictionary = dictionaryIn(workbook)
    const ours = new Set(tableNames.map(name => tableOf(name).title))
    const blank = workbook.file
      .getSheets()
      .filter(sheet => !ours.has(sheet.getName()) && sheet.getLastRow() === 0)
    for (const [index, name] of tableNames.entries()) {
      const sheet = workbook.sheet(name)
      // A sheet without a cell is one that somebody has made by hand, or one whose making was cut off.
      if (sheet === null || sheet.getLastRow() === 0) {
        fill(sheet ?? workbook.file.insertSheet(tableOf(name).title, index), name, dictionary)
        made.push(`лист «${tableOf(name).title}»`)
      } else made.push(...mend(sheet, name, dictionary))
    }
    for (const sheet of blank) if (workbook.file.getSheets().length > 1) workbook.file.deleteSheet(sheet)
    workbook.file.setActiveSheet(
      workbook.file.getSheetByName(tableOf('settings').title) ?? workbook.file.getActiveSheet(),
    )
    if (made.length > 0) journalSetUp(workbook, made)
    return { made }
  })
}

function journalSetUp(workbook: Workbook, made: readonly string[]): void {
  const { newId, who } = drawMoment(workbook, drawSeed())
  writeJournal(
    { ...workbook, sheet: name => workbook.file.getSheetByName(tableOf(name).title) },
    {
      id: newId('ж'),
      at: stamp(workbook),
      who,
      command: `Подготовка таблицы: ${made.join(', ')}`,
      edits: [],
      hash: '',
    },
  )
}

const defaults = dictionaryOf({ dictionaries: dictionaryEntries })

/** «Справочники» as the curator has it; before there is any, as it will be made. */
function dictionaryIn(workbook: Workbook): Dictionary {
  const sheet = workbook.sheet('dictionaries')
  if (sheet === null || sheet.getLastRow() === 0) return defaults
  return dictionaryOf(readProgramme({ dictionaries: readCells(sheet) }, workbook.civilDateOf).programme)
}

/** Makes a blank sheet a table. Its cells come last and at once, so one that was cut off is still blank. */
function fill(sheet: Sheet, name: TableName, dictionary: Dictionary): void {
  const table = tableOf(name)
  const columns = Object.entries(table.columns)
  if (sheet.getMaxRows() < gridRows) sheet.insertRowsAfter(sheet.getMaxRows(), gridRows - sheet.getMaxRows())
  const width = columns.length + spareColumns
  if (sheet.getMaxColumns() < width)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns())
  for (const [at, [, column]] of columns.entries()) dress(sheet, column, at + 1, dictionary)
  sheet.getRange(2, 1, 1, columns.length).setFontWeight('bold').setBackground('#f6f5f1').setWrap(true)
  sheet.hideRows(1)
  sheet.setFrozenRows(2)
  colour(sheet, table, new Map(columns.map(([key], place) => [key, place])))
  sheet
    .protect()
    .setDescription(`«${table.title}»: строка ключей и столбцы, которые ведёт программа`)
    .setWarningOnly(true)
    .setUnprotectedRanges(
      openRuns(columns, sheet.getMaxColumns()).map(([from, count]) =>
        sheet.getRange(firstDataRow, from, sheet.getMaxRows() - firstDataRow + 1, count),
      ),
    )
  if (!table.visible) sheet.hideSheet()
  const rows = (startingRows[name] ?? []) as readonly Record<string, Value>[]
  const cells = [
    columns.map(([key]): Cell => key),
    columns.map(([, column]): Cell => column.title),
    ...rows.map(row =>
      columns.map(([key, column]): Cell => gate(writeCell(column, row[key] ?? null, defaults))),
    ),
  ]
  sheet.getRange(1, 1, cells.length, columns.length).setValues(cells)
}

/** Runs of neighbouring columns that people fill in: first column and how many. Right of the table the columns are the curator's own. */
function openRuns(columns: readonly (readonly [string, Column])[], width: number): [number, number][] {
  const found: [number, number][] = []
  columns.forEach(([, column], index) => {
    if (column.guarded || column.hidden) return
    const last = found[found.length - 1]
    if (last && last[0] + last[1] === index + 1) last[1]++
    else found.push([index + 1, 1])
  })
  if (width > columns.length) found.push([columns.length + 1, width - columns.length])
  return found
}

/**
 * Columns that are missing come back at the right end; keys that were wiped are written again over their titles; dropdowns
 * follow «Справочники» and the words that this version knows.
 */
function mend(sheet: Sheet, name: TableName, dictionary: Dictionary): string[] {
  const table = tableOf(name)
  const cells = readCells(sheet)
  const { at, problems } = findColumns(table, cells)
  const made: string[] = []
  const places = new Map(at)
  for (const [key, place] of at) if (cells[0]?.[place] !== key) sheet.getRange(1, place + 1).setValue(key)
  for (const [key, column] of Object.entries(table.columns)) {
    const there = at.get(key)
    if (there !== undefined) offer(sheet, column, there + 1, dictionary)
    if (
      there !== undefined ||
      problems.some(problem => problem.column === column.title && problem.code === 'doubledColumn')
    )
      continue
    const place = sheet.getLastColumn() + 1
    if (place > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1)
    dress(sheet, column, place, dictionary)
    sheet.getRange(1, place, 2, 1).setValues([[key], [column.title]])
    places.set(key, place - 1)
    made.push(`столбец «${column.title}» на листе «${table.title}»`)
  }
  colour(sheet, table, places)
  return made
}

/** Width, number format, dropdown and note of a column. */
function dress(sheet: Sheet, column: Column, place: number, dictionary: Dictionary): void {
  const data = dataOf(sheet, place)
  sheet.setColumnWidth(place, column.width ?? 160)
  if (column.kind === 'date') data.setNumberFormat('dd.mm.yyyy')
  else if (column.kind !== 'number') data.setNumberFormat('@')
  offer(sheet, column, place, dictionary)
  if (column.note) sheet.getRange(2, place).setNote(column.note)
  if (column.hidden) sheet.hideColumns(place)
}

const dataOf = (sheet: Sheet, place: number) =>
  sheet.getRange(firstDataRow, place, sheet.getMaxRows() - firstDataRow + 1, 1)

/** The dropdown of a column that has one; where its dictionary is empty, the column stays as it is. */
function offer(sheet: Sheet, column: Column, place: number, dictionary: Dictionary): void {
  const offered = offeredBy(column, dictionary)
  if (offered.length === 0) return
  dataOf(sheet, place).setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList(offered, true)
      .setAllowInvalid(true)
      .setHelpText(
        column.kind === 'entry'
          ? 'Выберите из списка или добавьте запись на лист «Справочники»'
          : `Выберите из списка: ${column.title.toLowerCase()}`,
      )
      .build(),
  )
}

function offeredBy(column: Column, dictionary: Dictionary): string[] {
  if (column.kind === 'choice') return Object.values(column.options)
  if (column.kind === 'yesNo') return ['да', 'нет']
  return column.kind === 'entry' ? dictionary.of(column.dictionary).map(({ title }) => title) : []
}
