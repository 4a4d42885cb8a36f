import { isDeepStrictEqual } from 'node:util'
import type { Book } from '../book.ts'
import { followRow } from '../formulas/references.ts'
import { type Axis, type Line, type Moved, newLines, pushed, rearranged, SETTINGS } from '../lines.ts'
import { type Cell, Sheet, type SheetSettings } from '../sheet.ts'

// What a person's edit does to the workbook, written down so that it can be undone. Cells and lines are named by the ids
// of their lines: a record finds them wherever others have moved them.

export type CellChange = [row: number, column: number, before: Cell | null, after: Cell | null]

/** What a change of lines did besides: to the settings that hang on lines, and to formulas anywhere. */
export interface Around {
  settings: { before: LineSettings; after: LineSettings }
  formulas: { sheetId: number; cell: CellChange }[]
}

export type LineSettings = Pick<
  SheetSettings,
  'protections' | 'conditional' | 'filter' | 'frozenRows' | 'frozenColumns'
>

interface LinesDone {
  sheetId: number
  axis: Axis
  around: Around
}

export type Done =
  | { kind: 'cells'; sheetId: number; cells: CellChange[] }
  /** `grown`: only to make room at the end; undone where they are still blank and last */
  | ({ kind: 'inserted'; lines: Line[]; grown: boolean } & LinesDone)
  | ({ kind: 'removed'; lines: Line[]; grown: boolean; at: number; follows: number | null } & LinesDone)
  | ({ kind: 'rearranged'; before: number[]; after: number[] } & LinesDone)
  | {
      kind: 'sized' | 'hidden'
      sheetId: number
      axis: Axis
      lines: [id: number, before: number, after: number][]
    }
  | { kind: 'filtered'; sheetId: number; before: SheetSettings['filter']; after: SheetSettings['filter'] }
  | { kind: 'renamed'; sheetId: number; before: string; after: string; around: Around | null }
  | { kind: 'sheetAdded' | 'sheetRemoved'; copy: SheetCopy; around: Around | null }

/** A sheet as it was at one moment. */
export interface SheetCopy {
  sheetId: number
  index: number
  settings: SheetSettings
  grid: Sheet['grid']
  ids: Sheet['ids']
}

const NO_SIZE = 0

export const lineSettings = ({ settings }: Sheet): LineSettings => ({
  protections: settings.protections,
  conditional: settings.conditional,
  filter: settings.filter,
  frozenRows: settings.frozenRows,
  frozenColumns: settings.frozenColumns,
})

export class Editor {
  readonly book: Book
  readonly done: Done[] = []
  /** something is to be saved, be it a step of undo or not */
  altered = false

  constructor(book: Book) {
    this.book = book
  }

  private record(done: Done): void {
    this.altered = true
    this.done.push(done)
  }

  /** Sets cells given by their places; what is already there is left alone. */
  cells(sheet: Sheet, cells: Iterable<[row: number, column: number, after: Cell | null]>): void {
    const { rows, columns } = sheet.ids
    const changes: CellChange[] = []
    for (const [row, column, after] of cells) {
      const before = sheet.cell(row, column)
      if (isDeepStrictEqual(before, after)) continue
      sheet.change(row, column, () => after ?? {})
      changes.push([rows[row - 1] ?? 0, columns[column - 1] ?? 0, before, sheet.cell(row, column)])
    }
    if (changes.length > 0) this.record({ kind: 'cells', sheetId: sheet.sheetId, cells: changes })
  }

  insert(sheet: Sheet, axis: Axis, before: number, lines: Line[], grown = false, restore?: Around): void {
    const around = this.around(sheet, restore, () => {
      if (before <= sheet.settings[axis]) this.book.moveReferences(sheet, axis, pushed(before, lines.length))
      sheet.insertLines(axis, before, lines)
    })
    this.record({ kind: 'inserted', sheetId: sheet.sheetId, axis, lines, grown, around })
  }

  /** New lines at the end, which look like the last one, so that the place exists. */
  grow(sheet: Sheet, row: number, column: number): void {
    for (const [axis, wanted] of [
      ['rows', row],
      ['columns', column],
    ] as const) {
      const count = wanted - sheet.settings[axis]
      if (count <= 0) continue
      const end = sheet.settings[axis]
      const looks = axis === 'rows' && end > sheet.settings.frozenRows ? sheet.looks(axis, end) : []
      this.insert(sheet, axis, end + 1, newLines(count, looks), true)
    }
  }

  remove(sheet: Sheet, axis: Axis, from: number, count: number, grown = false, restore?: Around): void {
    const lines = sheet.lines(axis, from, count)
    const follows = sheet.ids[axis][from - 2] ?? null
    const around = this.around(sheet, restore, () => this.book.removeLines(sheet, axis, from, count))
    this.record({ kind: 'removed', sheetId: sheet.sheetId, axis, lines, grown, at: from, follows, around })
  }

  /** Line `from + i` becomes the one that stands at `order[i]`. */
  rearrange(sheet: Sheet, axis: Axis, from: number, order: readonly number[], restore?: Around): void {
    const ids = () => sheet.ids[axis].slice(from - 1, from - 1 + order.length)
    const before = ids()
    const around = this.around(sheet, restore, () => {
      const moved = rearranged(from, order)
      if (axis === 'columns') this.book.moveReferences(sheet, axis, moved)
      else this.followRows(sheet, order, moved)
      sheet.rearrange(axis, from, order)
    })
    this.record({ kind: 'rearranged', sheetId: sheet.sheetId, axis, before, after: ids(), around })
  }

  private followRows(sheet: Sheet, rows: readonly number[], moved: Moved): void {
    const { book } = this
    // also those that stay as they are: on the way back they might seem to speak of their own row
    for (const row of rows) {
      for (const [index, cell] of (sheet.grid[row - 1] ?? []).entries())
        if (cell?.f !== undefined) book.onFormula?.(sheet, row, index + 1, cell, cell)
    }
    book.alterFormulas((formula, here, row) =>
      here === sheet ? followRow(formula, row, moved(row) ?? row) : formula,
    )
  }

  /** Sizes of lines (0: the usual one) by their places. */
  size(sheet: Sheet, axis: Axis, sizes: readonly [line: number, size: number][]): void {
    const { sizes: key } = SETTINGS[axis]
    const next = { ...sheet.settings[key] }
    const lines: [number, number, number][] = []
    for (const [line, size] of sizes) {
      const before = next[String(line)] ?? NO_SIZE
      if (before === size) continue
      if (size === NO_SIZE) delete next[String(line)]
      else next[String(line)] = size
      lines.push([sheet.ids[axis][line - 1] ?? 0, before, size])
    }
    if (lines.length === 0) return
    sheet.alterSettings({ [key]: next })
    this.record({ kind: 'sized', sheetId: sheet.sheetId, axis, lines })
  }

  /** Hides (1) or shows (0) lines by their places. */
  hide(sheet: Sheet, axis: Axis, changes: readonly [line: number, hidden: number][]): void {
    const { hidden: key } = SETTINGS[axis]
    const next = new Set(sheet.settings[key])
    const lines: [number, number, number][] = []
    for (const [line, hidden] of changes) {
      const before = next.has(line) ? 1 : 0
      if (before === hidden) continue
      if (hidden === 1) next.add(line)
      else next.delete(line)
      lines.push([sheet.ids[axis][line - 1] ?? 0, before, hidden])
    }
    if (lines.length === 0) return
    sheet.alterSettings({ [key]: [...next].sort((a, b) => a - b) })
    this.record({ kind: 'hidden', sheetId: sheet.sheetId, axis, lines })
  }

  filter(sheet: Sheet, after: SheetSettings['filter']): void {
    const before = sheet.settings.filter
    if (isDeepStrictEqual(before, after)) return
    sheet.alterSettings({ filter: after })
    this.record({ kind: 'filtered', sheetId: sheet.sheetId, before, after })
  }

  rename(sheet: Sheet, title: string, restore: Around | null = null): void {
    const before = sheet.settings.title
    const around = this.around(sheet, restore ?? undefined, () => this.book.rename(sheet, title))
    this.record({ kind: 'renamed', sheetId: sheet.sheetId, before, after: title, around })
  }

  addSheet(title: string, index: number): void {
    const sheet = this.book.addSheet(title, index)
    this.record({ kind: 'sheetAdded', copy: copyOf(this.book, sheet), around: null })
  }

  removeSheet(sheet: Sheet, restore: Around | null = null): void {
    const copy = copyOf(this.book, sheet)
    const around = this.around(null, restore ?? undefined, () => this.book.removeSheet(sheet))
    this.record({ kind: 'sheetRemoved', copy, around })
  }

  restoreSheet(copy: SheetCopy, restore: Around | null): void {
    const { sheetId, index, settings, grid, ids } = copy
    const memory = { ids: { ...ids }, stamps: [] }
    const sheet = new Sheet(
      sheetId,
      { ...settings },
      grid.map(cells => [...cells]),
      memory,
    )
    sheet.settingsTouched = true
    sheet.touchFrom(1)
    const around = this.around(null, restore ?? undefined, () => this.book.sheets.splice(index, 0, sheet))
    this.record({ kind: 'sheetAdded', copy, around })
  }

  /** What the grid calculated: no step of undo. */
  result(sheet: Sheet, row: number, column: number, cell: Cell, value: NonNullable<Cell['v']>): void {
    const next = this.book.altered(cell, { ...cell, v: value })
    sheet.change(row, column, () => next)
    this.altered = true
  }

  /**
   * Does the work and notes what it did to formulas and to the settings of lines. When the work takes back an earlier one,
   * what that one did there is taken back word for word, so far as nobody has touched it since.
   */
  private around(sheet: Sheet | null, restore: Around | undefined, work: () => void): Around {
    const before = sheet && lineSettings(sheet)
    const settingsBack = before && restore && isDeepStrictEqual(before, restore.settings.after)
    const back = (restore?.formulas ?? []).flatMap(({ sheetId, cell: [row, column, old, left] }) => {
      const place = this.locate(sheetId, row, column)
      return place !== null && this.book.isStill(place.cell, left) ? [{ sheetId, row, column, old }] : []
    })
    const changes = new Map<string, Around['formulas'][number]>()
    const note = (sheetId: number, [row, column, was, after]: CellChange) => {
      const key = `${sheetId} ${row} ${column}`
      const first = changes.get(key)?.cell[2]
      changes.set(key, { sheetId, cell: [row, column, first === undefined ? was : first, after] })
    }
    this.book.onFormula = ({ sheetId, ids }, row, column, was, after) =>
      note(sheetId, [ids.rows[row - 1] ?? 0, ids.columns[column - 1] ?? 0, was, after])
    try {
      work()
    } finally {
      this.book.onFormula = null
    }
    if (settingsBack && sheet && restore) sheet.alterSettings(restore.settings.before)
    for (const { sheetId, row, column, old } of back) {
      const place = this.locate(sheetId, row, column)
      if (place === null) continue
      place.sheet.change(place.row, place.column, () => old ?? {})
      note(sheetId, [row, column, place.cell, old])
    }
    const none = { protections: [], conditional: [], filter: null, frozenRows: 0, frozenColumns: 0 }
    return {
      settings: { before: before ?? none, after: sheet ? lineSettings(sheet) : none },
      formulas: [...changes.values()],
    }
  }

  /** Where the cell of two lines is now; null: nowhere. */
  locate(
    sheetId: number,
    rowId: number,
    columnId: number,
  ): { sheet: Sheet; row: number; column: number; cell: Cell | null } | null {
    const sheet = this.book.find(sheetId)
    if (sheet === null) return null
    const row = sheet.ids.rows.indexOf(rowId) + 1
    const column = sheet.ids.columns.indexOf(columnId) + 1
    return row > 0 && column > 0 ? { sheet, row, column, cell: sheet.cell(row, column) } : null
  }
}

export function copyOf(book: Book, sheet: Sheet): SheetCopy {
  const { sheetId, settings, grid, ids } = sheet
  const index = book.sheets.indexOf(sheet)
  return { sheetId, index, settings: { ...settings }, grid: grid.map(cells => [...cells]), ids: { ...ids } }
}
