import { describe, expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

describe('the scope of a script', () => {
  test.each([
    'setTimeout',
    'queueMicrotask',
    'TextEncoder',
    'TextDecoder',
    'URL',
    'fetch',
    'Blob',
    'crypto',
    'structuredClone',
    'atob',
    'performance',
    'process',
    'require',
    'window',
    'Iterator',
    'Temporal',
    'Array.fromAsync',
    'Array.prototype.toSorted',
    'Array.prototype.with',
    'Array.prototype.findLast',
    'Uint8Array.prototype.toSorted',
    'Object.groupBy',
    'Map.groupBy',
    'Set.prototype.union',
    'Promise.withResolvers',
    'Promise.try',
    'String.prototype.isWellFormed',
    'RegExp.escape',
    '[].values().map',
    'DriveApp',
  ])('%s is absent', name => {
    expect(scriptHost().value(`return typeof ${name}`)).toBe('undefined')
  })

  test.each([
    'Intl.DateTimeFormat',
    'Array.prototype.flatMap',
    'Object.fromEntries',
    'String.prototype.replaceAll',
    'BigInt',
    'WeakRef',
  ])('%s is present', name => {
    expect(scriptHost().value(`return typeof ${name}`)).toBe('function')
  })

  test('code is never made of strings', () => {
    const { refusal } = scriptHost()
    expect(refusal(`return eval('1')`)).toContain('EvalError')
    expect(refusal(`return new Function('return 1')()`)).toContain('EvalError')
    expect(refusal(`return sheet().getName.constructor('return process')()`)).toContain('EvalError')
  })

  test('is fresh for every execution', () => {
    const host = scriptHost()
    const code = 'var n = 0; function main() { n += 1; return n }'
    expect([host.run(code), host.run(code)].map(result => result.ok && result.value)).toEqual([1, 1])
  })
})

describe("what services give is of the script's own realm", () => {
  test.each([
    { what: 'rows', check: `sheet().getRange('A1:B2').getValues() instanceof Array` },
    { what: 'a row', check: `sheet().getRange('A1:B2').getValues()[0] instanceof Array` },
    {
      what: 'a date',
      check: `(sheet().getRange('A1').setValue('01.09.2026'), sheet().getRange('A1').getValue() instanceof Date)`,
    },
    { what: 'sheets', check: `SpreadsheetApp.getActive().getSheets() instanceof Array` },
    { what: 'properties', check: `PropertiesService.getUserProperties().getProperties() instanceof Object` },
    { what: 'a method', check: `sheet().getName instanceof Function` },
    { what: 'a façade', check: `sheet() instanceof Object` },
  ])('$what', ({ check }) => {
    expect(scriptHost().value(`return ${check}`)).toBe(true)
  })

  test('errors too, with the name Exception', () => {
    const body = `try { sheet().getRange(0, 1) } catch (e) { return [e instanceof Error, e.name, e.message] }`
    expect(scriptHost().value(body)).toEqual([
      true,
      'Exception',
      'The starting row of the range is too small.',
    ])
  })
})
