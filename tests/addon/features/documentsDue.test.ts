import { expect, test } from 'vitest'
import { documentsDue } from '#addon/features/documentsDue.ts'
import { isRefused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { everybody, moment, panin, programmeOf, twoPairs } from './orderSchool.ts'

function due(programme: WholeProgramme) {
  const outcome = documentsDue.run({ programme, input: {}, ...moment() })
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}

test('agreed pairs wait by form, rows of one group are one group', () => {
  const built = programmeOf(twoPairs().group(panin, 3, 'все согласны'), everybody)
  const agreed = built.pairs.map(pair => ({ ...pair, status: 'agreed' as const }))
  expect(due({ ...built, pairs: agreed }).waiting).toEqual({
    pairs: 2,
    groups: 1,
    byForm: [
      { form: 'ученик – ученик', count: 2 },
      { form: 'учитель – ученик', count: 3 },
    ],
  })
  expect(due(built).waiting).toMatchObject({ pairs: 2, groups: 0 })
})

test('drafts stand before signed orders, cancelled ones last; the pairs are named', () => {
  const built = programmeOf(
    twoPairs().order('приказ-a', '2026-09-30').order('приказ-b', '2026-10-15').order('приказ-c', null),
  )
  const orders = [
    ...built.orders,
    ...built.orders.slice(0, 1).map(row => ({ ...row, id: 'приказ-d', status: 'cancelled' as const })),
  ]
  const pairs = built.pairs.map(pair => ({ ...pair, status: 'inOrder' as const, order: 'приказ-c' }))
  const { orders: lines } = due({ ...built, orders, pairs })
  expect(lines.map(({ id }) => id)).toEqual(['приказ-c', 'приказ-b', 'приказ-a', 'приказ-d'])
  expect(lines[0]?.names).toEqual(['Воронцова Дарья и Лисин Артём', 'Панин Глеб и Ли Саша'])
})

test('what an order still needs: settings and an act for its preamble', () => {
  const ready = due(programmeOf(twoPairs()))
  expect([ready.missing, ready.hasBasis]).toEqual([[], true])
  const bare = due(school().build())
  expect(bare.missing).toContain('Полное название школы')
  expect(bare.hasBasis).toBe(false)
})
