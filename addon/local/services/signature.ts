import { types } from 'node:util'
import { isHandle } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// Signatures of service methods, written as 'int int | string?': overloads apart by |, parameters by a space.
// int number string boolean date any object list (array) values (array of arrays) strings (array of strings),
// or the name of a façade or of an enum; ? takes null too, ... takes any number of the last one.

type Test = (value: unknown) => boolean

const isArray = (value: unknown): value is unknown[] => Array.isArray(value)

const TESTS: Record<string, Test> = {
  int: Number.isInteger,
  number: value => typeof value === 'number' && Number.isFinite(value),
  string: value => typeof value === 'string',
  boolean: value => typeof value === 'boolean',
  date: value => types.isDate(value),
  any: () => true,
  object: value => typeof value === 'object' && value !== null && !isArray(value) && !isHandle(value),
  list: isArray,
  values: value => isArray(value) && value.length > 0 && value.every(isArray),
  strings: value => isArray(value) && value.every(item => typeof item === 'string'),
}

interface Overload {
  tests: Test[]
  rest: boolean
}

const parsed = new Map<string, Overload[]>()

function parse(signature: string): Overload[] {
  const known = parsed.get(signature)
  if (known) return known
  const overloads = signature.split('|').map(text => {
    const tokens = text.split(' ').filter(token => token !== '')
    return { tests: tokens.map(testOf), rest: text.trim().endsWith('...') }
  })
  parsed.set(signature, overloads)
  return overloads
}

function testOf(token: string): Test {
  const name = token.replace(/[?.]+$/, '')
  const test = TESTS[name] ?? (value => isHandle(value) && value.facade === name)
  return token.includes('?') ? value => value === null || value === undefined || test(value) : test
}

/** Refuses arguments (façades already as handles) that no overload takes. */
export function checkArguments(method: string, signature: string, args: readonly unknown[]): void {
  const fits = parse(signature).some(({ tests, rest }) => {
    const enough = rest ? args.length >= tests.length - 1 : args.length === tests.length
    return enough && args.every((value, index) => tests[Math.min(index, tests.length - 1)]?.(value) ?? false)
  })
  if (!fits) throw mismatch(method, args)
}

export const mismatch = (method: string, args: readonly unknown[]): ServiceException =>
  new ServiceException(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  )

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'Boolean'
  return isHandle(value) ? value.facade : '(class)'
}
