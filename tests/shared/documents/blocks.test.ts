import { expect, test } from 'vitest'
import { itemLabel, runs } from '#shared/documents/blocks.ts'
import { text } from '#shared/documents/tokens.ts'

test('texts side by side are one run, a token always stands alone', () => {
  expect(runs('', 'за ', '', text(1), '', text(2), ' и', ' ', text(1), '.')).toEqual([
    { text: 'за ' },
    { token: text(1) },
    { token: text(2) },
    { text: ' и ' },
    { token: text(1) },
    { text: '.' },
  ])
})

test('the number of a clause does not part from its first word', () => {
  expect(itemLabel({ block: 'item', label: '2.1.', runs: [] })).toBe('2.1.\u00a0')
})
