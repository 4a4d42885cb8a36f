import type { Value } from '../programme/column.ts'
import { append, type Edit, remove, update } from '../programme/edit.ts'
import { blankRow } from '../programme/table.ts'
import { type RowOf, type TableName, tableOf, type ValuesOf } from '../programme/tables.ts'

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string }
type Rows = ReadonlyMap<string, AnyRow>

/** Rows as they are becoming; what has become of them in the end is the edits. */
export interface Draft {
  find<N extends TableName>(table: N, id: string): RowOf<N> | undefined
  all<N extends TableName>(table: N): Iterable<RowOf<N>>
  /** Changes a row, or makes it where there is none. */
  put<N extends TableName>(table: N, id: string, values: Partial<ValuesOf<N>>): void
  drop(table: TableName, id: string): void
  /** From the rows there were to the rows there are: a row that is as it was is none. */
  edits(): Edit[]
}

/** A working copy of the tables that were read. */
export function draftOf(programme: Partial<Record<TableName, readonly AnyRow[]>>): Draft {
  const before = new Map<TableName, Rows>()
  const now = new Map<TableName, Map<string, AnyRow>>()
  const touched = new Map<TableName, Set<string>>()
  const rowsOf = (table: TableName): Map<string, AnyRow> => {
    const known = now.get(table)
    if (known) return known
    const rows = new Map((programme[table] ?? []).map(row => [row.id, row]))
    before.set(table, new Map(rows))
    now.set(table, rows)
    touched.set(table, new Set())
    return rows
  }
  const edit = (table: TableName, id: string): Edit[] => {
    const was = before.get(table)?.get(id)
    const is = now.get(table)?.get(id)
    if (is === undefined) return was === undefined ? [] : [remove(table, was as never)]
    if (was === undefined) return [append(table, filled(table, is) as never)]
    const archived = (is.status as Value) === 'archived' && was.status !== 'archived'
    const changed = update(table, was as never, valuesIn(table, is) as never, archived ? 'archive' : 'update')
    return changed === null ? [] : [changed]
  }
  return {
    find: (table, id) => rowsOf(table).get(id) as never,
    all: table => rowsOf(table).values() as never,
    put: (table, id, values) => {
      const rows = rowsOf(table)
      rows.set(id, { ...(rows.get(id) ?? blankRow(tableOf(table), { id })), ...values } as AnyRow)
      touched.get(table)?.add(id)
    },
    drop: (table, id) => {
      rowsOf(table).delete(id)
      touched.get(table)?.add(id)
    },
    edits: () => [...touched].flatMap(([table, ids]) => [...ids].flatMap(id => edit(table, id))),
  }
}

const valuesIn = (table: TableName, row: AnyRow): Record<string, Value> =>
  Object.fromEntries(Object.keys(tableOf(table).columns).map(key => [key, row[key] as Value]))

/** What a new row says; blank cells go unsaid. */
const filled = (table: TableName, row: AnyRow): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(valuesIn(table, row)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(tableOf(table).columns[key]?.blank),
    ),
  )
