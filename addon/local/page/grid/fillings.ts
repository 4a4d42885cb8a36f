import { cellAt, type Sheet } from '../sheet.ts'
import { isOwnColumn } from './allowedMutations.ts'
import { range } from './applyEdit.ts'
import { type Filling, visible } from './clipboard.ts'
import type { GridSelection } from './gridView.ts'

type Area = Pick<GridSelection, 'row' | 'column' | 'rows' | 'columns'>
type MoveFormula = (formula: string, right: number, down: number) => string

/** Delete: what is in sight becomes empty. */
export const cleared = (sheet: Sheet, area: Area): Filling[] =>
  inSight(sheet, area).flatMap(({ row, column }) => {
    const { text, formula, kind } = cellAt(sheet, row, column)
    return (text === '' && formula === undefined) || kind === 'boolean' ? [] : [{ row, column, text: '' }]
  })

/**
 * Filled on from the source over the target: its texts over and over, or, where they count evenly, the count goes on.
 */
export function filledOn(sheet: Sheet, source: Area, target: Area, move: MoveFormula): Filling[] {
  const down = target.rows > source.rows
  const fresh = inSight(sheet, target).filter(place => !within(source, place))
  return fresh.map(({ row, column }) => {
    const step = down ? row - source.row : column - source.column
    const size = down ? source.rows : source.columns
    const back = ((step % size) + size) % size
    const from = down ? { row: source.row + back, column } : { row, column: source.column + back }
    const { formula, text } = cellAt(sheet, from.row, from.column)
    if (formula !== undefined && isOwnColumn(sheet, column))
      return { row, column, text: move(formula, column - from.column, row - from.row) }
    const line = range(0, size).map(at =>
      down ? cellAt(sheet, source.row + at, column) : cellAt(sheet, row, source.column + at),
    )
    return {
      row,
      column,
      text:
        counted(
          line.map(cell => cell.text),
          step,
        ) ?? text,
    }
  })
}

/** The text that comes at this step when the texts count evenly («1, 2» → «3»); null when they do not. */
export function counted(texts: string[], step: number): string | null {
  const numbers = texts.map(text =>
    /^-?\d{1,9}$/.test(text) && String(Number(text)) === text ? Number(text) : null,
  )
  const [first, second] = numbers
  if (typeof first !== 'number' || typeof second !== 'number') return null
  const by = second - first
  return numbers.every((number, index) => number === first + by * index) ? String(first + by * step) : null
}

const within = (area: Area, { row, column }: { row: number; column: number }) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns

const inSight = (sheet: Sheet, area: Area) =>
  visible(range(area.row, area.rows), sheet.hiddenRows).flatMap(row =>
    visible(range(area.column, area.columns), sheet.hiddenColumns).map(column => ({ row, column })),
  )

/** Ctrl+D over one row takes from the row above, over several from the first of them; Ctrl+R likewise with columns. */
export function fillSource(area: Area, direction: 'down' | 'right'): { source: Area; target: Area } | null {
  if (direction === 'down') {
    if (area.rows > 1) return { source: { ...area, rows: 1 }, target: area }
    if (area.row === 1) return null
    return { source: { ...area, row: area.row - 1 }, target: { ...area, row: area.row - 1, rows: 2 } }
  }
  if (area.columns > 1) return { source: { ...area, columns: 1 }, target: area }
  if (area.column === 1) return null
  return {
    source: { ...area, column: area.column - 1 },
    target: { ...area, column: area.column - 1, columns: 2 },
  }
}
