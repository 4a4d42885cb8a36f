import { lineChoices } from '../lineChoices.ts'
import type { Sheet } from '../sheet.ts'
import { range } from './applyEdit.ts'
import type { Brush } from './brush.ts'
import { carriedRows } from './carriedRows.ts'
import type { GridSelection } from './gridView.ts'
import { sortedRows } from './sortedRows.ts'

/** What the strip and the menu of a cell do with the selected cells. As by hand: everything goes through the gate. */
export class Actions {
  readonly #brush: Brush
  readonly #now: () => { sheet: Sheet; selection: GridSelection } | null

  constructor(brush: Brush, now: () => { sheet: Sheet; selection: GridSelection } | null) {
    this.#brush = brush
    this.#now = now
  }

  now(): { sheet: Sheet; selection: GridSelection } | null {
    return this.#now()
  }

  insertRows(where: 'above' | 'below'): void {
    this.#act('insert-row', ({ row, rows }, sheet) => {
      const from = where === 'above' ? row : row + rows
      return { range: span(sheet, { row: from, rows }) }
    })
  }

  removeRows(): void {
    this.#act('remove-rows', ({ row, rows }, sheet) => ({ range: span(sheet, { row, rows }) }))
  }

  insertColumn(where: 'left' | 'right'): void {
    this.#act('insert-col', ({ column, columns }, sheet) => ({
      range: span(sheet, { column: where === 'left' ? column : column + columns, columns: 1 }),
    }))
  }

  removeColumns(): void {
    this.#act('remove-col', ({ column, columns }, sheet) => ({ range: span(sheet, { column, columns }) }))
  }

  hideColumns(): void {
    this.#act('set-col-hidden', ({ column, columns }, sheet) => ({
      ranges: [span(sheet, { column, columns })],
    }))
  }

  sort(ascending: boolean): void {
    this.#reorder(({ column }, sheet) => sortedRows(sheet, column, ascending))
  }

  /** The selected rows, dragged before another one. */
  carryRows(before: number): void {
    this.#reorder(({ row, rows }) =>
      before >= row && before <= row + rows ? null : carriedRows(row, rows, before),
    )
  }

  /** Buttons in the row of titles to choose by what is shown; again: all rows. */
  filter(): void {
    const filtered = this.#now()?.sheet.filter !== null
    this.#act(filtered ? 'remove-filter' : 'set-filter-range', (_selection, sheet) => {
      const row = Math.max(1, sheet.frozenRows)
      const columns = Math.max(...sheet.cells.slice(row - 1, row).map(cells => cells.length), 1)
      const rows = Math.max(2, sheet.lastRow - row + 1)
      const area = filtered ? {} : { range: span(sheet, { row, rows, column: 1, columns }) }
      return { ...area, trigger: 'sheet.command.filter' }
    })
  }

  background(color: string | null): void {
    this.#looks({ bg: color === null ? null : { rgb: color } })
  }

  numberFormat(pattern: string | null): void {
    this.#looks({ n: pattern === null ? null : { pattern } })
  }

  /** Whether all selected columns are the curator's own. */
  inOwnColumns(): boolean {
    const now = this.#now()
    return now !== null && lineChoices(now.sheet, now.selection).own
  }

  #reorder(
    order: (selection: GridSelection, sheet: Sheet) => { from: number; order: number[] } | null,
  ): void {
    this.#act('reorder-range', (selection, sheet) => {
      const rows = order(selection, sheet)
      if (rows === null) return null
      return {
        range: span(sheet, { row: rows.from, rows: rows.order.length }),
        order: Object.fromEntries(rows.order.map((row, index) => [rows.from - 1 + index, row - 1])),
      }
    })
  }

  #looks(s: object): void {
    this.#act('set-range-values', ({ row, column, rows, columns }) => ({
      cellValue: Object.fromEntries(
        range(row - 1, rows).map(line => [
          line,
          Object.fromEntries(range(column - 1, columns).map(place => [place, { s }])),
        ]),
      ),
    }))
  }

  #act(mutation: string, params: (selection: GridSelection, sheet: Sheet) => object | null): void {
    const now = this.#now()
    if (now === null) return
    const given = params(now.selection, now.sheet)
    if (given === null) return
    this.#brush.act(`sheet.mutation.${mutation}`, { subUnitId: String(now.sheet.sheetId), ...given })
  }
}

/** Whole rows or columns, or an area, counted from 0. */
const span = (
  sheet: Sheet,
  { row = 1, rows = sheet.rows, column = 1, columns = sheet.columns }: Partial<GridSelection>,
) => ({
  startRow: row - 1,
  endRow: row + rows - 2,
  startColumn: column - 1,
  endColumn: column + columns - 2,
})
