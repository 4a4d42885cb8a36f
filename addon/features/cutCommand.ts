import { apply } from '#shared/programme/apply.ts'
import type { Value } from '#shared/programme/column.ts'
import { type Edit, fullValues } from '#shared/programme/edit.ts'
import { labelIn } from '#shared/programme/labelIn.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { LabelOf } from '#shared/programme/planWrite.ts'
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
  const labelOf = labelIn(apply(programme, edits))
  const seen = edits.map(edit => look(programme, edit, labelOf))
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

function look(programme: Programme, edit: Edit, labelOf: LabelOf): Seen {
  const rows = (programme as unknown as Record<string, readonly AnyRow[] | undefined>)[edit.table] ?? []
  const row = rows.find(each => each.id === edit.id)
  const { columns } = tableOf(edit.table)
  const blank = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.blank]))
  const before: Values = edit.kind === 'append' ? blank : edit.was
  const after: Values = edit.kind === 'append' ? fullValues(edit) : edit.kind === 'remove' ? blank : edit.set
  const seen: Seen = { edit, row, before, after, done: [], undone: [], foreign: [] }
  // An update of a row that is gone has left nothing that could be taken back.
  if (row === undefined && edit.kind !== 'append' && edit.kind !== 'remove') return seen
  for (const [key, column] of Object.entries(columns)) {
    // A label is written with its ref. What else it says by now is nobody's change: labels follow from the refs.
    const follows = column.kind === 'label' && column.of in after ? column.of : null
    const [was, will] =
      follows === null
        ? [before[key], after[key]]
        : [labelOf(before[follows] ?? ''), labelOf(after[follows] ?? '')]
    if (was === undefined || will === undefined || same(was, will)) continue
    const now = row === undefined ? blank[key] : row[key]
    const unread = row?.unread.includes(key) === true
    if (!unread && same(now, will)) seen.done.push(key)
    else if (!unread && same(now, was)) seen.undone.push(key)
    // A row that lacked its code may have been given another one since.
    else if (column.kind === 'code') seen.done.push(key)
    else if (follows === null) seen.foreign.push(key)
  }
  return seen
}

/** The edit that gives a row back what it held; `inverse` knows what stood in cells that could not be read. */
function takeBack({ edit, row, before, done, undone }: Seen, inverse: readonly Edit[]): Edit {
  const back = inverse.find(each => each.table === edit.table && each.id === edit.id)
  const found = back?.kind === 'update' ? back.set : before
  const pick = (values: Readonly<Record<string, unknown>>, keys: readonly string[]): Values =>
    Object.fromEntries(keys.flatMap(key => (key in values ? [[key, (values[key] ?? null) as Value]] : [])))
  if (row === undefined) return { ...edit, kind: 'append', set: before, was: {} }
  if (edit.kind === 'append') return { ...edit, kind: 'remove', set: {}, was: pick(row, done) }
  // The cells not yet written go along: the label of a ref is written with it.
  const keys = [...done, ...undone.filter(key => key !== 'id')]
  return { ...edit, kind: 'update', set: pick(found, keys), was: pick(row, keys) }
}

function sayChanged({ edit, row, foreign }: Seen): string {
  const { title, columns } = tableOf(edit.table)
  const titles = foreign.map(key => `«${columns[key]?.title ?? key}»`).join(', ')
  return `${title}, строка ${row?.row ?? '–'}: ${titles}`
}
