import type { Cell } from '#shared/programme/cell.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns } from '#shared/programme/layout.ts'
import { tables, tableOf } from '#shared/programme/tables.ts'
import { readHead, type Workbook } from './workbook.ts'

/** What «Журнал» says of a command: never a value. */
export interface JournalEntry {
  id: string
  at: string
  who: string
  command: string
  edits: readonly Edit[]
  hash: string
}

/** Adds the command to «Журнал»: which sheets, which rows, how many of what. */
export function writeJournal(workbook: Workbook, { id, at, who, command, edits, hash }: JournalEntry): void {
  const sheet = workbook.sheet('journal')
  if (sheet === null) return
  const kinds = { append: 'добавлено', update: 'изменено', archive: 'в архив', remove: 'убрано' } as const
  const counts = (Object.keys(kinds) as (keyof typeof kinds)[])
    .map(kind => ({ kind, n: edits.filter(edit => edit.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${kinds[kind]} ${n}`)
    .join(', ')
  const ids = edits.map(edit => edit.id)
  const values: Record<string, Cell> = {
    id,
    at,
    who,
    command,
    tables: [...new Set(edits.map(edit => tableOf(edit.table).title))].join(', '),
    rows: ids.length > 200 ? `${ids.slice(0, 200).join(' ')} и ещё ${ids.length - 200}` : ids.join(' '),
    counts,
    hash,
  }
  const head = readHead(sheet)
  const { at: places } = findColumns(tables.journal, head)
  const width = Math.max(0, ...places.values()) + 1
  const line: Cell[] = Array.from({ length: width }, () => '')
  for (const [key, place] of places) line[place] = values[key] ?? ''
  sheet.appendRow(line)
}
