import type { Value } from '../programme/column.ts'
import { hashOf } from '../programme/hash.ts'
import { type TableName, tableOf, type ValuesOf } from '../programme/tables.ts'
import type { Desk } from './desk.ts'
import { type Given, given } from './memory.ts'
import { hashOfRow, type Undone } from './undo.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Writes down what a response gives while it gives it. */
export interface Giving {
  gave: Record<string, Record<string, Given>>
  rows: (readonly [table: TableName, id: string, hash: string])[]
  /** Writes cells of a row that is there. */
  cells(table: TableName, id: string, values: Readonly<Record<string, Value>>): void
  /** Makes a row, under the ID that this response gave it before where there was one. */
  row<N extends TableName>(table: N, values: Partial<ValuesOf<N>>): void
}

export function givingOf(desk: Desk, undone: Undone): Giving {
  const gave: Giving['gave'] = {}
  const rows: Giving['rows'] = []
  const prior = [...(undone.memory.rows ?? [])]
  return {
    gave,
    rows,
    cells: (table, id, values) => {
      const place = `${table}:${id}`
      const row = desk.draft.find(table, id) as AnyRow | undefined
      const known = undone.memory.gave?.[place] ?? {}
      const cells = gave[place] ?? {}
      gave[place] = cells
      for (const [key, value] of Object.entries(values)) {
        const earlier = known[key]
        cells[key] =
          earlier !== undefined && earlier.length === 1 && undone.freed.has(`${place}:${key}`)
            ? [hashOf(value)]
            : given(value, (row?.[key] ?? tableOf(table).columns[key]?.blank ?? null) as Value)
      }
      if (table === 'mentors' || table === 'mentees') desk.putPerson(table, id, values as never)
      else desk.draft.put(table, id, values as never)
    },
    row: (table, values) => {
      const at = prior.findIndex(([name]) => name === table)
      const [earlier] = at < 0 ? [] : prior.splice(at, 1)
      const column = tableOf(table).columns.id
      const hash = hashOfRow(table, values as AnyRow)
      if (earlier !== undefined && !undone.dropped.has(earlier[1])) {
        // The curator has changed the row or taken it out: that stands as long as the answer says the same.
        const held = desk.draft.find(table, earlier[1])
        if (held !== undefined || earlier[2] === hash) {
          rows.push(earlier)
          return
        }
      }
      const id = earlier?.[1] ?? desk.newId(column?.kind === 'id' ? column.prefix : '')
      desk.draft.put(table, id, values)
      rows.push([table, id, hash])
    },
  }
}
