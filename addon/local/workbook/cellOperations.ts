import { a1 } from '#shared/xlsx/a1.ts'
import type { Book } from './book.ts'
import { displayText, isDateFormat } from './display.ts'
import { enter, NO_RESULT } from './entered.ts'
import type { Operations } from './operations.ts'
import { type Cell, hasContent, type Sheet } from './sheet.ts'
import { type CellValue, type Clearable, type Readable, type SheetArea, StoreError } from './storeRequest.ts'
import type { ValidationRule, Writable } from './storeRequest.ts'
import { accepts } from './validation.ts'

const MOST_CHARACTERS = 50_000

const READERS: Record<Readable, (cell: Cell | null, sheet: Sheet, book: Book) => unknown> = {
  values: cell => {
    if (cell?.v === undefined) return ''
    return typeof cell.v === 'number' && isDateFormat(cell.n) ? { serial: cell.v } : cell.v
  },
  display: (cell, _sheet, book) => displayText(cell?.v, cell?.n, book.locale),
  formulas: cell => cell?.f ?? '',
  numberFormats: cell => cell?.n ?? 'General',
  notes: cell => cell?.note ?? '',
  backgrounds: cell => cell?.background ?? '#ffffff',
  fontWeights: cell => (cell?.bold ? 'bold' : 'normal'),
  wraps: cell => cell?.wrap ?? true,
  validations: (cell, sheet) => sheet.rule(cell?.rule),
}

/** The cell with one property set, or taken away by undefined. */
function altered<K extends keyof Cell>(cell: Cell, key: K, value: Cell[K] | undefined): Cell {
  const { [key]: _old, ...rest } = cell
  return value === undefined ? rest : { ...rest, [key]: value }
}

/** The cell after a value was typed or written into it. */
export function entered(book: Book, cell: Cell, value: CellValue): Cell {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS) {
    throw new StoreError(
      'tooLong',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    )
  }
  const context = {
    locale: book.locale,
    format: cell.n,
    // asked for only where a day is typed without its year
    get year() {
      return book.year
    },
  }
  const { v, f, n } = enter(value, context)
  const { v: _v, f: _f, ...kept } = cell
  const next: Cell = { ...kept, ...(v === undefined ? {} : { v }), ...(f === undefined ? {} : { f }) }
  return n === undefined ? next : { ...next, n }
}

export function refusedBy(book: Book, sheet: Sheet, cell: Cell): ValidationRule | null {
  const rule = sheet.rule(cell.rule)
  if (rule === null || rule.allowInvalid) return null
  return accepts(rule, cell, book.locale, id => book.find(id)) ? null : rule
}

/** Every new cell is worked out before the first is set: a refused value changes nothing. */
function write(book: Book, area: SheetArea, what: Writable, values: unknown[][]): void {
  const sheet = book.sheet(area.sheetId)
  const next = values.map((line, i) =>
    line.map((value, j) => written(book, sheet, area.row + i, area.column + j, what, value)),
  )
  next.forEach((line, i) => {
    line.forEach((cell, j) => {
      sheet.change(area.row + i, area.column + j, () => cell)
    })
  })
}

function written(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  what: Writable,
  value: unknown,
): Cell {
  const cell = sheet.cell(row, column) ?? {}
  switch (what) {
    case 'values': {
      const next = entered(book, cell, value as CellValue)
      const rule = refusedBy(book, sheet, next)
      if (rule === null) return next
      const place = `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`
      throw new StoreError('validation', rule.help === null ? place : `${place} ${rule.help}`)
    }
    case 'formulas': {
      const { v: _v, f: _f, ...kept } = cell
      const text = String(value)
      return text === '' ? kept : { ...kept, v: NO_RESULT, f: text.startsWith('=') ? text : `=${text}` }
    }
    case 'numberFormats':
      return altered(cell, 'n', /^(general|)$/i.test(String(value)) ? undefined : String(value))
    case 'notes':
      return altered(cell, 'note', value === null || value === '' ? undefined : String(value))
    case 'backgrounds':
      return altered(cell, 'background', value === null ? undefined : String(value))
    case 'fontWeights':
      return altered(cell, 'bold', value === 'bold' ? true : undefined)
    case 'wraps':
      return altered(cell, 'wrap', value === false ? false : undefined)
    case 'validations':
      return altered(cell, 'rule', value === null ? undefined : sheet.ruleIndex(value as ValidationRule))
  }
}

const CLEARED: Record<Clearable, (keyof Cell)[]> = {
  content: ['v', 'f'],
  format: ['n', 'background', 'bold', 'wrap'],
  notes: ['note'],
  validations: ['rule'],
}

/** Numbers, then text, then booleans, blanks last whichever way. */
function compare(a: Cell | null, b: Cell | null, ascending: boolean): number {
  const [blankA, blankB] = [!hasContent(a), !hasContent(b)]
  if (blankA || blankB) return Number(blankA) - Number(blankB)
  const kinds = ['number', 'string', 'boolean']
  const kind = kinds.indexOf(typeof a?.v) - kinds.indexOf(typeof b?.v)
  const [x, y] = [a?.v ?? '', b?.v ?? '']
  const order = kind || (typeof x === 'string' ? x.localeCompare(String(y), 'ru') : Number(x) - Number(y))
  return ascending ? order : -order
}

export const cellOperations: Pick<
  Operations,
  'extent' | 'read' | 'write' | 'fill' | 'clear' | 'appendRow' | 'sort'
> = {
  extent: (book, { sheetId }) => book.sheet(sheetId).extent(),
  read: (book, { area, what }) => {
    const sheet = book.sheet(area.sheetId)
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) =>
        READERS[what](sheet.cell(area.row + i, area.column + j), sheet, book),
      ),
    )
  },
  write: (book, { area, what, values }) => {
    write(book, area, what, values)
    return null
  },
  fill: (book, { area, what, value }) => {
    const line = Array.from({ length: area.columns }, () => value)
    write(
      book,
      area,
      what,
      Array.from({ length: area.rows }, () => line),
    )
    return null
  },
  clear: (book, { area, what }) => {
    const sheet = book.sheet(area.sheetId)
    const keys = what.flatMap(part => CLEARED[part])
    for (let row = area.row; row < area.row + area.rows && row <= sheet.grid.length; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (sheet.cell(row, column) === null) continue
        sheet.change(row, column, cell => keys.reduce((rest, key) => altered(rest, key, undefined), cell))
      }
    }
    return null
  },
  appendRow: (book, { sheetId, values }) => {
    const sheet = book.sheet(sheetId)
    const row = sheet.extent().rows + 1
    growTo(sheet, row, values.length)
    write(book, { sheetId, row, column: 1, rows: 1, columns: values.length }, 'values', [values])
    return row
  },
  sort: (book, { area, by }) => {
    const sheet = book.sheet(area.sheetId)
    const width = Array.from({ length: area.columns }, (_, j) => area.column + j)
    const lines = Array.from({ length: area.rows }, (_, i) =>
      width.map(column => sheet.cell(area.row + i, column)),
    )
    lines.sort((a, b) => {
      for (const { column, ascending } of by) {
        const at = column - area.column
        const order = compare(a[at] ?? null, b[at] ?? null, ascending)
        if (order !== 0) return order
      }
      return 0
    })
    lines.forEach((line, i) => {
      line.forEach((cell, j) => {
        sheet.change(area.row + i, area.column + j, () => cell ?? {})
      })
    })
    sheet.linesMoved = true
    return null
  },
}

/** The grid gets as many lines as a value needs; they look like the last one there was. */
export function growTo(sheet: Sheet, row: number, column: number): void {
  const { rows, columns } = sheet.settings
  if (row > rows) sheet.insert('rows', rows + 1, row - rows, rows)
  if (column > columns) sheet.insert('columns', columns + 1, column - columns, columns)
}
