import type { Line } from './lines.ts'
import type { Row, Sheet } from './sheet.ts'

// Lines out of a grid and into it. Cells keep to the lines they cross by the ids of those.

type Grid = Pick<Sheet, 'grid' | 'ids'>
type Cells = Line['cells']

export const cellsOfRow = ({ grid, ids }: Grid, row: number): Cells =>
  (grid[row - 1] ?? []).flatMap((cell, index): Cells => (cell ? [[ids.columns[index] ?? 0, cell]] : []))

export const cellsOfColumn = ({ grid, ids }: Grid, column: number): Cells =>
  grid.flatMap((cells, index): Cells => {
    const cell = cells[column - 1]
    return cell ? [[ids.rows[index] ?? 0, cell]] : []
  })

export function putRows({ grid, ids }: Grid, before: number, lines: readonly Line[]): void {
  if (grid.length < before && lines.every(line => line.cells.length === 0)) return
  const at = places(ids.columns)
  while (grid.length < before - 1) grid.push([])
  grid.splice(before - 1, 0, ...lines.map(line => placed(line.cells, at)))
}

export function putColumns({ grid, ids }: Grid, before: number, lines: readonly Line[]): void {
  const at = places(ids.rows)
  const columns = lines.map(line => placed(line.cells, at))
  const longest = Math.max(0, ...columns.map(cells => cells.length))
  while (grid.length < longest) grid.push([])
  for (const [index, cells] of grid.entries()) {
    const fresh = columns.map(column => column[index] ?? null)
    if (cells.length < before && fresh.every(cell => cell === null)) continue
    while (cells.length < before - 1) cells.push(null)
    cells.splice(before - 1, 0, ...fresh)
  }
}

const places = (ids: readonly number[]): Map<number, number> => new Map(ids.map((id, index) => [id, index]))

/** Cells in their places, as short as can be. */
function placed(cells: Cells, at: ReadonlyMap<number, number>): Row {
  const row: Row = []
  for (const [crossing, cell] of cells) {
    const index = at.get(crossing)
    if (index === undefined) continue
    while (row.length <= index) row.push(null)
    row[index] = cell
  }
  return row
}

/** The list with item `from + i` being the one that stood at `order[i]` (1-based); `none` fills up a list that is too short. */
export function inOrder<T>(list: readonly T[], from: number, order: readonly number[], none: () => T): T[] {
  const next = [...list]
  if (list.length < from) return next
  const last = from - 1 + order.length
  while (next.length < last) next.push(none())
  for (const [index, line] of order.entries()) next[from - 1 + index] = list[line - 1] ?? none()
  return next
}
