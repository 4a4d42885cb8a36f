import type { Value } from '#shared/programme/column.ts'
import { type Edit, fullValues } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { tableOf } from '#shared/programme/tables.ts'
import type { UndoEntry } from './undoEntry.ts'

/** What has become of a command that was cut off. */
export interface CutCommand {
  /** all: every edit is there · none: not one is · part: some are, and `back` takes them back. */
  written: 'all' | 'none' | 'part'
  back: Edit[]
  /** Rows that somebody has changed since and that stay as they are: «Пары, строка 5: «Состояние»». */
  changed: string[]
}

type AnyRow = Readonly<Record<string, unknown>> & { row: number; unread: readonly string[] }
type Values = Readonly<Record<string, Value>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Compares the edits of a command that was cut off in the middle with the rows as they stand. Each cell holds what the
 * command found, what it was to write, or what somebody has written since. Where only a part was written, it is taken
 * back and not completed: the curator has seen the command fail and repeats it, and what it was decided on is an hour old
 * by then. A row with a cell of somebody's in it is left alone and named.
 *
 * The outcome follows from the rows alone, so a recovery that is cut off itself can be begun again.
 */
export function cutCommand(programme: Programme, { edits, inverse }: UndoEntry): CutCommand {
  const seen = edits.map(edit => look(programme, edit))
  const done = seen.some(({ done }) => done.length > 0)
  const undone = seen.some(({ undone }) => undone.length > 0)
  if (!done || !undone) return { written: done ? 'all' : 'none', back: [], changed: [] }
  const touched = seen.filter(each => each.done.length > 0)
  return {
    written: 'part',
    back: touched
      .filter(({ foreign }) => foreign.length === 0)
      .map(each => takeBack(each, inverse))
      .reverse(),
    changed: touched.filter(({ foreign }) => foreign.length > 0).map(sayChanged),
  }
}

interface Seen {
  edit: Edit
  row: AnyRow | undefined
  before: Values
  after: Values
  /** Keys of cells that hold what the command wrote, what it found, or neither. */
  done: string[]
  undone: string[]
  foreign: string[]
}

function look(programme: Programme, edit: Edit): Seen {
  const rows = (programme as unknown as Record<string, readonly AnyRow[] | undefined>)[edit.table] ?? []
  const row = rows.find(each => each.id === edit.id)
  const { columns } = tableOf(edit.table)
  const blank = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.blank]))
  const before: Values = edit.kind === 'append' ? blank : edit.was
  const after: Values = edit.kind === 'append' ? fullValues(edit) : edit.kind === 'remove' ? blank : edit.set
  const seen: Seen = { edit, row, before, after, done: [], undone: [], foreign: [] }
  // An update of a row that is gone has left nothing that could be taken back.
  if (row === undefined && edit.kind !== 'append' && edit.kind !== 'remove') return seen
  for (const key of Object.keys(after)) {
    // A label follows from its ref.
    if (!(key in before) || columns[key]?.kind === 'label' || same(before[key], after[key])) continue
    const now = row === undefined ? blank[key] : row[key]
    const unread = row?.unread.includes(key) === true
    if (!unread && same(now, after[key])) seen.done.push(key)
    else if (!unread && same(now, before[key])) seen.undone.push(key)
    else seen.foreign.push(key)
  }
  return seen
}

/** The edit that gives a row back what it held; `inverse` knows what stood in cells that could not be read. */
function takeBack({ edit, row, before, after, done, undone }: Seen, inverse: readonly Edit[]): Edit {
  const back = inverse.find(each => each.table === edit.table && each.id === edit.id)
  const found = back?.kind === 'update' ? back.set : before
  const was = (values: Values, keys: readonly string[]) =>
    Object.fromEntries(keys.map(key => [key, values[key] ?? null]))
  if (edit.kind === 'append') return { ...edit, kind: 'remove', set: {}, was: was(after, done) }
  if (row === undefined) return { ...edit, kind: 'append', set: before, was: {} }
  // The cells not yet written go along: the label of a ref is written with it.
  return {
    ...edit,
    kind: 'update',
    set: was(found, [...done, ...undone]),
    was: { ...was(after, done), ...was(before, undone) },
  }
}

function sayChanged({ edit, row, foreign }: Seen): string {
  const { title, columns } = tableOf(edit.table)
  const titles = foreign.map(key => `«${columns[key]?.title ?? key}»`).join(', ')
  return `${title}, строка ${row?.row ?? '–'}: ${titles}`
}
