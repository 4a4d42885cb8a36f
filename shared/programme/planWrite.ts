import { type Cell, cellText } from './cell.ts'
import type { Value } from './column.ts'
import type { Edit } from './edit.ts'
import { fullValues, stale } from './edit.ts'
import { firstDataRow, type Layout } from './layout.ts'
import { type ReadContext, readCell } from './readCell.ts'
import { isCopy } from './readTable.ts'
import { tableOf } from './tables.ts'
import { writeCell } from './writeCell.ts'

/** A rectangle to write: 1-based sheet row and column of its corner, values row by row. */
export interface Block {
  row: number
  column: number
  values: Cell[][]
}

export interface WritePlan {
  blocks: Block[]
  /** The IDs of rows that are taken out: blanked last, so that until then each row can be told from the others. */
  freed: Block | null
  /** 1-based sheet rows that must bear these ids after the write. */
  ids: Map<number, string>
  /** Edits that can't be done: the row is gone, was changed meanwhile, is an unmended copy, or was added already. */
  conflicts: { edit: Edit; kind: 'gone' | 'changed' | 'copied' | 'there'; row: number; keys: string[] }[]
  /** The last row the blocks reach; the sheet must be at least so long. */
  lastRow: number
}

/** Finds the text of a `label` for the id its `ref` holds. */
export type LabelOf = (ref: Value) => string

/**
 * Where edits of one table go in its sheet as just re-read: scattered rows become one block a run of neighbouring
 * columns, filled up with the cells as they stand; new rows come after the last row with content. Own columns of the
 * curator's are never in a block.
 */
export function planWrite(
  edits: readonly Edit[],
  cells: readonly (readonly Cell[])[],
  layout: Layout,
  context: ReadContext,
  labelOf: LabelOf,
): WritePlan {
  const name = edits[0]?.table
  if (name === undefined) return { blocks: [], freed: null, ids: new Map(), conflicts: [], lastRow: 0 }
  const table = tableOf(name)
  const idColumn = layout.at.get('id') ?? 0
  const rowOf = new Map<string, number>()
  let last = firstDataRow - 1
  cells.forEach((line, index) => {
    if (index < firstDataRow - 1) return
    if (line.some(cell => cellText(cell) !== '')) last = index + 1
    const id = cellText(line[idColumn] ?? null)
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, index + 1)
  })

  const conflicts: WritePlan['conflicts'] = []
  const updates = new Map<number, Record<string, Value>>()
  const appends: Record<string, Value>[] = []
  const removed = new Set<number>()
  const ids = new Map<number, string>()
  for (const edit of edits) {
    if (edit.kind === 'append') {
      const there = rowOf.get(edit.id)
      if (there !== undefined) conflicts.push({ edit, kind: 'there', row: there, keys: [] })
      ids.set(last + appends.length + 1, edit.id)
      appends.push(fullValues(edit))
      continue
    }
    const row = rowOf.get(edit.id)
    if (row === undefined) {
      conflicts.push({ edit, kind: isCopy(edit.id) ? 'copied' : 'gone', row: 0, keys: [] })
      continue
    }
    const line = cells[row - 1] ?? []
    const now: Record<string, unknown> = {}
    for (const key of Object.keys(edit.was)) {
      const column = table.columns[key]
      const place = layout.at.get(key)
      if (column && place !== undefined)
        now[key] = readCell(column, line[place] ?? null, context).value ?? column.blank
    }
    const keys = stale(edit, now).filter(
      key => table.columns[key]?.kind !== 'label' && !(table.columns[key]?.kind === 'ref' && now[key] === ''),
    )
    if (keys.length > 0) conflicts.push({ edit, kind: 'changed', row, keys })
    const set = edit.kind === 'remove' ? blanks(edit) : edit.set
    updates.set(row, { ...updates.get(row), ...set })
    if (edit.kind === 'remove') removed.add(row)
    ids.set(row, edit.id)
  }

  const withLabels = (values: Record<string, Value>): Record<string, Value> => {
    const labelled = { ...values }
    for (const [key, column] of Object.entries(table.columns))
      if (column.kind === 'label' && column.of in values) labelled[key] = labelOf(values[column.of] ?? '')
    return labelled
  }
  const toCell = (key: string, value: Value): Cell => {
    const column = table.columns[key]
    return column === undefined ? '' : gate(writeCell(column, value, context.dictionary))
  }
  const blocks: Block[] = []
  const changed = new Map([...updates].map(([row, values]) => [row, withLabels(values)]))
  const rows = [...changed.keys()]
  const keysChanged = new Set([...changed.values()].flatMap(values => Object.keys(values)))
  if (rows.length > 0) {
    const top = Math.min(...rows)
    const bottom = Math.max(...rows)
    // The rows in between are written back as they stand, so they too must not have moved.
    for (let row = top; row <= bottom; row++)
      if (!updates.has(row)) ids.set(row, cellText(cells[row - 1]?.[idColumn] ?? null))
    for (const run of runs(keysChanged, layout))
      blocks.push({
        row: top,
        column: run.start + 1,
        values: Array.from({ length: bottom - top + 1 }, (_, index) =>
          run.keys.map((key, offset) => {
            const value = changed.get(top + index)?.[key]
            return value === undefined
              ? keep(cells[top + index - 1]?.[run.start + offset] ?? '', context)
              : toCell(key, value)
          }),
        ),
      })
  }
  if (appends.length > 0) {
    const full = appends.map(withLabels)
    // Cut off between two blocks, a new row must have its ID: by the ID it is found again.
    for (const run of runs(new Set(layout.at.keys()), layout).sort(idFirst))
      blocks.push({
        row: last + 1,
        column: run.start + 1,
        values: full.map(values => run.keys.map(key => toCell(key, values[key] ?? ''))),
      })
  }
  const freed = removed.size === 0 ? null : freedIds(removed, cells, idColumn)
  return { blocks, freed, ids, conflicts, lastRow: Math.max(last + appends.length, ...rows, 0) }
}

const blanks = (edit: Edit): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(tableOf(edit.table).columns).flatMap(([key, column]) =>
      column.kind === 'id' ? [] : [[key, column.blank]],
    ),
  )

/** The column of IDs from the first to the last of these rows, theirs blank. */
export function freedIds(
  removed: ReadonlySet<number>,
  cells: readonly (readonly Cell[])[],
  idColumn: number,
): Block {
  const top = Math.min(...removed)
  return {
    row: top,
    column: idColumn + 1,
    values: Array.from({ length: Math.max(...removed) - top + 1 }, (_, index) => [
      removed.has(top + index) ? '' : (cells[top + index - 1]?.[idColumn] ?? ''),
    ]),
  }
}

/** Columns that stand side by side, as runs of neighbours. */
function runs(keys: ReadonlySet<string>, layout: Layout): { start: number; keys: string[] }[] {
  const placed = [...keys]
    .flatMap(key => (layout.at.has(key) ? [{ key, at: layout.at.get(key) ?? 0 }] : []))
    .sort((a, b) => a.at - b.at)
  const found: { start: number; keys: string[] }[] = []
  for (const { key, at } of placed) {
    const run = found[found.length - 1]
    if (run && run.start + run.keys.length === at) run.keys.push(key)
    else found.push({ start: at, keys: [key] })
  }
  return found
}

const idFirst = (a: { keys: string[] }, b: { keys: string[] }): number =>
  Number(b.keys.includes('id')) - Number(a.keys.includes('id'))

const live = /^[\s\p{Cc}]*[=+\-@']/u

/** True for a text that a spreadsheet might take for a formula. */
export const mayBecomeLive = (cell: Cell): boolean => typeof cell === 'string' && live.test(cell)

/** The write gate: a text that could become a formula gets an apostrophe, which is not part of the value. */
export const gate = (cell: Cell): Cell => (typeof cell === 'string' && live.test(cell) ? `'${cell}` : cell)

/** A cell written back as it stands: dates as civil dates, texts through the gate. */
export const keep = (cell: Cell, context: Pick<ReadContext, 'civilDateOf'>): Cell =>
  cell instanceof Date ? context.civilDateOf(cell) : gate(cell)
