import { expect, test } from 'vitest'
import { className } from '#shared/language/className.ts'

test.each([
  [7, 'Б', '7\u00a0«Б»'],
  [7, 'б', '7\u00a0«Б»'],
  [7, '«Б»', '7\u00a0«Б»'],
  [11, '', '11'],
  [11, undefined, '11'],
])('%s %s → %s', (grade, letter, expected) => {
  expect(className(grade, letter)).toBe(expected)
})
