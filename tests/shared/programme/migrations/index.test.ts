import { expect, test } from 'vitest'
import { planMigration } from '#shared/programme/migrations/index.ts'
import { schemaOf } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

const steps = [2, 3].map(to => ({ to, title: `до ${to}`, run: () => [] }))

test.each([
  { value: '3', plan: { kind: 'current' } },
  { value: ' 3 ', plan: { kind: 'current' } },
  { value: '4', plan: { kind: 'newer', found: 4, known: 3 } },
  { value: '2', plan: { kind: 'older', found: 2, steps: [steps[1]] } },
  { value: '', plan: { kind: 'older', found: 1, steps } },
  { value: 'abc', plan: { kind: 'unreadable', found: 'abc' } },
  { value: '2.5', plan: { kind: 'unreadable', found: '2.5' } },
  { value: '0', plan: { kind: 'unreadable', found: '0' } },
  { value: '1000', plan: { kind: 'unreadable', found: '1000' } },
])('в строке «Версия таблицы» стоит «$value»', ({ value, plan }) => {
  const rows = [blankRow(tables.settings, { id: 'schema', value })]
  expect(planMigration(schemaOf(rows), steps, 3)).toEqual(plan)
})

test('таблица без строки версии – первой версии', () =>
  expect(planMigration(schemaOf([]), steps, 3)).toMatchObject({ kind: 'older', found: 1 }))
