import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { planOverdue } from '#shared/rules/planOverdue.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
const task = (set: Partial<ValuesOf<'plans'>> = {}) => ({
  id: 'план-1',
  pair: 'пара-1',
  number: 3,
  task: 'Справиться с тревогой у доски',
  dueOn: day('2026-11-10'),
  ...set,
})
const late = (which: string, ago: string) =>
  `Тихонова Дарья и Жуков Максим: срок задания${which} истёк 10.11.2026, ${ago} назад, а результата нет. Впишите фактический результат или перенесите срок по согласованию с наставником.`

test.each([
  { given: 'срок сегодня', programme: pair().row('plans', task()), today: '2026-11-10', expected: [] },
  {
    given: 'срок вчера',
    programme: pair().row('plans', task()),
    today: '2026-11-11',
    expected: [late(' № 3', '1 день')],
  },
  {
    given: 'две недели назад, задание без номера',
    programme: pair().row('plans', task({ number: null })),
    today: '2026-11-24',
    expected: [late('', '14 дней')],
  },
  {
    given: 'состояние «в работе»',
    programme: pair().row('plans', task({ status: 'open' })),
    today: '2026-11-12',
    expected: [late(' № 3', '2 дня')],
  },
  {
    given: 'результат вписан',
    programme: pair().row('plans', task({ actual: 'Решает сам' })),
    today: '2026-11-24',
    expected: [],
  },
  {
    given: 'в результате одни пробелы',
    programme: pair().row('plans', task({ actual: '  ' })),
    today: '2026-11-11',
    expected: [late(' № 3', '1 день')],
  },
  {
    given: 'выполнено',
    programme: pair().row('plans', task({ status: 'done' })),
    today: '2026-11-24',
    expected: [],
  },
  {
    given: 'снято',
    programme: pair().row('plans', task({ status: 'dropped' })),
    today: '2026-11-24',
    expected: [],
  },
  {
    given: 'срока нет',
    programme: pair().row('plans', task({ dueOn: null })),
    today: '2026-11-24',
    expected: [],
  },
  {
    given: 'пара завершена',
    programme: pair({ status: 'finished' }).row('plans', task()),
    today: '2026-11-24',
    expected: [],
  },
  {
    given: 'пары нет в таблице',
    programme: pair().row('plans', task({ pair: 'пара-9' })),
    today: '2026-11-24',
    expected: [],
  },
])('$given', ({ programme, today, expected }) => {
  expect(says(findBreaches([planOverdue], programme.build(), day(today)))).toEqual(expected)
})

test('каждое задание – своё нарушение, и текста задания в нём нет', () => {
  const programme = pair()
    .row('plans', task())
    .row('plans', task({ id: 'план-2', number: 4 }))
    .build()
  const found = findBreaches([planOverdue], programme, day('2026-11-24'))
  expect(found).toMatchObject([
    {
      clause: '7.1',
      severity: 'warning',
      subject: { table: 'plans', id: 'план-1' },
      about: ['пара-1'],
      place: { sheet: 'Планы', row: 3, column: 'Фактический результат' },
    },
    { subject: { table: 'plans', id: 'план-2' } },
  ])
  expect(says(found).join()).not.toContain('тревог')
})

test('состояние, которое не удалось прочитать, могло быть любым', () => {
  const { plans, ...rest } = pair().row('plans', task()).build()
  const unread = { ...rest, plans: plans.map(row => ({ ...row, unread: ['status'] })) }
  expect(findBreaches([planOverdue], unread, day('2026-11-24'))).toEqual([])
})
