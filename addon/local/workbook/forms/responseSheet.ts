import { daySerial, serialAt } from '../serial.ts'
import type { FormRecord, ItemRecord, ResponseRecord } from '../../forms/formRecord.ts'
import type { Book } from '../book.ts'
import { growTo } from '../cellOperations.ts'
import { displayText, isTextFormat } from '../display.ts'
import type { Cell, Sheet } from '../sheet.ts'

// The response sheet of a form, as Google keeps it: the first column says when, then a column for each question, found by
// its heading. What a person answered in words is never read as a formula, a date or a number.

export const takesAnswer = ({ type }: ItemRecord): boolean =>
  type !== 'PAGE_BREAK' && type !== 'SECTION_HEADER'

const headingOf = ({ title }: ItemRecord): string => title || 'Вопрос без заголовка'

const headingsOf = (sheet: Sheet): string[] =>
  Array.from({ length: sheet.extent().columns }, (_, at) => String(sheet.cell(1, at + 1)?.v ?? ''))

/** Column of each item that has one; the n-th item of a title has the n-th column so headed. */
function columnsOf(sheet: Sheet, items: readonly ItemRecord[]): Map<number, number> {
  const free = headingsOf(sheet)
  const columns = new Map<number, number>()
  for (const item of items.filter(takesAnswer)) {
    const at = free.findIndex((heading, index) => index > 0 && heading === headingOf(item))
    if (at < 0) continue
    columns.set(item.id, at + 1)
    free[at] = ''
  }
  return columns
}

const put = (sheet: Sheet, row: number, column: number, content: Pick<Cell, 'v' | 'n'> | null): void =>
  sheet.change(row, column, ({ v: _v, f: _f, ...looks }) => ({ ...looks, ...content }))

/** Headings follow the titles; a question that has no column yet gets the next one. A removed question keeps its column. */
export function fitColumns(book: Book, form: FormRecord, before: readonly ItemRecord[]): void {
  const sheet = form.destination === null ? null : book.find(form.destination)
  if (sheet === null) return
  put(sheet, 1, 1, { v: 'Отметка времени' })
  const old = columnsOf(sheet, before)
  for (const item of form.items) {
    const column = old.get(item.id)
    if (column !== undefined && item.title !== '') put(sheet, 1, column, { v: item.title })
  }
  // an item is made before it is titled: its column waits for the title, or for the first response
  addColumns(sheet, form, item => item.title !== '')
}

function addColumns(sheet: Sheet, form: FormRecord, which: (item: ItemRecord) => boolean): void {
  const columns = columnsOf(sheet, form.items)
  const lacking = form.items.filter(item => takesAnswer(item) && !columns.has(item.id) && which(item))
  const first = Math.max(1, sheet.extent().columns) + 1
  for (const [index, item] of lacking.entries()) {
    growTo(sheet, 1, first + index)
    put(sheet, 1, first + index, { v: headingOf(item) })
  }
}

function cellOf(book: Book, item: ItemRecord, answer: string | string[] | undefined): Cell | null {
  if (answer === undefined) return null
  const text = Array.isArray(answer) ? answer.join(', ') : answer
  if (item.type === 'DATE') {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    const serial = daySerial(year, month, day)
    if (serial !== null) return { v: serial, n: book.locale.date }
  }
  const isNumber = (item.type === 'SCALE' || item.between !== null) && /^-?\d+([.,]\d+)?$/.test(text)
  return { v: isNumber ? Number(text.replace(',', '.')) : text }
}

/** Cells of a response by column; the first says when. */
function cellsOf(book: Book, sheet: Sheet, form: FormRecord, response: ResponseRecord): Map<number, Cell> {
  const columns = columnsOf(sheet, form.items)
  const when = { v: serialAt(response.at, book.options.zone), n: book.locale.dateTime }
  const cells = form.items.flatMap((item): [number, Cell][] => {
    const column = columns.get(item.id)
    const cell = cellOf(book, item, response.answers[item.id])
    return column === undefined || cell === null ? [] : [[column, cell]]
  })
  return new Map([[1, when], ...cells])
}

/** The row that says when the response came: no two come in the same millisecond. Somebody may have sorted the sheet. */
function rowOf(book: Book, sheet: Sheet, { at }: ResponseRecord): number | null {
  const when = serialAt(at, book.options.zone)
  const found = sheet.grid.findIndex((line, index) => index > 0 && line[0]?.v === when)
  return found < 0 ? null : found + 1
}

/** The row as it is displayed, and what of it is new. */
export interface WrittenRow {
  sheetId: number
  row: number
  headings: string[]
  values: string[]
}

/**
 * Writes a response into its row, an edited one over what it said before.
 * @returns null where the form has no response sheet, or somebody has removed it
 */
export function writeResponse(
  book: Book,
  form: FormRecord,
  response: ResponseRecord,
  before: ResponseRecord | null,
): WrittenRow | null {
  const sheet = form.destination === null ? null : book.find(form.destination)
  if (sheet === null) return null
  addColumns(sheet, form, () => true)
  const known = before === null ? null : rowOf(book, sheet, before)
  const row = known ?? sheet.extent().rows + 1
  const headings = headingsOf(sheet)
  const own = new Set([1, ...columnsOf(sheet, form.items).values()])
  const cells = cellsOf(book, sheet, form, response)
  growTo(sheet, row, headings.length)
  const shown = (column: number): string => {
    const cell = sheet.cell(row, column)
    return displayText(cell?.v, cell?.n, book.locale)
  }
  const values = headings.map((_, index) => {
    const column = index + 1
    if (!own.has(column)) return ''
    const was = shown(column)
    put(sheet, row, column, asText(sheet.cell(row, column), cells.get(column) ?? null, book))
    return known === null || shown(column) !== was || column === 1 ? shown(column) : ''
  })
  return { sheetId: sheet.sheetId, row, headings, values }
}

/** A column that a person has made plain text keeps numbers and dates as she would read them. */
const asText = (there: Cell | null, cell: Cell | null, { locale }: Book): Pick<Cell, 'v' | 'n'> | null =>
  cell === null || !isTextFormat(there?.n) ? cell : { v: displayText(cell.v, cell.n, locale) }
