import { expect, test } from 'vitest'
import { markedTables } from '#shared/programme/markedTables.ts'
import { tableOf } from '#shared/programme/tables.ts'

test('отметку проверки несут те листы, в строках которых правила находят нарушения', () => {
  expect(markedTables).toEqual([
    'mentors',
    'mentees',
    'pairs',
    'participantDocuments',
    'orders',
    'plans',
    'meetings',
  ])
})

test.each(markedTables)('%s: столбец отметки последний, скрыт, и пишет его только программа', name => {
  const columns = Object.entries(tableOf(name).columns)
  expect(columns.at(-1)).toMatchObject(['mark', { kind: 'choice', hidden: true, guarded: true }])
})
