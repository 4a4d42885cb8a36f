import { expect, test } from 'vitest'
import { quoted } from '#shared/language/quoted.ts'

test.each([
  ['Рост', '«Рост»'],
  [' Рост ', '«Рост»'],
  ['Школа «Рост»', '«Школа „Рост“»'],
  ['Школа "Рост" и "Шаг"', '«Школа „Рост“ и „Шаг“»'],
  ['Школа “Рост”', '«Школа „Рост“»'],
])('%s', (text, expected) => {
  expect(quoted(text)).toBe(expected)
})
