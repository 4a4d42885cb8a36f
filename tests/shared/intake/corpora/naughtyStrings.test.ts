import { expect, test } from 'vitest'
import { naughtyStrings } from './naughtyStrings.ts'

test('the corpus of naughty strings is large enough and says nothing twice', () => {
  expect(naughtyStrings.length).toBeGreaterThanOrEqual(461)
  expect(new Set(naughtyStrings.map(({ text }) => text)).size).toBe(naughtyStrings.length)
})
