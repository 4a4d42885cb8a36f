import { expect, test } from 'vitest'
import { copyFirst } from '#addon/local/server/keeping/copyFirst.ts'

test.each([
  ['«Обновить таблицу»', 'updateWorkbook', [], 'migration'],
  ['«Новый учебный год»', 'call', [{ name: 'startSchoolYear', mode: 'write', input: {} }], 'year'],
  ['its preview', 'call', [{ name: 'startSchoolYear', mode: 'preview', input: {} }], null],
  ['its view', 'call', [{ name: 'startSchoolYear', mode: 'view', input: {} }], null],
  ['an everyday command', 'call', [{ name: 'saveRow', mode: 'write', input: {} }], null],
  ['opening', 'onOpen', [{ authMode: 'LIMITED' }], null],
  ['a call without anything', 'call', [], null],
  ['a call of a text', 'call', ['startSchoolYear'], null],
  ['a call of nothing', 'call', [null], null],
])('%s', (_name, fn, args, kind) => {
  expect(copyFirst({ fn, args })).toBe(kind)
})
