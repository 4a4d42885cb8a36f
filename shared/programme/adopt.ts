import { type Cell, cellText } from './cell.ts'
import { firstDataRow, type Layout } from './layout.ts'
import type { NewId } from './newId.ts'
import type { Block } from './planWrite.ts'
import type { Table } from './table.ts'

/**
 * Rows typed or pasted by hand have no ID, and persons no code: this is the column of IDs (and the one of codes) with
 * the blanks filled in. Empty when nobody needs one.
 */
export function adopt(
  table: Table,
  cells: readonly (readonly Cell[])[],
  layout: Layout,
  newId: NewId,
): Block[] {
  const managed = [...layout.at.values()]
  const blocks: Block[] = []
  for (const [key, column] of Object.entries(table.columns)) {
    const place = layout.at.get(key)
    if (place === undefined || (column.kind !== 'id' && column.kind !== 'code')) continue
    const prefix = column.kind === 'id' ? column.prefix : null
    if (prefix === '') continue
    let first = 0
    const filled: Cell[][] = []
    let pending = 0
    for (let index = firstDataRow - 1; index < cells.length; index++) {
      const line = cells[index] ?? []
      const own = cellText(line[place] ?? null)
      const needs = own === '' && managed.some(at => cellText(line[at] ?? null) !== '')
      if (needs && first === 0) first = index + 1
      if (first === 0) continue
      filled.push([needs ? (prefix === null ? newId.code() : newId(prefix)) : own])
      if (needs) pending = filled.length
    }
    if (pending > 0) blocks.push({ row: first, column: place + 1, values: filled.slice(0, pending) })
  }
  return blocks
}
