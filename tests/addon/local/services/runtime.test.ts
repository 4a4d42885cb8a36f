import { describe, expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

describe('which functions can be called', () => {
  const code = `function plain() { return 'plain' }
    const arrow = () => 'arrow'
    var menu = { item1: () => 'item1' }
    function hidden_() { return 'hidden' }
    var number = 1`
  test.each([
    { fn: 'plain', value: 'plain' },
    { fn: 'arrow', value: 'arrow' },
    { fn: 'menu.item1', value: 'item1' },
  ])('$fn', ({ fn, value }) => {
    expect(scriptHost().run(code, { fn })).toMatchObject({ ok: true, value })
  })
  test.each([
    'hidden_',
    'absent',
    'number',
    'constructor',
    'Array',
    'Object.keys',
    'SpreadsheetApp.flush',
    'plain()',
    'return',
    '',
  ])('not «%s»', fn => {
    expect(scriptHost().run(code, { fn, args: [[]] })).toMatchObject({ ok: false })
  })
})

describe('what google.script.run carries', () => {
  test.each([
    { code: 'undefined', value: null },
    { code: '[1, undefined, null]', value: [1, null, null] },
    { code: '({ a: 1, b: undefined })', value: { a: 1 } },
    { code: '[NaN, Infinity]', value: [null, null] },
    { code: 'new Date(0)', value: null },
    { code: '({ rows: [{ born: new Date(0), name: "Иванова" }] })', value: null },
  ])('$code → $value', ({ code, value }) => {
    expect(scriptHost().value(`return ${code}`)).toEqual(value)
  })

  test.each([
    '() => 1',
    '({ f() {} })',
    'Symbol("a")',
    '10n',
    'new Map()',
    'Promise.resolve(1)',
    'sheet()',
    'const a = {}; a.a = a; return a',
  ])('not %s', code => {
    expect(scriptHost().refusal(code.includes('return') ? code : `return ${code}`)).toContain(
      'not a supported return type',
    )
  })

  test("arguments become the script's own", () => {
    const { value } = scriptHost()
    const check = `return [args[0] instanceof Array, args[1] instanceof Object, args[1].facade]`
    expect(value(check, { args: [[1], { facade: 'Sheet' }] })).toEqual([true, true, 'Sheet'])
  })

  const cycle: unknown[] = []
  cycle.push(cycle)
  test.each([{ arg: new Date(0) }, { arg: () => 1 }, { arg: cycle }])(
    'an argument that is refused',
    ({ arg }) => {
      expect(scriptHost().refusal('return 1', { args: [arg] })).toBe(
        'TypeError: Failed due to illegal value in property: 0',
      )
    },
  )
})

describe('a batch', () => {
  const write = `sheet().getRange(1, 1).setValue('новое')`

  test('is kept when the function ends, as one revision', () => {
    const { workbook, value } = scriptHost()
    const before = workbook.revision
    value(
      `${write}; sheet().getRange(2, 1).setValue('и это'); SpreadsheetApp.getActive().insertSheet('Пары')`,
    )
    expect(workbook.revision).toBe(before + 1)
    expect(workbook.view(0).cells.map(([cell]) => cell?.text)).toEqual(['новое', 'и это'])
  })

  test.each([
    { what: 'throws', body: `${write}; throw new Error('стоп')`, says: 'Error: стоп' },
    { what: 'throws a word', body: `${write}; throw 'стоп'`, says: 'Error: стоп' },
    { what: 'returns what cannot be carried', body: `${write}; return sheet()`, says: 'not a supported' },
    { what: 'asks for a missing range', body: `${write}; sheet().getRange(0, 1)`, says: 'too small' },
  ])('is rolled back when the function $what', ({ body, says }) => {
    const { workbook, refusal } = scriptHost()
    const before = workbook.revision
    expect(refusal(body)).toContain(says)
    expect(workbook.view(0).cells).toEqual([])
    expect(workbook.revision).toBe(before)
  })

  test('is not opened by reading, and never waits for the network', () => {
    const { workbook, value, refusal } = scriptHost()
    const before = workbook.revision
    value(`sheet().getDataRange().getValues(); UrlFetchApp.fetch('https://engine.example/')`)
    expect(workbook.revision).toBe(before)
    expect(refusal(`${write}; UrlFetchApp.fetch('https://engine.example/')`)).toContain('Fault: ')
    expect(workbook.view(0).cells).toEqual([])
  })
})

test('a script that does not load answers each call with its reason', () => {
  expect(scriptHost().run(`const a = fetch; function main() {}`)).toMatchObject({
    ok: false,
    error: { name: 'ReferenceError', message: 'fetch is not defined' },
  })
})

test('an execution that takes too long is ended and rolled back', () => {
  const { workbook, refusal } = scriptHost({ longest: 50 })
  expect(refusal(`sheet().getRange(1, 1).setValue('незаконченное'); for (;;) {}`)).toBe(
    'Exception: Exceeded maximum execution time',
  )
  expect(workbook.view(0).cells).toEqual([])
})

test('an error has the stack of the script', () => {
  const result = scriptHost().run(
    `function main() { return deep() }\nfunction deep() { throw new TypeError('нет') }`,
  )
  expect(result).toMatchObject({
    ok: false,
    error: { name: 'TypeError', stack: expect.stringContaining('Code.js:2') },
  })
})
