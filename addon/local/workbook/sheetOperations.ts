import type { Book } from './book.ts'
import type { Operations } from './operations.ts'
import { range } from './lines.ts'
import type { Sheet } from './sheet.ts'
import { type SheetFacts, StoreError } from './storeRequest.ts'

const LONGEST_TITLE = 100

function facts(book: Book, sheet: Sheet): SheetFacts {
  const { rules: _rules, heights: _heights, filter: _filter, ...settings } = sheet.settings
  return { sheetId: sheet.sheetId, index: book.sheets.indexOf(sheet), ...settings }
}

function checkTitle(book: Book, title: string, own: Sheet | null): void {
  const other = book.titled(title)
  if (other !== null && other !== own) {
    throw new StoreError(
      'title',
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    )
  }
  if (title === '' || title.length > LONGEST_TITLE)
    throw new StoreError('title', `The sheet name is invalid: ${title}`)
}

function freeTitle(book: Book): string {
  const word = book.options.locale.startsWith('ru') ? 'Лист' : 'Sheet'
  let number = book.sheets.length + 1
  while (book.titled(`${word}${number}`) !== null) number += 1
  return `${word}${number}`
}

function checkVisibleLeft(book: Book, leaving: Sheet, message: string): void {
  if (!book.sheets.some(sheet => sheet !== leaving && !sheet.settings.hidden)) {
    throw new StoreError('lastSheet', message)
  }
}

function checkFrozen(count: number, all: number, lines: string): void {
  if (count < 0 || count >= all)
    throw new StoreError('frozen', `You can't freeze all visible ${lines} on the sheet.`)
}

const LAST_SHEET = "You can't remove all the sheets in a document."
const LAST_VISIBLE = "You can't hide all the sheets in a document."

const withLines = (lines: number[], changed: number[], hidden: boolean): number[] => {
  const set = new Set(lines)
  for (const line of changed) {
    if (hidden) set.add(line)
    else set.delete(line)
  }
  return [...set].sort((a, b) => a - b)
}

export const sheetOperations: Omit<
  Operations,
  | 'extent'
  | 'read'
  | 'write'
  | 'fill'
  | 'clear'
  | 'appendRow'
  | 'sort'
  | 'book'
  | 'properties'
  | 'setProperties'
  | 'lock'
  | 'unlock'
  | 'putForm'
  | 'submitForm'
  | 'draft'
  | 'keepDraft'
> = {
  sheets: book => book.sheets.map(sheet => facts(book, sheet)),
  sheet: (book, { sheetId }) => {
    const sheet = book.find(sheetId)
    return sheet && facts(book, sheet)
  },
  insertSheet: (book, { title, index }) => {
    if (title !== null) checkTitle(book, title, null)
    return book.addSheet(title ?? freeTitle(book), Math.min(index ?? book.sheets.length, book.sheets.length))
      .sheetId
  },
  copySheet: (book, { sheetId, title }) => {
    checkTitle(book, title, null)
    return book.addSheet(title, book.sheets.length, book.sheet(sheetId)).sheetId
  },
  deleteSheet: (book, { sheetId }) => {
    const sheet = book.sheet(sheetId)
    checkVisibleLeft(book, sheet, LAST_SHEET)
    book.removeSheet(sheet)
    return null
  },
  changeSheet: (book, { sheetId, set: { index, ...set } }) => {
    const sheet = book.sheet(sheetId)
    if (set.title !== undefined) checkTitle(book, set.title, sheet)
    if (set.hidden === true) checkVisibleLeft(book, sheet, LAST_VISIBLE)
    if (set.frozenRows !== undefined) checkFrozen(set.frozenRows, sheet.settings.rows, 'rows')
    if (set.frozenColumns !== undefined) checkFrozen(set.frozenColumns, sheet.settings.columns, 'columns')
    const { title, ...rest } = set
    if (title !== undefined && title !== sheet.settings.title) book.rename(sheet, title)
    sheet.alterSettings(rest)
    if (index !== undefined) {
      const others = book.sheets.filter(other => other !== sheet)
      others.splice(index, 0, sheet)
      book.sheets = others
    }
    return null
  },
  insertRows: (book, { sheetId, before, count, like }) => {
    book.insertLines(book.sheet(sheetId), 'rows', before, count, like)
    return null
  },
  insertColumns: (book, { sheetId, before, count, like }) => {
    book.insertLines(book.sheet(sheetId), 'columns', before, count, like)
    return null
  },
  deleteRows: (book, { sheetId, from, count }) => {
    const sheet = book.sheet(sheetId)
    const { rows, frozenRows } = sheet.settings
    const free = rows - frozenRows - Math.max(0, from + count - 1 - Math.max(frozenRows, from - 1))
    if (free <= 0) throw new StoreError('allRows', 'Sorry, it is not possible to delete all non-frozen rows.')
    book.removeLines(sheet, 'rows', from, count)
    return null
  },
  deleteColumns: (book, { sheetId, from, count }) => {
    const sheet = book.sheet(sheetId)
    const { columns, frozenColumns } = sheet.settings
    const free = columns - frozenColumns - Math.max(0, from + count - 1 - Math.max(frozenColumns, from - 1))
    if (free <= 0)
      throw new StoreError('allColumns', 'Sorry, it is not possible to delete all non-frozen columns.')
    book.removeLines(sheet, 'columns', from, count)
    return null
  },
  hideRows: (book, { sheetId, from, count, hidden }) => {
    const sheet = book.sheet(sheetId)
    sheet.alterSettings({ hiddenRows: withLines(sheet.settings.hiddenRows, range(from, count), hidden) })
    return null
  },
  hideColumns: (book, { sheetId, from, count, hidden }) => {
    const sheet = book.sheet(sheetId)
    sheet.alterSettings({
      hiddenColumns: withLines(sheet.settings.hiddenColumns, range(from, count), hidden),
    })
    return null
  },
  setWidths: (book, { sheetId, from, count, width }) => {
    const sheet = book.sheet(sheetId)
    const widths = Object.fromEntries(range(from, count).map(column => [String(column), width]))
    sheet.alterSettings({ widths: { ...sheet.settings.widths, ...widths } })
    return null
  },
  protect: (book, { sheetId, area }) => {
    const sheet = book.sheet(sheetId)
    const { protections } = sheet.settings
    const id = 1 + Math.max(0, ...protections.map(p => p.id))
    sheet.alterSettings({
      protections: [...protections, { id, area, description: '', warningOnly: false, open: [] }],
    })
    return id
  },
  changeProtection: (book, { sheetId, id, set }) => {
    const sheet = book.sheet(sheetId)
    const protections = sheet.settings.protections.map(p => (p.id === id ? { ...p, ...set } : p))
    sheet.alterSettings({ protections })
    return null
  },
  setConditional: (book, { sheetId, rules }) => {
    book.sheet(sheetId).alterSettings({ conditional: rules })
    return null
  },
  unprotect: (book, { sheetId, id }) => {
    const sheet = book.sheet(sheetId)
    sheet.alterSettings({ protections: sheet.settings.protections.filter(p => p.id !== id) })
    return null
  },
}
