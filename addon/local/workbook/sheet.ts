import type { SheetFilter } from './gridEdit.ts'
import { cellsOfColumn, cellsOfRow, inOrder, putColumns, putRows } from './gridLines.ts'
import {
  type Axis,
  type Line,
  movedSettings,
  newLineIds,
  newLines,
  pulled,
  pushed,
  range,
  rearranged,
  rearrangedSettings,
  SETTINGS,
} from './lines.ts'
import type { ConditionalRule, ProtectionFacts, Scalar, ValidationRule } from './storeRequest.ts'

/** One cell. `v` value (a date is a serial with a date format), `f` formula, `n` number format. */
export interface Cell {
  v?: Scalar
  f?: string
  n?: string
  note?: string
  background?: string
  bold?: boolean
  wrap?: boolean
  /** index in the sheet's rules */
  rule?: number
}

/** All of a sheet but its cells; kept as one JSON text. */
export interface SheetSettings {
  title: string
  rows: number
  columns: number
  hidden: boolean
  tabColor: string | null
  frozenRows: number
  frozenColumns: number
  widths: Record<string, number>
  heights: Record<string, number>
  hiddenRows: number[]
  hiddenColumns: number[]
  protections: ProtectionFacts[]
  rules: ValidationRule[]
  filter: SheetFilter | null
  conditional: ConditionalRule[]
}

export type Row = (Cell | null)[]

/** A new sheet; also what an older file says of facts it does not know yet. */
export const blankSettings = (): SheetSettings => ({
  title: '',
  rows: 1000,
  columns: 26,
  hidden: false,
  tabColor: null,
  frozenRows: 0,
  frozenColumns: 0,
  widths: {},
  heights: {},
  hiddenRows: [],
  hiddenColumns: [],
  protections: [],
  rules: [],
  filter: null,
  conditional: [],
})

export const hasContent = (cell: Cell | null | undefined): boolean =>
  cell !== null && cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ''))

/** The cell's looks and rule without what is in it. */
export function bare(cell: Cell | null): Cell | null {
  if (cell === null) return null
  const { v: _v, f: _f, note: _note, ...looks } = cell
  return Object.keys(looks).length === 0 ? null : looks
}

/** What a sheet remembers of itself while the workbook is open, also when its cells are read anew from the file. */
export interface SheetMemory {
  /** names of the lines (lines.ts) */
  ids: Record<Axis, readonly number[]>
  /** revision in which each row was last different */
  stamps: number[]
}

/** A grid in memory that remembers which rows differ from the file. */
export class Sheet {
  readonly sheetId: number
  readonly settings: SheetSettings
  readonly grid: Row[]
  readonly ids: SheetMemory['ids']
  readonly stamps: number[]
  readonly touched = new Set<number>()
  /** every row from here on (1-based) has to be written again */
  touchedFrom = Number.POSITIVE_INFINITY
  settingsTouched = false
  /** lines stand elsewhere than in the file */
  linesMoved = false
  /** false: no cell has a formula */
  mayCalculate: boolean
  private lastRule: { rule: ValidationRule; index: number } | null = null

  constructor(sheetId: number, settings: SheetSettings, grid: Row[] = [], memory?: SheetMemory) {
    this.sheetId = sheetId
    this.settings = settings
    this.grid = grid
    this.mayCalculate = grid.some(cells => cells.some(cell => cell?.f !== undefined))
    this.stamps = memory?.stamps ?? []
    this.ids = {
      rows: memory?.ids.rows ?? newLineIds(settings.rows),
      columns: memory?.ids.columns ?? newLineIds(settings.columns),
    }
  }

  cell(row: number, column: number): Cell | null {
    return this.grid[row - 1]?.[column - 1] ?? null
  }

  change(row: number, column: number, alter: (cell: Cell) => Cell): void {
    while (this.grid.length < row) this.grid.push([])
    const cells = this.grid[row - 1] ?? []
    while (cells.length < column) cells.push(null)
    const next = alter(cells[column - 1] ?? {})
    if (next.f !== undefined) this.mayCalculate = true
    cells[column - 1] = Object.keys(next).length === 0 ? null : next
    this.touched.add(row)
  }

  alterSettings(set: Partial<SheetSettings>): void {
    Object.assign(this.settings, set)
    this.settingsTouched = true
  }

  rule(index: number | undefined): ValidationRule | null {
    return index === undefined ? null : (this.settings.rules[index] ?? null)
  }

  /** Equal rules are kept once; a column asks with the same rule for each of its cells. */
  ruleIndex(rule: ValidationRule): number {
    if (this.lastRule?.rule === rule) return this.lastRule.index
    const text = JSON.stringify(rule)
    const known = this.settings.rules.findIndex(other => JSON.stringify(other) === text)
    if (known < 0) this.alterSettings({ rules: [...this.settings.rules, rule] })
    const index = known < 0 ? this.settings.rules.length - 1 : known
    this.lastRule = { rule, index }
    return index
  }

  extent(): { rows: number; columns: number } {
    let rows = 0
    let columns = 0
    this.grid.forEach((cells, index) => {
      const last = cells.findLastIndex(hasContent) + 1
      if (last > 0) rows = index + 1
      columns = Math.max(columns, last)
    })
    return { rows, columns }
  }

  /** The lines as they are, `cells` and all. */
  lines(axis: Axis, from: number, count: number): Line[] {
    const { sizes, hidden } = SETTINGS[axis]
    return range(from, count).map(at => ({
      id: this.ids[axis][at - 1] ?? 0,
      cells: axis === 'rows' ? cellsOfRow(this, at) : cellsOfColumn(this, at),
      size: this.settings[sizes][String(at)],
      hidden: this.settings[hidden].includes(at),
    }))
  }

  insertLines(axis: Axis, before: number, lines: readonly Line[]): void {
    if (before <= this.settings[axis]) this.linesMoved = true
    if (lines.some(line => line.cells.some(([, cell]) => cell.f !== undefined))) this.mayCalculate = true
    if (axis === 'rows') putRows(this, before, lines)
    else putColumns(this, before, lines)
    const { sizes, hidden } = SETTINGS[axis]
    const { settings, ids } = this
    ids[axis] = [
      ...ids[axis].slice(0, before - 1),
      ...lines.map(line => line.id),
      ...ids[axis].slice(before - 1),
    ]
    this.alterSettings({
      [axis]: settings[axis] + lines.length,
      ...movedSettings(settings, axis, pushed(before, lines.length)),
    })
    const sized = lines.flatMap(({ size }, index) => (size === undefined ? [] : [[before + index, size]]))
    const hid = lines.flatMap((line, index) => (line.hidden ? [before + index] : []))
    if (sized.length > 0)
      this.alterSettings({ [sizes]: { ...settings[sizes], ...Object.fromEntries(sized) } })
    if (hid.length > 0) this.alterSettings({ [hidden]: [...settings[hidden], ...hid].sort((a, b) => a - b) })
    this.touchFrom(axis === 'rows' ? before : 1)
  }

  /** What new lines beside this one (0: none) take from it: its looks and validations, as in Sheets. */
  looks(axis: Axis, line: number): Line['cells'] {
    const [model] = line > 0 ? this.lines(axis, line, 1) : []
    return (model?.cells ?? []).flatMap(([crossing, cell]) => {
      const looks = bare(cell)
      return looks === null ? [] : [[crossing, looks] satisfies Line['cells'][number]]
    })
  }

  insert(axis: Axis, before: number, count: number, like: number): void {
    this.insertLines(axis, before, newLines(count, this.looks(axis, like)))
  }

  remove(axis: Axis, from: number, count: number): void {
    const { settings, ids } = this
    this.linesMoved = true
    if (axis === 'rows') this.grid.splice(from - 1, count)
    else for (const cells of this.grid) cells.splice(from - 1, count)
    ids[axis] = ids[axis].filter((_, index) => index < from - 1 || index >= from - 1 + count)
    this.alterSettings({
      ...movedSettings(settings, axis, pulled(from, count)),
      [axis]: settings[axis] - count,
    })
    this.touchFrom(axis === 'rows' ? from : 1)
  }

  /** Line `from + i` becomes the one that stands at `order[i]`; `order` holds the same places. */
  rearrange(axis: Axis, from: number, order: readonly number[]): void {
    const { settings, ids } = this
    this.linesMoved = true
    if (axis === 'rows')
      this.grid.splice(0, this.grid.length, ...inOrder<Row>(this.grid, from, order, () => []))
    else
      this.grid.forEach((cells, index) => {
        this.grid[index] = inOrder(cells, from, order, () => null)
      })
    ids[axis] = inOrder(ids[axis], from, order, () => 0)
    this.alterSettings(rearrangedSettings(settings, axis, rearranged(from, order)))
    if (axis === 'columns') this.touchFrom(1)
    else
      for (const [index, line] of order.entries()) if (line !== from + index) this.touched.add(from + index)
  }

  touchFrom(row: number): void {
    this.touchedFrom = Math.min(this.touchedFrom, row)
  }

  /** The file has this now, as of the revision. Ends of rows and of the grid that hold nothing are let go. */
  saved(revision: number): void {
    const { grid, touched, touchedFrom, stamps } = this
    this.settingsTouched = false
    this.linesMoved = false
    const isTouched = touched.size > 0 || touchedFrom <= grid.length
    for (const [index, cells] of isTouched ? grid.entries() : []) {
      if (!touched.has(index + 1) && index + 1 < touchedFrom) continue
      while (cells.length > 0 && cells.at(-1) === null) cells.pop()
      stamps[index] = revision
    }
    while (grid.length > 0 && grid.at(-1)?.length === 0) grid.pop()
    touched.clear()
    this.touchedFrom = Number.POSITIVE_INFINITY
  }
}
