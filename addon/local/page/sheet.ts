import type { SentCell, SentView } from '#addon/local/server/viewDeltas.ts'
import type { Area, ProtectionFacts } from '#addon/local/workbook/storeRequest.ts'
import type { CellView, ConditionalView, SheetView, ValidationView } from '#addon/local/workbook/view.ts'

export type { SheetInfo } from '#addon/local/workbook/view.ts'
export type { CellView, ValidationView }
export type Cell = SentCell
export type SentSheet = SentView

/** A sheet as the page keeps it. */
export interface Sheet extends Omit<SheetView, 'cells'> {
  cells: Cell[][]
  /** rows and columns that are shown, frozen rows apart */
  titleRows: number[]
  bodyRows: number[]
  shownColumns: number[]
  /** the last body row that holds a value; the row of titles when there is none */
  lastRow: number
}

const EMPTY: CellView = { text: '', kind: 'text' }
const SPARE_ROWS = 20

export function cellAt(sheet: Sheet, row: number, column: number): CellView {
  const cell = sheet.cells[row - 1]?.[column - 1] ?? EMPTY
  return typeof cell === 'string' ? { text: cell, kind: 'text' } : cell
}

export function validationAt(sheet: Sheet, row: number, column: number): ValidationView | null {
  return sheet.validations[cellAt(sheet, row, column).validation ?? -1] ?? null
}

/** Who else fills this cell: null when a person may type there freely. */
export function protectionAt(sheet: Sheet, row: number, column: number): ProtectionFacts | null {
  const within = (area: Area) => holds(area, row, column)
  return (
    sheet.protections.find(({ area, open }) => (area === null || within(area)) && !open.some(within)) ?? null
  )
}

/** The colours that the cell has by a rule of the sheet: for what it says itself, or its row in another column. */
export const coloursAt = (sheet: Sheet, row: number, column: number): ConditionalView | null =>
  sheet.conditional.find(
    ({ area, equals, inColumn = column }) =>
      holds(area, row, column) && cellAt(sheet, row, inColumn).text === equals,
  ) ?? null

/** The colour by a rule of the sheet, or the cell's own. */
export const backgroundAt = (sheet: Sheet, row: number, column: number): string | undefined =>
  coloursAt(sheet, row, column)?.background ?? cellAt(sheet, row, column).background

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns

/** What a person reads in a cell: a tick says «Да» or «Нет». */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column)
  if (cell.kind !== 'boolean') return cell.text
  return isYes(cell) ? 'Да' : 'Нет'
}

export const isYes = (cell: CellView): boolean => cell.text === 'ИСТИНА' || cell.text === 'TRUE'

/** Puts what has changed over what the page has. */
export function updateSheet(old: Sheet | null, sent: SentSheet): Sheet {
  const { changed, whole, length, ...head } = sent
  const cells = (whole || old?.sheetId !== sent.sheetId ? [] : old.cells).slice(0, length)
  while (cells.length < length) cells.push([])
  for (const [row, values] of changed) cells[row - 1] = values
  const hiddenRows = new Set(head.hiddenRows)
  const hiddenColumns = new Set(head.hiddenColumns)
  const filled = Math.max(
    head.frozenRows,
    countTo(cells, row => row.some(isFilled)),
  )
  const width = cells.reduce((most, row) => Math.max(most, countTo(row, isFilled)), 0)
  const shown = (from: number, to: number, hidden: Set<number>) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
      place => !hidden.has(place),
    )
  return {
    ...head,
    cells,
    titleRows: shown(1, head.frozenRows, hiddenRows),
    bodyRows: shown(head.frozenRows + 1, filled + SPARE_ROWS, hiddenRows),
    shownColumns: shown(1, Math.max(8, width + 1), hiddenColumns),
    lastRow: filled,
  }
}

/** How many items there are up to the last one that counts. */
function countTo<Item>(items: Item[], counts: (item: Item) => boolean): number {
  let length = items.length
  while (length > 0 && !counts(items[length - 1] as Item)) length -= 1
  return length
}

/** An unticked box in a prepared row is no value yet. */
function isFilled(cell: Cell): boolean {
  if (cell === null || cell === '') return false
  if (typeof cell === 'string') return true
  return cell.text !== '' && (cell.kind !== 'boolean' || isYes(cell))
}

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** «B18» or «Пары!B18:C20» → the place of its first cell. */
export function placeOf(a1: string): { row: number; column: number } | null {
  const found = /(?:^|!)\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(a1)
  if (found === null) return null
  const [, name = '', row = '1'] = found
  return {
    row: Number(row),
    column: [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  }
}
