import { expect, test } from 'vitest'
import { grouped } from '#shared/rules/grouped.ts'

test('строки одного ключа стоят вместе в своём порядке, без ключа – нигде', () => {
  const rows = ['а1', 'б1', '-', 'а2', '-']
  expect([...grouped(rows, row => (row === '-' ? null : row.charAt(0)))]).toEqual([
    ['а', ['а1', 'а2']],
    ['б', ['б1']],
  ])
})
