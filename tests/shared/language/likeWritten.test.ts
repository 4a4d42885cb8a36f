import { expect, test } from 'vitest'
import { likeWritten } from '#shared/language/likeWritten.ts'

test.each([
  ['Лев', 'льва', 'Льва'],
  ['ЛЕВ', 'льва', 'ЛЬВА'],
  ['лев', 'льва', 'льва'],
  ['МакДональд', 'макдональда', 'МакДональда'],
  ['Smith', 'смита', 'Смита'],
  ['Я', 'я', 'Я'],
])('%s, форма %s → %s', (written, form, expected) => {
  expect(likeWritten(written, form)).toBe(expected)
})
