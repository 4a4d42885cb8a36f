import type { Book } from './book.ts'
import { displayText, isDateFormat } from './display.ts'
import { filteredRows } from './filteredRows.ts'
import type { SheetFilter } from './gridEdit.ts'
import { type Managed, managedOf } from './managed.ts'
import type { Cell, Sheet } from './sheet.ts'
import type { Area, ProtectionFacts, ValidationRule } from './storeRequest.ts'
import { listOptions } from './validation.ts'

// What the page shows of a sheet.

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

export interface CellView {
  text: string
  kind: CellKind
  /** of a number, date (serial) or boolean: what is behind the text */
  value?: number | boolean
  /** number format; none: General */
  format?: string
  formula?: string
  note?: string
  background?: string
  bold?: true
  wrap?: false
  /** index in `validations` */
  validation?: number
}

export interface ValidationView {
  kind: 'list' | 'checkbox' | 'date' | 'number' | 'text' | 'formula'
  options: string[]
  help: string | null
  strict: boolean
}

export interface SheetView {
  sheetId: number
  title: string
  revision: number
  /** size of the grid; `cells` ends with the last cell that holds or shows anything */
  rows: number
  columns: number
  cells: (CellView | null)[][]
  validations: ValidationView[]
  widths: Record<string, number>
  heights: Record<string, number>
  /** hidden by a person or a program, or taken out of sight by the filter */
  hiddenRows: number[]
  hiddenColumns: number[]
  frozenRows: number
  frozenColumns: number
  protections: ProtectionFacts[]
  filter: SheetFilter | null
  managed: Managed
  conditional: ConditionalView[]
}

/** Cells of the area that say just this, or whose row does in one column, are shown in these colours. */
export interface ConditionalView {
  area: Area
  equals: string
  inColumn?: number
  background: string
  color: string | null
}

export interface SheetInfo {
  sheetId: number
  title: string
  index: number
  hidden: boolean
  tabColor: string | null
}

/** A sheet with only those rows that are different since a revision. */
export interface ChangedView extends Omit<SheetView, 'cells'> {
  /** number of rows with anything in them */
  length: number
  /** true: `changed` is the whole sheet */
  whole: boolean
  changed: [row: number, cells: SheetView['cells'][number]][]
}

export const viewSheet = (book: Book, sheet: Sheet): SheetView => ({
  ...viewHead(book, sheet),
  cells: sheet.grid.map(cells => viewRow(book, cells)),
})

/** @param since revision that is known already, 0 = none; what this run of the program has not seen is sent whole */
export function viewChanges(book: Book, sheet: Sheet, since: number): ChangedView {
  const whole = since < book.openedAt || since > book.revision
  const changed = sheet.grid.flatMap((cells, index): ChangedView['changed'] =>
    whole || (sheet.stamps[index] ?? book.openedAt) > since ? [[index + 1, viewRow(book, cells)]] : [],
  )
  return { ...viewHead(book, sheet), length: sheet.grid.length, whole, changed }
}

function viewHead(book: Book, sheet: Sheet): Omit<SheetView, 'cells'> {
  const { settings } = sheet
  const hidden = new Set([...settings.hiddenRows, ...filteredRows(sheet, book.locale)])
  return {
    sheetId: sheet.sheetId,
    title: settings.title,
    revision: book.revision,
    rows: settings.rows,
    columns: settings.columns,
    validations: settings.rules.map(rule => viewRule(book, rule)),
    widths: settings.widths,
    heights: settings.heights,
    hiddenRows: [...hidden].sort((a, b) => a - b),
    hiddenColumns: settings.hiddenColumns,
    frozenRows: settings.frozenRows,
    frozenColumns: settings.frozenColumns,
    protections: settings.protections,
    filter: settings.filter,
    managed: managedOf(sheet),
    conditional: settings.conditional.flatMap(({ areas, background, ...rule }) =>
      areas.map(area => ({ ...rule, area, background: background ?? '#ffffff' })),
    ),
  }
}

const viewRow = (book: Book, cells: Sheet['grid'][number]) => cells.map(cell => cell && viewCell(book, cell))

function viewCell(book: Book, { v, f, n, note, background, bold, wrap, rule }: Cell): CellView {
  return {
    text: displayText(v, n, book.locale),
    kind: kindOf(v, n, f),
    ...(v === undefined || typeof v === 'string' ? {} : { value: v }),
    ...(n === undefined ? {} : { format: n }),
    ...(f === undefined ? {} : { formula: f }),
    ...(note === undefined ? {} : { note }),
    ...(background === undefined ? {} : { background }),
    ...(bold ? { bold } : {}),
    ...(wrap === false ? { wrap } : {}),
    ...(rule === undefined ? {} : { validation: rule }),
  }
}

function kindOf(value: Cell['v'], format: string | undefined, formula: string | undefined): CellKind {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return isDateFormat(format) ? 'date' : 'number'
  return formula !== undefined && value?.startsWith('#') ? 'error' : 'text'
}

function viewRule(book: Book, rule: ValidationRule): ValidationView {
  const options = listOptions(rule, book.locale, id => book.find(id))
  return {
    kind: options === null ? ruleKind(rule.criteria) : 'list',
    options: options ?? [],
    help: rule.help,
    strict: !rule.allowInvalid,
  }
}

function ruleKind(criteria: string): ValidationView['kind'] {
  if (criteria === 'CHECKBOX') return 'checkbox'
  if (criteria === 'CUSTOM_FORMULA') return 'formula'
  if (criteria.startsWith('DATE_')) return 'date'
  return criteria.startsWith('NUMBER_') ? 'number' : 'text'
}
