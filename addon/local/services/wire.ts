import { types } from 'node:util'
import { ServiceException } from './serviceException.ts'

// What google.script.run carries. Source: its guide; a Date in a result makes the success handler receive null.

const isPlain = (value: object): boolean =>
  !types.isProxy(value) &&
  !types.isMap(value) &&
  !types.isSet(value) &&
  !types.isPromise(value) &&
  !types.isRegExp(value)

const DATE = Symbol('date')

/** A JSON copy; undefined and unsafe numbers in arrays become null; throws `refused(path)` for what can't be carried. */
function copy(
  value: unknown,
  path: string,
  above: readonly object[],
  refused: (path: string) => Error,
  date: () => unknown,
): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === undefined) return null
  if (typeof value !== 'object') throw refused(path)
  if (types.isDate(value)) return date()
  if (!isPlain(value) || above.includes(value)) throw refused(path)
  const inside = [...above, value]
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => copy(item, `${path}[${index}]`, inside, refused, date))
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, copy(item, `${path}.${key}`, inside, refused, date)]),
  )
}

/** Arguments on their way to the server. */
export function carryArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    const refused = () =>
      new ServiceException(`Failed due to illegal value in property: ${index}`, 'TypeError')
    return copy(arg, '', [], refused, () => {
      throw refused()
    })
  })
}

/** A result on its way to the client. */
export function carryResult(value: unknown): unknown {
  try {
    return copy(
      value,
      '',
      [],
      () =>
        new ServiceException(
          'The script completed but the returned value is not a supported return type.',
          'ScriptError',
        ),
      () => {
        throw DATE
      },
    )
  } catch (reason) {
    if (reason === DATE) return null
    throw reason
  }
}
