import { expect, test } from 'vitest'
import { furtherRow, keyOfQuarantined } from '#shared/intake/keyOfQuarantined.ts'

test.each([
  ['2_ABaOnue', 0, '2_ABaOnue'],
  ['2_ABaOnue', 1, '2_ABaOnue·2'],
  ['2_ABaOnue', 6, '2_ABaOnue·7'],
])('%s, часть %i: %s', (key, at, id) => {
  expect(furtherRow(key, at)).toBe(id)
  expect(keyOfQuarantined(id)).toBe(key)
})
