import * as z from 'zod/mini'
import { type Edit, invert } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type RowOf, tableNames, tableOf } from '#shared/programme/tables.ts'
import { joinPayload } from './undoPayload.ts'

const edits = z.array(
  z.object({
    table: z.enum(tableNames as [(typeof tableNames)[number], ...(typeof tableNames)[number][]]),
    kind: z.enum(['append', 'update', 'archive', 'remove']),
    id: z.string(),
    set: z.record(z.string(), z.unknown()),
    was: z.record(z.string(), z.unknown()),
  }),
)
const kept = z.object({
  command: z.optional(z.string()),
  undoable: z.optional(z.boolean()),
  edits,
  inverse: edits,
})

/** What `_undo` keeps of a command. */
export interface UndoEntry {
  /** Its title, as in «Журнал». */
  command: string
  /** False for a command that «Отменить» does not take back. */
  undoable: boolean
  edits: readonly Edit[]
  inverse: readonly Edit[]
}

type UndoRow = Pick<RowOf<'undo'>, 'id' | 'chunk' | 'payload'>

/** The rows of one command: an entry may take several, `id/1` and on behind `id`. */
const rowsOfEntry = <R extends UndoRow>(rows: readonly R[], id: string): R[] =>
  rows
    .filter(row => row.id === id || row.id.startsWith(`${id}/`))
    .sort((a, b) => (a.chunk ?? 0) - (b.chunk ?? 0))

/** Whether a row is the first of its entry: only there the state is told. */
export const isHead = ({ id }: Pick<UndoRow, 'id'>): boolean => !id.includes('/')

/** The entry of a command; null where its rows are gone or damaged. */
export function readEntry(rows: readonly UndoRow[], id: string): UndoEntry | null {
  const payload = joinPayload(rowsOfEntry(rows, id).map(row => row.payload))
  try {
    const parsed = z.safeParse(kept, JSON.parse(payload))
    if (!parsed.success) return null
    const { command = 'Действие', undoable = true, ...rest } = parsed.data
    return { command, undoable, ...rest } as unknown as UndoEntry
  } catch {
    return null
  }
}

type AnyRow = Readonly<Record<string, unknown>> & { id: string; row: number; unread: readonly string[] }

/** The edits that take these edits back. A cell that could not be read gets back the text that stood in it. */
export function inverseOf(programme: Programme, edits: readonly Edit[]): Edit[] {
  return invert(edits).map(edit => {
    const { title, columns } = tableOf(edit.table)
    const rows = (programme as unknown as Record<string, readonly AnyRow[] | undefined>)[edit.table] ?? []
    const row = edit.kind === 'update' ? rows.find(({ id }) => id === edit.id) : undefined
    const unread = Object.keys(edit.set).filter(key => row?.unread.includes(key) === true)
    if (row === undefined || unread.length === 0) return edit
    const stood = (key: string) =>
      programme.problems.find(
        ({ code, sheet, row: at, column }) =>
          code === 'unread' && sheet === title && at === row.row && column === columns[key]?.title,
      )?.value ?? ''
    return { ...edit, set: { ...edit.set, ...Object.fromEntries(unread.map(key => [key, stood(key)])) } }
  })
}
