import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { planMade } from '#shared/rules/planMade.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
const task = { pair: 'пара-1', task: 'Разобрать дроби' }
const lacking = (days = '14 дней') =>
  `Тихонова Дарья и Жуков Максим: пара работает с 10.09.2026, а плана развития нет, хотя на его составление отведено ${days}. Составьте план и внесите задания на лист «Планы».`

test.each([
  { given: 'последний день на план', programme: pair(), today: '2026-09-24', expected: [] },
  { given: 'день после него', programme: pair(), today: '2026-09-25', expected: [lacking()] },
  { given: 'пара ещё не началась', programme: pair(), today: '2026-09-01', expected: [] },
  { given: 'план есть', programme: pair().row('plans', task), today: '2026-11-23', expected: [] },
  {
    given: 'план есть у другой пары',
    programme: pair().row('plans', { ...task, pair: 'пара-2' }),
    today: '2026-11-23',
    expected: [lacking()],
  },
  {
    given: 'школа отвела 30 дней, последний день',
    programme: pair().setting({ planDays: 30 }),
    today: '2026-10-10',
    expected: [],
  },
  {
    given: 'школа отвела 30 дней, день после',
    programme: pair().setting({ planDays: 30 }),
    today: '2026-10-11',
    expected: [lacking('30 дней')],
  },
  {
    given: 'школа отвела 21 день',
    programme: pair().setting({ planDays: 21 }),
    today: '2026-11-23',
    expected: [lacking('21 день')],
  },
  {
    given: 'школа отвела 2 дня',
    programme: pair().setting({ planDays: 2 }),
    today: '2026-11-23',
    expected: [lacking('2 дня')],
  },
  { given: 'пара в приказе', programme: pair({ status: 'inOrder' }), today: '2026-11-23', expected: [] },
  { given: 'пара завершена', programme: pair({ status: 'finished' }), today: '2026-11-23', expected: [] },
  { given: 'нет начала', programme: pair({ from: null }), today: '2026-11-23', expected: [] },
  {
    given: 'закончилась до утверждения положения',
    programme: school().pair('Тихонова Дарья', 'с 01.09.2020 по 20.01.2021'),
    today: '2021-02-01',
    expected: [],
  },
])('$given', ({ programme, today, expected }) => {
  expect(says(findBreaches([planMade], programme.build(), day(today)))).toEqual(expected)
})

test('в группе у каждого наставляемого свой план', () => {
  const group = school()
    .group('Гусь Пётр', 2, 'все согласны')
    .row('plans', { ...task, pair: 'пара-1' })
  expect(findBreaches([planMade], group.build(), day('2027-04-01'))).toMatchObject([
    {
      clause: '6.1',
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-2' },
      about: ['пара-2'],
      place: { sheet: 'Пары', row: 4, column: 'Наставляемый' },
    },
  ])
})
