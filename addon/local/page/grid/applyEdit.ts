import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { type Cell, type CellView, cellAt, type Sheet } from '../sheet.ts'

type Lines = (line: number) => number | null

/** The sheet as it looks once the edit is made; the file has the last word afterwards. Changes nothing in place. */
export function applyEdit(sheet: Sheet, edit: GridEdit): Sheet {
  switch (edit.kind) {
    case 'fill':
      return edit.blocks.reduce(
        (next, { row, column, text }) => withCells(next, row, column, text, enteredCell),
        sheet,
      )
    case 'insertRows':
      return moveRows(sheet, line => (line < edit.from ? line : line + edit.count), edit.count)
    case 'removeRows':
      return moveRows(sheet, removed(edit.from, edit.count), -edit.count)
    case 'insertColumns':
      return moveColumns(sheet, line => (line < edit.from ? line : line + edit.count), edit.count)
    case 'removeColumns':
      return moveColumns(sheet, removed(edit.from, edit.count), -edit.count)
    case 'moveColumns':
      return moveColumns(sheet, carried(edit.from, edit.count, edit.before), 0)
    case 'reorderRows': {
      const cells = padded(sheet.cells, edit.from - 1 + edit.order.length)
      edit.order.forEach((row, index) => {
        cells[edit.from - 1 + index] = sheet.cells[row - 1] ?? []
      })
      return { ...sheet, cells }
    }
    case 'widths':
      return { ...sheet, widths: { ...sheet.widths, ...sized(edit) } }
    case 'heights':
      return { ...sheet, heights: { ...sheet.heights, ...sized(edit) } }
    case 'hideColumns': {
      const lines = range(edit.from, edit.count)
      const others = sheet.hiddenColumns.filter(line => !lines.includes(line))
      return { ...sheet, hiddenColumns: edit.hidden ? [...others, ...lines] : others }
    }
    case 'numberFormat':
      return withLooks(sheet, edit.area, edit.format === null ? {} : { format: edit.format }, 'format')
    case 'background':
      return withLooks(sheet, edit.area, edit.color === null ? {} : { background: edit.color }, 'background')
    case 'filter':
      return { ...sheet, filter: edit.filter }
    case 'results':
      return edit.cells.reduce((next, { row, column, formula, value }) => {
        const cell = cellAt(next, row, column)
        return cell.formula === formula
          ? withCells(next, row, column, [[value]], old => calculatedCell(old, value))
          : next
      }, sheet)
    default:
      return sheet
  }
}

export const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

const removed =
  (from: number, count: number): Lines =>
  line => {
    if (line < from) return line
    return line < from + count ? null : line - count
  }

/** Where each line stands after `count` lines from `from` were put before line `before`. */
const carried =
  (from: number, count: number, before: number): Lines =>
  line => {
    const target = before > from ? before - count : before
    if (line >= from && line < from + count) return target + line - from
    const without = line < from ? line : line - count
    return without < target ? without : without + count
  }

const sized = ({ from, count, size }: { from: number; count: number; size: number }) =>
  Object.fromEntries(range(from, count).map(line => [String(line), size]))

function moveRows(sheet: Sheet, moved: Lines, by: number): Sheet {
  return {
    ...sheet,
    rows: sheet.rows + by,
    cells: moveItems(sheet.cells, moved, () => []),
    heights: moveKeys(sheet.heights, moved),
    hiddenRows: moveLines(sheet.hiddenRows, moved),
  }
}

function moveColumns(sheet: Sheet, moved: Lines, by: number): Sheet {
  return {
    ...sheet,
    columns: sheet.columns + by,
    cells: sheet.cells.map(cells => moveItems(cells, moved, () => null)),
    widths: moveKeys(sheet.widths, moved),
    hiddenColumns: moveLines(sheet.hiddenColumns, moved),
    managed: { ...sheet.managed, columns: moveLines(sheet.managed.columns, moved) },
  }
}

function moveItems<Item>(items: Item[], moved: Lines, blank: () => Item): Item[] {
  const next: Item[] = []
  items.forEach((item, index) => {
    const line = moved(index + 1)
    if (line === null) return
    while (next.length < line) next.push(blank())
    next[line - 1] = item
  })
  return next
}

const moveLines = (lines: number[], moved: Lines) => lines.flatMap(line => moved(line) ?? [])

const moveKeys = (sizes: Record<string, number>, moved: Lines) =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([line, size]) => {
      const next = moved(Number(line))
      return next === null ? [] : [[String(next), size] as const]
    }),
  )

function padded(cells: Cell[][], length: number): Cell[][] {
  const next = [...cells]
  while (next.length < length) next.push([])
  return next
}

function withCells<Value>(
  sheet: Sheet,
  row: number,
  column: number,
  values: Value[][],
  change: (cell: CellView, value: Value) => Cell,
): Sheet {
  const cells = padded(sheet.cells, row - 1 + values.length)
  values.forEach((line, down) => {
    const own = [...(cells[row - 1 + down] ?? [])]
    line.forEach((value, right) => {
      while (own.length < column - 1 + right) own.push(null)
      own[column - 1 + right] = change(cellAt(sheet, row + down, column + right), value)
    })
    cells[row - 1 + down] = own
  })
  const width = Math.max(0, ...values.map(line => line.length))
  return {
    ...sheet,
    cells,
    rows: Math.max(sheet.rows, row - 1 + values.length),
    columns: Math.max(sheet.columns, column - 1 + width),
  }
}

function enteredCell(cell: CellView, text: string): Cell {
  const { value: _value, formula: _formula, ...looks } = cell
  if (isFormula(text)) return { ...looks, kind: 'text', text: '', formula: text }
  return Object.keys(looks).length === 2 ? text : { ...looks, kind: 'text', text }
}

function calculatedCell({ value: _old, ...cell }: CellView, value: string | number | boolean): Cell {
  if (typeof value === 'string')
    return { ...cell, kind: value.startsWith('#') ? 'error' : 'text', text: value }
  const text = typeof value === 'boolean' ? (value ? 'ИСТИНА' : 'ЛОЖЬ') : String(value).replace('.', ',')
  return { ...cell, kind: typeof value === 'boolean' ? 'boolean' : 'number', text, value }
}

export const isFormula = (text: string): boolean => text.startsWith('=') && text.length > 1

function withLooks(
  sheet: Sheet,
  area: { row: number; column: number; rows: number; columns: number },
  looks: Partial<CellView>,
  instead: 'format' | 'background',
): Sheet {
  const values = range(0, area.rows).map(() => range(0, area.columns))
  return withCells(sheet, area.row, area.column, values, cell => {
    const { [instead]: _old, ...rest } = cell
    return { ...rest, ...looks }
  })
}
