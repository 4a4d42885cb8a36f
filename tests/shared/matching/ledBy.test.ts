import { expect, test } from 'vitest'
import { ledBy } from '#shared/matching/ledBy.ts'

test.each([
  ['single', 'Воронцова Дарья, 10 «А»'],
  ['group', 'Воронцова Дарья, 10 «А», группа'],
] as const)('%s', (kind, says) => {
  expect(ledBy({ mentor: { name: 'Воронцова Дарья, 10 «А»' }, kind })).toBe(says)
})
