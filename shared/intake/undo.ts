import type { Value } from '../programme/column.ts'
import { hashOf } from '../programme/hash.ts'
import { type Pair, type TableName, tableOf } from '../programme/tables.ts'
import type { Base, Desk } from './desk.ts'
import { byForm } from './feedPair.ts'
import { type Memory, memoryOf } from './memory.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** What a response had given, once it is taken back. */
export interface Undone {
  memory: Memory
  /** Cells that held what the response gave, as «table:id:key»: they follow its new words. */
  freed: ReadonlySet<string>
  /** Rows that it made and that are gone now, by ID. */
  dropped: ReadonlySet<string>
  /** The row of its person is what it made it, so that it may go, too. */
  floating: { base: Base; id: string } | null
}

const labels = (table: TableName): ReadonlySet<string> =>
  new Set(
    Object.entries(tableOf(table).columns).flatMap(([key, { kind }]) =>
      kind === 'id' || kind === 'label' || kind === 'code' || key === 'mark' ? [key] : [],
    ),
  )

/** Of the cells that people write: neither names of the row nor what follows from others. */
export const hashOfRow = (table: TableName, row: AnyRow): string => {
  const passed = labels(table)
  return hashOf(
    Object.entries(tableOf(table).columns).flatMap(([key, { blank }]) =>
      passed.has(key) ? [] : [row[key] ?? blank],
    ),
  )
}

/** The person whose row a response made, while nobody has changed a cell of it. */
export function floatingOf(desk: Desk, memory: Memory): Undone['floating'] {
  if (!memory.made) return null
  for (const [place, cells] of Object.entries(memory.gave ?? {})) {
    const [base, id] = parted(place)
    if (base !== 'mentors' && base !== 'mentees') continue
    const row = desk.person(base, id) as AnyRow | undefined
    if (row === undefined || (row.unread as readonly string[]).length > 0) return null
    const passed = labels(base)
    const asMade = Object.entries(tableOf(base).columns).every(
      ([key, { blank }]) => passed.has(key) || hashOf(row[key]) === (cells[key]?.[0] ?? hashOf(blank)),
    )
    return asMade ? { base, id } : null
  }
  return null
}

/** Takes back what still stands as a response gave it; what people have changed since is theirs and stays. */
export function undo(desk: Desk, key: string): Undone {
  const { draft } = desk
  const row = draft.find('responses', key)
  const memory = row === undefined ? { n: 0 } : memoryOf(row)
  const floating = floatingOf(desk, memory)
  const freed = new Set<string>()
  const dropped = new Set<string>()
  for (const [table, id, hash] of memory.rows ?? []) {
    const made = draft.find(table, id) as AnyRow | undefined
    if (made === undefined || hashOfRow(table, made) !== hash) continue
    draft.drop(table, id)
    dropped.add(id)
  }
  for (const [place, cells] of Object.entries(memory.gave ?? {})) {
    const [table, id] = parted(place)
    const held = draft.find(table, id) as AnyRow | undefined
    if (held === undefined || (table === 'pairs' && isSettled(held as unknown as Pair, cells))) continue
    const back: Record<string, Value> = {}
    for (const [column, [hash, ...before]] of Object.entries(cells)) {
      if (hashOf(held[column]) !== hash) continue
      freed.add(`${place}:${column}`)
      if (before.length > 0) back[column] = before[0] as Value
    }
    if (table === 'mentors' || table === 'mentees') desk.putPerson(table, id, back)
    else {
      draft.put(table, id, back as never)
      if (table === 'pairs') reopen(desk, id)
    }
  }
  return { memory, freed, dropped, floating }
}

export const parted = (place: string): [table: TableName, id: string] => {
  const at = place.indexOf(':')
  return [place.slice(0, at) as TableName, place.slice(at + 1)]
}

/** Once a pair is in an order, or was refused by somebody else, the answer that agreed to it changes it no more. */
const isSettled = (pair: Pair, cells: Readonly<Record<string, unknown>>): boolean =>
  pair.status !== 'proposed' && pair.status !== 'agreed' && !(pair.status === 'refused' && 'endedOn' in cells)

/** A pair is agreed while both have said so, and by answers while one of them has. */
function reopen({ draft }: Desk, id: string): void {
  const pair = draft.find('pairs', id)
  if (pair === undefined) return
  if (pair.status === 'agreed' && (pair.mentorAgreedOn === null || pair.menteeAgreedOn === null))
    draft.put('pairs', id, { status: 'proposed' })
  if (pair.agreedBy === byForm && pair.mentorAgreedHow !== 'form' && pair.menteeAgreedHow !== 'form')
    draft.put('pairs', id, { agreedBy: '' })
}

/** Whether the row is the one that the response has made, and people have had a hand in it since. */
export const isOwn = ({ memory, floating }: Undone, place: string): boolean =>
  memory.made === true && floating === null && memory.gave?.[place] !== undefined
