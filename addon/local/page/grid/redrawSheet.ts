import type { ICellData } from '@univerjs/core'
import type { Cell, CellView, Sheet } from '../sheet.ts'
import { applyEdit } from './applyEdit.ts'
import type { Brush } from './brush.ts'
import { redrawnCell, sameCell } from './drawnCell.ts'
import { freezeOf, heightOf, lines, rangesOf, widthOf } from './drawSheet.ts'

/**
 * Draws what differs between the shown sheet and the file's, place by place.
 * @param guarded cells whose edits are on their way: they stay as they are
 * @returns the sheet as it is shown now
 */
export function redrawSheet(brush: Brush, before: Sheet, file: Sheet, guarded: Set<string>): Sheet {
  const subUnitId = String(file.sheetId)
  const draw = (id: string, params: object) => brush.draw(`sheet.mutation.${id}`, { subUnitId, ...params })
  const shown = guarded.size === 0 ? moved(draw, before, file) : before
  if (file.rows > shown.rows) draw('set-worksheet-row-count', { rowCount: file.rows })
  if (file.columns > shown.columns) draw('set-worksheet-column-count', { columnCount: file.columns })
  const cells = redrawCells(draw, shown, file, guarded)
  if (file.rows < shown.rows) draw('set-worksheet-row-count', { rowCount: file.rows })
  if (file.columns < shown.columns) draw('set-worksheet-column-count', { columnCount: file.columns })
  const columns = resizedColumns(shown, file)
  const opened = openColumns(draw, shown, file, columns)
  redrawSizes(draw, shown, file, columns)
  redrawHidden(draw, opened, file)
  if (file.frozenRows !== shown.frozenRows || file.frozenColumns !== shown.frozenColumns)
    draw('set-frozen', freezeOf(file))
  if (file.title !== shown.title) draw('set-worksheet-name', { name: file.title })
  return { ...file, cells }
}

type Draw = (id: string, params: object) => void

/** Rows that came or went in the middle of a long sheet are inserted or removed: the rest needs no drawing then. */
function moved(draw: Draw, shown: Sheet, file: Sheet): Sheet {
  const by = file.rows - shown.rows
  const count = Math.abs(by)
  const first = file.cells.findIndex((cells, row) => !sameRow(cells, shown.cells[row]))
  if (by === 0 || first < 0 || shown.cells.length - first < LONG) return shown
  const [longer, shorter] = by > 0 ? [file.cells, shown.cells] : [shown.cells, file.cells]
  for (let row = first + count; row < longer.length; row += 1)
    if (!sameRow(longer[row], shorter[row - count])) return shown
  const range = { startRow: first, endRow: first + count - 1, startColumn: 0, endColumn: shown.columns - 1 }
  draw(by > 0 ? 'insert-row' : 'remove-rows', { range })
  const kind = by > 0 ? 'insertRows' : 'removeRows'
  return applyEdit(shown, { kind, sheetId: file.sheetId, from: first + 1, count })
}

const LONG = 100

const sameRow = (one: Cell[] = [], other: Cell[] = []): boolean =>
  one === other || (one.length === other.length && one.every((cell, column) => sameCell(cell, other[column])))

function redrawCells(draw: Draw, shown: Sheet, file: Sheet, guarded: Set<string>): Cell[][] {
  const cellValue: Record<number, Record<number, ICellData>> = {}
  const kept: Cell[][] = [...file.cells]
  let differs = false
  for (let row = 0; row < Math.max(shown.cells.length, file.cells.length); row += 1) {
    const [old = [], next = []] = [shown.cells[row], file.cells[row]]
    if (old === next) continue
    const line: Record<number, ICellData> = {}
    for (let column = 0; column < Math.max(old.length, next.length); column += 1) {
      if (sameCell(old[column], next[column]) || calculated(old[column], next[column])) continue
      if (guarded.has(`${row + 1} ${column + 1}`)) {
        kept[row] = withCell(kept[row] ?? [], column, old[column] ?? null)
        continue
      }
      line[column] = redrawnCell(next[column] ?? null)
      differs = true
    }
    // Univer draws anew up to the last cell that changes: a colour of the whole row reaches further.
    const last = file.columns - 1
    if (file.conditional.some(({ inColumn = 0 }) => line[inColumn - 1] !== undefined) && isPlain(next[last]))
      line[last] ??= redrawnCell(next[last] ?? null)
    if (Object.keys(line).length > 0) cellValue[row] = line
  }
  if (differs) draw('set-range-values', { cellValue })
  return kept
}

const isPlain = (cell: Cell | undefined): boolean => typeof cell !== 'object' || cell?.formula === undefined

/** The same formula in the same looks: its value is Univer's to draw. */
function calculated(old: Cell | undefined, next: Cell | undefined): boolean {
  if (typeof old !== 'object' || typeof next !== 'object' || old === null || next === null) return false
  return old.formula !== undefined && sameCell(unvalued(old), unvalued(next))
}

function unvalued({ value: _value, ...cell }: CellView): CellView {
  return { ...cell, text: '', kind: 'text' }
}

function withCell(cells: Cell[], column: number, cell: Cell): Cell[] {
  const next = [...cells]
  while (next.length < column) next.push(null)
  next[column] = cell
  return next
}

const resizedColumns = (shown: Sheet, file: Sheet): number[] =>
  changed(shown.widths, file.widths, 0).filter(column => widthOf(shown, column) !== widthOf(file, column))

/** Univer gives no width to a hidden column: those that get one are shown for the moment of drawing. */
function openColumns(draw: Draw, shown: Sheet, file: Sheet, resized: number[]): Sheet {
  const open = shown.hiddenColumns.filter(column => resized.includes(column) && column <= file.columns)
  if (open.length === 0) return shown
  draw('set-col-visible', { ranges: rangesOf(open, 'columns', file) })
  return { ...shown, hiddenColumns: shown.hiddenColumns.filter(column => !open.includes(column)) }
}

function redrawSizes(draw: Draw, shown: Sheet, file: Sheet, columns: number[]): void {
  const rows = changed(shown.heights, file.heights, Math.max(shown.frozenRows, file.frozenRows)).filter(
    row => heightOf(shown, row) !== heightOf(file, row),
  )
  if (rows.length > 0) {
    const rowHeight = Object.fromEntries(rows.map(row => [row - 1, heightOf(file, row)]))
    draw('set-worksheet-row-height', { ranges: rangesOf(rows, 'rows', file), rowHeight })
  }
  if (columns.length === 0) return
  const colWidth = Object.fromEntries(columns.map(column => [column - 1, widthOf(file, column)]))
  draw('set-worksheet-col-width', { ranges: rangesOf(columns, 'columns', file), colWidth })
}

const changed = (old: Record<string, number>, next: Record<string, number>, first: number): number[] => [
  ...new Set([...Object.keys(old), ...Object.keys(next)].map(Number).concat(lines(first))),
]

function redrawHidden(draw: Draw, shown: Sheet, file: Sheet): void {
  const turn = (id: string, axis: 'rows' | 'columns', from: number[], to: number[]) => {
    const known = new Set(from)
    const numbers = to.filter(
      line => !known.has(line) && line <= (axis === 'rows' ? file.rows : file.columns),
    )
    if (numbers.length > 0) draw(id, { ranges: rangesOf(numbers, axis, file) })
  }
  turn('set-row-hidden', 'rows', shown.hiddenRows, file.hiddenRows)
  turn('set-row-visible', 'rows', file.hiddenRows, shown.hiddenRows)
  turn('set-col-hidden', 'columns', shown.hiddenColumns, file.hiddenColumns)
  turn('set-col-visible', 'columns', file.hiddenColumns, shown.hiddenColumns)
}
