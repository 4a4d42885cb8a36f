import type { Value } from './column.ts'
import { blankRow } from './table.ts'
import { type RowOf, type TableName, tableOf, type ValuesOf } from './tables.ts'

/**
 * One change of one row, as data. `set` holds new values by column key, `was` the values the change was decided on: where
 * the sheet holds others by now, the command is refused. `remove` blanks a row: an appended one that is taken back, or one
 * that means nothing to any other row.
 */
export interface Edit {
  table: TableName
  kind: 'append' | 'update' | 'archive' | 'remove'
  id: string
  set: Readonly<Record<string, Value>>
  was: Readonly<Record<string, Value>>
}

const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A new row; columns not named are blank. */
export function append<N extends TableName>(table: N, values: Partial<ValuesOf<N>> & { id: string }): Edit {
  const known = Object.entries(values as Record<string, Value>).filter(([, value]) => value !== undefined)
  return { table, kind: 'append', id: values.id, set: Object.fromEntries(known), was: {} }
}

/** Changes of a row, or null when nothing changes. */
export function update<N extends TableName>(
  table: N,
  row: RowOf<N>,
  set: Partial<ValuesOf<N>>,
  kind: 'update' | 'archive' = 'update',
): Edit | null {
  const before = row as unknown as Record<string, Value>
  const changed = Object.entries(set as Record<string, Value>).filter(
    ([key, value]) => value !== undefined && !same(before[key], value),
  )
  if (changed.length === 0) return null
  return {
    table,
    kind,
    id: String(before.id),
    set: Object.fromEntries(changed),
    was: Object.fromEntries(changed.map(([key]) => [key, before[key] ?? null])),
  }
}

/** Blanks a row: every value it holds is what the removal was decided on, so that undoing brings it back whole. */
export function remove<N extends TableName>(table: N, row: RowOf<N>): Edit {
  const whole = append(table, row as Partial<ValuesOf<N>> & { id: string })
  return { ...whole, kind: 'remove', set: {}, was: fullValues(whole) }
}

/** The edits that take these edits back, in reverse order. */
export function invert(edits: readonly Edit[]): Edit[] {
  return [...edits]
    .reverse()
    .map(edit =>
      edit.kind === 'append'
        ? { ...edit, kind: 'remove' as const, set: {}, was: edit.set }
        : edit.kind === 'remove'
          ? { ...edit, kind: 'append' as const, set: edit.was, was: {} }
          : { ...edit, kind: 'update' as const, set: edit.was, was: edit.set },
    )
}

/** Keys in which the row no longer holds what the edit was decided on. */
export function stale(edit: Edit, row: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(edit.was).filter(key => !same(edit.was[key], row[key] as Value | undefined))
}

/** Values of a whole new row of a table, blanks included. */
export const fullValues = (edit: Edit): Record<string, Value> => {
  const table = tableOf(edit.table)
  const { row, unread, ...values } = blankRow(table, edit.set as never) as unknown as Record<string, Value>
  void row
  void unread
  return values
}
