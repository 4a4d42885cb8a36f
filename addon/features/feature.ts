import type * as z from 'zod/mini'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { TableName } from '#shared/programme/tables.ts'
import type { RouteName } from '#shared/contract/routes.ts'
import type { Refused } from './refusal.ts'

/** What a feature may know of the world besides the programme: all of it drawn by the rim, once per command. */
export interface Moment {
  today: CivilDate
  newId: NewId
  /** The curator's address, for «кто записал». */
  who: string
}

/** Things only a host can do, as data; done after the edits are written. */
export type Effect =
  | { kind: 'file'; name: string; mime: string; base64: string }
  /** `column` is a key, '' where any cell of the row will do; without an `id` the sheet is meant. */
  | { kind: 'go'; table: TableName; id: string; column: string }

export interface Outcome<View> {
  view: View
  edits?: readonly Edit[]
  effects?: readonly Effect[]
  /** Words and IDs that nothing may remember any more: `_undo` forgets every command that holds one, and this one's values. */
  forgets?: readonly string[]
  /** The toast after writing: «Записано 12 пар». */
  said?: string
}

type Given<R extends readonly TableName[], I> = Moment & { programme: Programme<R[number]>; input: I }

interface Common<N extends string, R extends readonly TableName[], S extends z.ZodMiniType> {
  name: N
  /** How «Журнал» and «Отменить» call it. */
  title: string
  /** Only these sheets are read, with `settings` and `dictionaries`. */
  reads: R
  /** Anyone who can open the workbook can call it with anything. */
  input: S
  /** False for commands that must not be taken back by «Отменить». */
  undoable?: boolean
}

/** A command that needs nobody else: a view, and edits where it changes something. */
export interface PlainFeature<
  N extends string = string,
  R extends readonly TableName[] = readonly TableName[],
  S extends z.ZodMiniType = z.ZodMiniType,
  V = unknown,
> extends Common<N, R, S> {
  run: (given: Given<R, z.infer<S>>) => Outcome<V> | Refused
}

/** What is sent to the engine, and what the answer's indices will mean. */
export interface Asked<P> {
  route: RouteName
  request: unknown
  people: P
}

/**
 * A command around one call of the engine, outside the lock: `ask` makes the blind request, `take` reads the answer on a
 * fresh snapshot. `same` tells whether that snapshot is still the one that was asked about.
 */
export interface AskingFeature<
  N extends string = string,
  R extends readonly TableName[] = readonly TableName[],
  S extends z.ZodMiniType = z.ZodMiniType,
  V = unknown,
  P = unknown,
> extends Common<N, R, S> {
  people: z.ZodMiniType<P>
  ask: (given: Given<R, z.infer<S>>) => Asked<P> | Refused
  take: (given: Given<R, z.infer<S>> & { people: P; answer: unknown; same: boolean }) => Outcome<V> | Refused
}

export function feature<
  const N extends string,
  const R extends readonly TableName[],
  S extends z.ZodMiniType,
  V,
>(description: PlainFeature<N, R, S, V>): PlainFeature<N, R, S, V> {
  return description
}

export function askingFeature<
  const N extends string,
  const R extends readonly TableName[],
  S extends z.ZodMiniType,
  V,
  P,
>(description: AskingFeature<N, R, S, V, P>): AskingFeature<N, R, S, V, P> {
  return description
}
