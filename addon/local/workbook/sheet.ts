import type { SheetFilter } from './gridEdit.ts'
import type { Area, ConditionalRule, ProtectionFacts, Scalar, ValidationRule } from './storeRequest.ts'

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

type Row = (Cell | null)[]
export type Axis = 'rows' | 'columns'

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

/** A grid in memory that remembers which rows differ from the file. */
export class Sheet {
  readonly sheetId: number
  readonly settings: SheetSettings
  readonly grid: Row[]
  readonly touched = new Set<number>()
  /** every row from here on (1-based) has to be written again */
  touchedFrom = Number.POSITIVE_INFINITY
  settingsTouched = false
  private lastRule: { rule: ValidationRule; index: number } | null = null

  constructor(sheetId: number, settings: SheetSettings, grid: Row[] = []) {
    this.sheetId = sheetId
    this.settings = settings
    this.grid = grid
  }

  cell(row: number, column: number): Cell | null {
    return this.grid[row - 1]?.[column - 1] ?? null
  }

  change(row: number, column: number, alter: (cell: Cell) => Cell): void {
    while (this.grid.length < row) this.grid.push([])
    const cells = this.grid[row - 1] ?? []
    while (cells.length < column) cells.push(null)
    const next = alter(cells[column - 1] ?? {})
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

  /** New lines take formats and validations of line `like` (0: none), as Sheets does. */
  insert(axis: Axis, before: number, count: number, like: number): void {
    if (axis === 'rows') {
      const model = (like > 0 ? this.grid[like - 1] : undefined) ?? []
      if (this.grid.length >= before || model.some(cell => bare(cell) !== null)) {
        while (this.grid.length < before - 1) this.grid.push([])
        this.grid.splice(before - 1, 0, ...Array.from({ length: count }, () => model.map(bare)))
      }
    } else {
      for (const cells of this.grid) {
        const model = like > 0 ? bare(cells[like - 1] ?? null) : null
        if (cells.length < before && model === null) continue
        while (cells.length < before - 1) cells.push(null)
        cells.splice(before - 1, 0, ...Array.from({ length: count }, () => (model ? { ...model } : null)))
      }
    }
    this.moveLines(axis, before, count)
  }

  remove(axis: Axis, from: number, count: number): void {
    if (axis === 'rows') this.grid.splice(from - 1, count)
    else for (const cells of this.grid) cells.splice(from - 1, count)
    this.moveLines(axis, from, -count)
  }

  private moveLines(axis: Axis, at: number, by: number): void {
    const end = at - by // first line that stays after a removal
    const moved = (line: number): number | null => {
      if (line < at) return line
      return by < 0 && line < end ? null : line + by
    }
    const lines = (list: number[]) => list.map(moved).filter(line => line !== null)
    const { settings } = this
    this.alterSettings({ protections: settings.protections.flatMap(p => moveProtection(p, axis, moved)) })
    if (axis === 'rows') {
      const frozenRows = lines(range(1, settings.frozenRows)).length
      this.alterSettings({ rows: settings.rows + by, frozenRows, hiddenRows: lines(settings.hiddenRows) })
      this.touchedFrom = Math.min(this.touchedFrom, at)
      return
    }
    const widths = Object.entries(settings.widths).flatMap(([column, width]) => {
      const next = moved(Number(column))
      return next === null ? [] : [[String(next), width] as const]
    })
    const frozenColumns = lines(range(1, settings.frozenColumns)).length
    this.alterSettings({ columns: settings.columns + by, frozenColumns })
    this.alterSettings({ widths: Object.fromEntries(widths), hiddenColumns: lines(settings.hiddenColumns) })
    this.touchedFrom = 1
  }
}

export const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

type Moved = (line: number) => number | null

/** The protection after lines moved; gone when nothing of its area is left. */
function moveProtection(protection: ProtectionFacts, axis: Axis, moved: Moved): ProtectionFacts[] {
  const open = protection.open.flatMap(area => moveArea(area, axis, moved) ?? [])
  if (protection.area === null) return [{ ...protection, open }]
  const area = moveArea(protection.area, axis, moved)
  return area === null ? [] : [{ ...protection, area, open }]
}

function moveArea(area: Area, axis: Axis, moved: Moved): Area | null {
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
  const stay = range(first, count).flatMap(line => moved(line) ?? [])
  const start = stay[0]
  const end = stay.at(-1)
  if (start === undefined || end === undefined) return null
  return axis === 'rows'
    ? { ...area, row: start, rows: end - start + 1 }
    : { ...area, column: start, columns: end - start + 1 }
}
