import { createContext, runInContext } from 'node:vm'

// The bare V8 context of one execution: ECMAScript built-ins as Apps Script has them, and nothing else.
// Source: v8-runtime guide of Apps Script; library methods of ES2023 and later are held to be absent.

const ABSENT: Record<string, string[]> = {
  globalThis: [
    'Iterator',
    'SharedArrayBuffer',
    'DisposableStack',
    'AsyncDisposableStack',
    'SuppressedError',
    'Float16Array',
    'Temporal',
    'escape',
    'unescape',
  ],
  Array: ['fromAsync'],
  'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex'],
  'Object.getPrototypeOf(Uint8Array.prototype)': [
    'toSorted',
    'toReversed',
    'with',
    'findLast',
    'findLastIndex',
  ],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
  'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  Promise: ['withResolvers', 'try'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  RegExp: ['escape'],
  Math: ['f16round', 'sumPrecise'],
  Error: ['isError'],
  Intl: ['DurationFormat'],
  Atomics: ['waitAsync', 'pause'],
}

const ITERATOR_HELPERS = [
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'forEach',
  'some',
  'every',
  'find',
]

export interface Realm {
  context: object
  array(items: unknown[]): unknown
  date(instant: number): unknown
  object(entries: [string, unknown][]): object
  /** an object literal of the scripts */
  isPlain(value: object): boolean
  error(name: string, message: string): Error
  /** makes a function of ours an own function of the scripts */
  adopt<F extends (...args: never[]) => unknown>(fn: F): F
}

export function createRealm(): Realm {
  const context = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  const find = (expression: string) => runInContext(expression, context) as Record<string, unknown>
  for (const [owner, names] of Object.entries(ABSENT)) {
    const object = find(owner)
    for (const name of names) delete object[name]
  }
  const iterator = find('Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))')
  for (const name of ITERATOR_HELPERS) delete iterator[name]

  const own = find('({ Array, Date, Error, Object, Function })') as unknown as typeof globalThis
  return {
    context,
    array: items => own.Array.from(items),
    date: instant => new own.Date(instant),
    object: entries => own.Object.fromEntries(entries),
    isPlain: value => own.Object.getPrototypeOf(value) === own.Object.prototype,
    error: (name, message) => {
      const error = new own.Error(message)
      own.Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true })
      return error
    },
    adopt: fn => Object.setPrototypeOf(fn, own.Function.prototype),
  }
}
