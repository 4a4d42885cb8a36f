import { type Edit, fullValues } from './edit.ts'
import type { TableName } from './tables.ts'

type AnyRow = Readonly<Record<string, unknown>>

/**
 * The programme as it would be after the edits: what previews, rules and documents look at before anything is written.
 * Tables that were not read stay absent; an edit of a row that is not there changes nothing.
 */
export function apply<P extends object>(programme: P, edits: readonly Edit[]): P {
  const touched: Partial<Record<TableName, AnyRow[]>> = {}
  for (const edit of edits) {
    const before =
      touched[edit.table] ?? (programme as Partial<Record<TableName, readonly AnyRow[]>>)[edit.table]
    if (before === undefined) continue
    touched[edit.table] =
      edit.kind === 'append'
        ? [...before, { ...fullValues(edit), row: 0, unread: [] }]
        : edit.kind === 'remove'
          ? before.filter(row => row.id !== edit.id)
          : before.map(row => (row.id === edit.id ? changed(row, edit.set) : row))
  }
  return { ...programme, ...touched }
}

/** A cell that is written anew is one that can be read. */
function changed(row: AnyRow, set: Edit['set']): AnyRow {
  const unread = row.unread as readonly string[]
  return { ...row, ...set, unread: unread.filter(key => !(key in set)) }
}
