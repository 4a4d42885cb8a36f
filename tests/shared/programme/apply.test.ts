import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { append, type Edit, invert, stale, update } from '#shared/programme/edit.ts'
import { planMigration } from '#shared/programme/migrations/index.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Decision, tables } from '#shared/programme/tables.ts'

const row = (id: string, reason: string): Decision =>
  blankRow(tables.decisions, { id, kind: 'forbid', mentor: 'м1', mentee: 'н1', reason })

test('правки видны в программе до записи, прочитанное не меняется', () => {
  const programme = { decisions: [row('р1', 'было')], dictionaries: [], settings: [], problems: [] }
  const edit = update('decisions', programme.decisions[0] as Decision, { reason: 'стало' }) as Edit
  const after = apply(programme, [edit, append('decisions', { id: 'р2', reason: 'новое' })])
  expect(after.decisions.map(each => each.reason)).toEqual(['стало', 'новое'])
  expect(programme.decisions.map(each => each.reason)).toEqual(['было'])
})

test('ячейка, в которую вписали новое, прочитана, остальные – как были', () => {
  const unread = { ...row('р1', ''), unread: ['reason', 'mentor'] }
  const edit = update('decisions', unread, { reason: 'стало' }) as Edit
  expect(apply({ decisions: [unread] }, [edit]).decisions).toMatchObject([
    { reason: 'стало', unread: ['mentor'] },
  ])
})

test('правка без изменений — не правка', () =>
  expect(update('decisions', row('р1', 'было'), { reason: 'было' })).toBeNull())

test('правка помнит, на чём основана', () => {
  const edit = update('decisions', row('р1', 'было'), { reason: 'стало', lifted: true }) as Edit
  expect(edit.was).toEqual({ reason: 'было', lifted: null })
  expect(stale(edit, { reason: 'иное', lifted: null })).toEqual(['reason'])
})

test('обратные правки возвращают программу, какой она была', () => {
  const change = fc.record({
    kind: fc.constantFrom('set', 'add'),
    at: fc.nat(4),
    text: fc.string({ maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), changes => {
      const start = { decisions: ['р0', 'р1', 'р2', 'р3', 'р4'].map(id => row(id, 'начало')) }
      let now = start
      const edits: Edit[] = []
      changes.forEach(({ kind, at, text }, index) => {
        const edit =
          kind === 'add'
            ? append('decisions', { id: `новая${index}`, reason: text })
            : update('decisions', now.decisions[at] as Decision, { reason: text })
        if (edit === null) return
        edits.push(edit)
        now = apply(now, [edit])
      })
      expect(apply(now, invert(edits))).toEqual(start)
    }),
  )
})

const steps = [2, 3].map(to => ({ to, title: `до ${to}`, run: () => [] }))
test.each([
  { found: 3, known: 3, plan: { kind: 'current' } },
  { found: 4, known: 3, plan: { kind: 'newer', found: 4, known: 3 } },
  { found: 1, known: 3, plan: { kind: 'older', found: 1, steps } },
  { found: 2, known: 3, plan: { kind: 'older', found: 2, steps: [steps[1]] } },
])('таблица версии $found, программа версии $known', ({ found, known, plan }) =>
  expect(planMigration(found, steps, known)).toEqual(plan),
)
