import { expect, test } from 'vitest'
import { list } from '#shared/language/list.ts'

test.each([
  [[], ''],
  [['Лисин'], 'Лисин'],
  [['Лисин', 'Рудь'], 'Лисин и\u00a0Рудь'],
  [['Лисин', ' ', 'Рудь', 'Валеев'], 'Лисин, Рудь и\u00a0Валеев'],
])('%j', (items, expected) => {
  expect(list(items)).toBe(expected)
})
