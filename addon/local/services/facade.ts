import type { Op, StoreOperations } from '../workbook/storeRequest.ts'
import type { Execution, MenuItem, Ports } from './ports.ts'

// A façade is a description: a class of Google's with its members. `calls.ts` makes the objects that scripts meet.

/** What stands behind an object of a script: plain data, with the name of its façade. */
export interface Handle {
  readonly facade: string
  /** for enums, which need no entry in the registry */
  readonly description?: Facade
}

const handles = new WeakSet<object>()

/** Data of a script may look like a handle; only what is made here is one. */
export function handle<T extends object>(facade: string, data: T): Handle & T {
  const made = { facade, ...data }
  handles.add(made)
  return made
}

export const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && handles.has(value)

/** What members may use. */
export interface Host {
  readonly ports: Ports
  readonly execution: Execution
  readonly zone: string
  readonly cache: Map<string, { value: string; until: number }>
  ask<K extends Op>(op: K, takes: StoreOperations[K]['takes']): StoreOperations[K]['gives']
  readonly batchOpen: boolean
  /** names this execution as the holder of locks */
  readonly owner: string
  readonly menus: MenuItem[]
  readonly logged: string[]
}

export interface Member {
  signature: string
  run: (host: Host, self: Handle, args: readonly unknown[]) => unknown
}

export interface Facade {
  /** as Google's messages call it: 'SpreadsheetApp.Range' */
  name: string
  members: Record<string, Member>
  /** enums and other fixed values */
  values?: Record<string, unknown>
}

/**
 * A method. The types of `run` are a promise that the signature keeps: arguments are checked against it first.
 * An object of the result may be a handle; arrays, dates and plain objects become the script's own.
 */
export function method<S extends Handle, A extends readonly unknown[]>(
  signature: string,
  run: (host: Host, self: S, ...args: A) => unknown,
): Member {
  return { signature, run: (host, self, args) => run(host, self as S, ...(args as A)) }
}

/** The same as `method` where nothing is needed of the object itself. */
export function service<A extends readonly unknown[]>(
  signature: string,
  run: (host: Host, ...args: A) => unknown,
): Member {
  return { signature, run: (host, _self, args) => run(host, ...(args as A)) }
}

export interface EnumHandle extends Handle {
  readonly name: string
  readonly ordinal: number
}

const enumMembers: Facade['members'] = {
  toString: method('', (_host, self: EnumHandle) => self.name),
  name: method('', (_host, self: EnumHandle) => self.name),
  ordinal: method('', (_host, self: EnumHandle) => self.ordinal),
}

/** An enum, named as in 'ScriptApp.AuthMode'. Its values equal only themselves; strings are not taken for them. */
export function enumOf<N extends string>(name: string, names: readonly N[]): Record<N, EnumHandle> {
  const short = name.split('.').at(-1) ?? name
  const description = { name, members: enumMembers }
  const entries = names.map((value, ordinal) => [value, handle(short, { description, name: value, ordinal })])
  return Object.fromEntries(entries) as Record<N, EnumHandle>
}

/** The object that holds the values: `ScriptApp.AuthMode`. */
export const enumHolder = (name: string, values: Record<string, EnumHandle>): Handle =>
  handle(name, { description: { name, members: {}, values } })
