import { expect, test } from 'vitest'
import { recordRefusal } from '#addon/features/recordRefusal.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { given } from './given.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'

const refuseOne = (status: ValuesOf<'pairs'>['status'], pair = 'пара-1') =>
  recordRefusal.run(
    given(
      pairingSchool()
        .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович', status })
        .build(),
      { pair, by: 'mentee' as const, reason: 'Хочет наставницу' },
    ),
  )

test.each(['proposed', 'agreed'] as const)(
  'a pair «%s» is refused and stays a decision for later runs',
  status => {
    const { edits, said, view } = done(refuseOne(status))
    expect(edits.map(({ table, kind, set }) => [table, kind, set])).toEqual([
      ['pairs', 'update', { status: 'refused', endedOn: '2026-11-23' }],
      [
        'decisions',
        'append',
        {
          id: expect.stringMatching(/^р/),
          kind: 'refusal',
          mentor: 'м1',
          mentee: 'н1',
          form: 'form.teacherPupil',
          by: 'mentee',
          decidedOn: '2026-11-23',
          reason: 'Хочет наставницу',
        },
      ],
    ])
    expect(said).toBe('Отказ записан: Панин Глеб и Лисин Артём')
    expect(view).toEqual({
      mentee: 'н1',
      name: 'Лисин Артём',
      form: 'form.teacherPupil',
      from: '2026-12-01',
      to: '2027-05-31',
    })
  },
)

test.each([
  ['inOrder', 'changedMeanwhile: Панин Глеб и Лисин Артём: пара уже в приказе'],
  ['active', 'changedMeanwhile: Панин Глеб и Лисин Артём: пара уже в приказе'],
  ['refused', 'changedMeanwhile: Панин Глеб и Лисин Артём: пара уже не ждёт согласия'],
] as const)('a pair «%s» takes no refusal', (status, says) => {
  expect(refusalOf(refuseOne(status))).toBe(says)
})

test('a pair whose row has gone', () => {
  expect(refusalOf(refuseOne('proposed', 'пара-9'))).toBe('gone: Одной из пар больше нет на листе «Пары»')
})
