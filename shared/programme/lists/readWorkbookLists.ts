import { openXlsx, type Xlsx } from '../../xlsx/openXlsx.ts'
import { readSheet, type XlsxCell } from '../../xlsx/readSheet.ts'
import { isDateFormat, plainStyle } from '../../xlsx/readStyles.ts'
import { fromDayNumber } from '../civilDate.ts'
import { lineInCell } from './splitTable.ts'

/** A sheet of a workbook as a list that `splitTable` parts again. */
export interface WorkbookList {
  title: string
  hidden: boolean
  /** rows with anything in them, the titles among them */
  rows: number
  text: string
}

/**
 * The sheets of an .xlsx that hold anything, hidden ones last. Cells come as people read them: a day as 28.02.2013, a number
 * without a needless fraction, a text with its zeros. What stands above the titles of the columns is left out; rows keep the
 * numbers they have in the file. With `times` a cell of a day and a time keeps both: 28.02.2013 14:05:09.
 * @throws XlsxRefusal
 */
export function readWorkbookLists(bytes: Uint8Array, { times = false } = {}): WorkbookList[] {
  const xlsx = openXlsx(bytes)
  const lists = xlsx.sheets.flatMap(sheet => {
    const rows = rowsOf(xlsx, readSheet(xlsx, sheet).cells, times)
    const head = headOf(rows)
    const below = rows.map((row, index) => (index < head ? [] : row))
    const filled = below.filter(row => row.some(text => text !== '')).length
    return filled === 0
      ? []
      : [{ title: sheet.title, hidden: sheet.hidden, rows: filled, text: tabbed(below) }]
  })
  return lists.sort((one, other) => Number(one.hidden) - Number(other.hidden))
}

function rowsOf(xlsx: Xlsx, cells: readonly XlsxCell[], times: boolean): string[][] {
  const rows: string[][] = []
  for (const cell of cells) {
    const text = textOf(xlsx, cell, times)
    if (text === '') continue
    while (rows.length < cell.row) rows.push([])
    const row = rows[cell.row - 1] as string[]
    while (row.length < cell.column) row.push('')
    row[cell.column - 1] = text
  }
  return rows
}

const serialOfEpoch = 25_569 // 1970-01-01 as a spreadsheet's serial number
const from1904 = 1462 // days between the two beginnings of time
const lastDay = 2_958_465 // 31.12.9999

function textOf(xlsx: Xlsx, { value, style }: XlsxCell, times: boolean): string {
  if (value === null || typeof value === 'object') return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  const { format } = xlsx.styles[style] ?? plainStyle
  const day = Math.floor(value) + (xlsx.from1904 ? from1904 : 0)
  if (isDateFormat(format) && day >= 1 && day <= lastDay) {
    // A spreadsheet keeps a second as a fraction of a day: rounded, or the last one is lost.
    const second = Math.round((value - Math.floor(value)) * daySeconds)
    const shown = fromDayNumber(day - serialOfEpoch)
      .split('-')
      .reverse()
      .join('.')
    return times && second > 0 && second < daySeconds ? `${shown} ${clock(second)}` : shown
  }
  if (/^0+$/.test(format) && Number.isInteger(value)) return String(value).padStart(format.length, '0')
  return plainNumber(value)
}

const daySeconds = 86_400
const clock = (second: number): string =>
  [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')

/** What was counted in binary fractions is shown as it was typed: 0.1 + 0.2 is 0,3. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15))
  const text = Math.abs(rounded) < 1e21 && Number.isInteger(rounded) ? BigInt(rounded) : rounded
  return String(text).replace('.', ',')
}

const looked = 10

/**
 * The row of titles: of the first rows the one that is more than half as full as the fullest; a heading above the table is
 * one cell. Rows of keys, which only the program reads, are passed over.
 */
function headOf(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, looked)
  const counts = first.map(row => row.filter(text => text !== '').length)
  const fullest = Math.max(0, ...counts)
  const head = first.findIndex((row, at) => (counts[at] ?? 0) * 2 > fullest && !isKeyRow(row))
  return Math.max(0, head)
}

const isKeyRow = (row: readonly string[]): boolean =>
  row.includes('id') && row.every(text => /^[a-zA-Z]*$/.test(text))

function tabbed(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(row => row.length))
  const filled = Array.from({ length: width }, (_, at) => at).filter(at =>
    rows.some(row => (row[at] ?? '') !== ''),
  )
  // a single column is put in quotes, or its commas would be taken for the signs between cells
  const cell = (text: string) =>
    filled.length === 1 || /[\t"\n]/.test(text)
      ? `"${text.replaceAll('\n', lineInCell).replaceAll('"', '""')}"`
      : text
  return rows
    .map(row => (row.length === 0 ? '' : filled.map(at => cell(row[at] ?? '')).join('\t')))
    .join('\n')
}
