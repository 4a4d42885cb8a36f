import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Deviation, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches, judge } from '#shared/rules/findBreaches.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { pairPeriod } from '#shared/rules/pairPeriod.ts'
import { school } from '#tests/school/build.ts'

const today = day('2026-11-23')

const programme = school()
  .pair('Тихонова Дарья', 'с 01.09.2026 по 20.10.2027')
  .pair('Сафонова Ирина', 'с 01.09.2026 по 20.10.2027')
  .build()

const deviation = (values: Partial<ValuesOf<'deviations'>> = {}): Deviation =>
  blankRow(tables.deviations, {
    id: 'отс1',
    rule: 'pairPeriod',
    subject: 'pairs:пара-1',
    reason: 'наставник полгода был в командировке',
    decidedBy: 'директор',
    decidedOn: day('2026-11-20'),
    until: day('2026-12-31'),
    ...values,
  })

test.each<{ given: string; set: Partial<ValuesOf<'deviations'>>; stands: boolean }>([
  { given: 'решено на этой неделе', set: {}, stands: true },
  { given: 'решено сегодня', set: { decidedOn: today }, stands: true },
  { given: 'решат завтра', set: { decidedOn: day('2026-11-24') }, stands: false },
  { given: 'последний день', set: { until: today }, stands: true },
  { given: 'срок вышел вчера', set: { until: day('2026-11-22') }, stands: false },
  { given: 'срока нет', set: { until: null }, stands: false },
  { given: 'причины нет', set: { reason: '' }, stands: false },
  { given: 'никто не решал', set: { decidedBy: ' ' }, stands: false },
  { given: 'даты решения нет', set: { decidedOn: null }, stands: false },
  { given: 'о другой паре', set: { subject: 'pairs:пара-3' }, stands: false },
  { given: 'о другом правиле', set: { rule: 'mentorLoad' }, stands: false },
])('$given', ({ set, stands }) => {
  const deviating = { ...programme, deviations: [deviation(set)] }
  const left = findBreaches([pairPeriod], deviating, today).map(({ subject }) => subject.id)
  expect(left).toEqual(stands ? ['пара-2'] : ['пара-1', 'пара-2'])
  expect(gatingBreaches([pairPeriod], deviating, ['пара-1'], today)).toHaveLength(stands ? 0 : 1)
  expect(judge([pairPeriod], deviating, today).map(each => each.deviation?.id)).toEqual([
    stands ? 'отс1' : undefined,
    undefined,
  ])
})
