import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { halfYearIndicators } from '#shared/rules/halfYearIndicators.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (period: string, set = {}) =>
  school().pair('Тихонова Дарья', period, { mentee: 'Жуков Максим', ...set })
const year = 'с 10.09.2026 по 31.05.2027'
const counted = (from: string, to: string, set: Partial<ValuesOf<'indicators'>> = {}) => ({
  from: day(from),
  to: day(to),
  indicator: 'mentees' as const,
  part: 14,
  whole: 30,
  ...set,
})
const autumn = counted('2026-09-01', '2026-12-31')
const missing = (halves: string, until: string) =>
  `Показатели эффективности: не собраны за ${halves}, хотя срок истёк ${until}. Внесите их на лист «Показатели».`
const first = missing('первое полугодие 2026/27 учебного года', '30.01.2027')

test.each([
  { given: 'полугодие ещё идёт', programme: pair(year), today: '2026-12-31', expected: [] },
  { given: 'последний день на сбор', programme: pair(year), today: '2027-01-30', expected: [] },
  { given: 'день после него', programme: pair(year), today: '2027-01-31', expected: [first] },
  {
    given: 'показатели собраны',
    programme: pair(year).row('indicators', autumn),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за календарное полугодие, которое кончается в тот же день',
    programme: pair(year).row('indicators', counted('2026-07-01', '2026-12-31')),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за последний день полугодия: он в строке есть',
    programme: pair(year).row('indicators', counted('2026-12-31', '2027-05-30')),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за первую четверть',
    programme: pair(year).row('indicators', counted('2026-09-01', '2026-12-30')),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'собраны за следующее полугодие',
    programme: pair(year).row('indicators', counted('2027-01-01', '2027-05-31')),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'у строки нет начала полугодия',
    programme: pair(year).row('indicators', { ...autumn, from: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'у строки нет конца полугодия',
    programme: pair(year).row('indicators', { ...autumn, to: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'строка есть, а «сколько» пусто',
    programme: pair(year).row('indicators', { ...autumn, part: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'строка есть, а «из скольких» пусто',
    programme: pair(year).row('indicators', { ...autumn, whole: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'никого из скольких-то: ноль – тоже число',
    programme: pair(year).row('indicators', { ...autumn, part: 0 }),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'оба полугодия года',
    programme: pair(year),
    today: '2027-07-01',
    expected: [
      missing(
        'первое полугодие 2026/27 учебного года и второе полугодие 2026/27 учебного года',
        '30.06.2027',
      ),
    ],
  },
  {
    given: 'последний день на сбор за второе полугодие',
    programme: pair(year).row('indicators', autumn),
    today: '2027-06-30',
    expected: [],
  },
  {
    given: 'за прошлый учебный год тоже',
    programme: pair(year),
    today: '2028-08-31',
    expected: [
      missing(
        'первое полугодие 2026/27 учебного года и второе полугодие 2026/27 учебного года',
        '30.06.2027',
      ),
    ],
  },
  { given: 'позапрошлый год уже история', programme: pair(year), today: '2028-09-01', expected: [] },
  {
    given: 'пара началась в последний день полугодия',
    programme: pair('с 31.12.2026 по 31.05.2027'),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'пара началась на другой день',
    programme: pair('с 01.01.2027 по 31.05.2027'),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'пара завершена в первый день полугодия',
    programme: pair('с 10.09.2025 по 31.05.2027', { status: 'finished', endedOn: day('2026-09-01') })
      .row('indicators', counted('2025-09-01', '2026-08-31'))
      .row('indicators', counted('2025-09-01', '2025-12-31')),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'пара завершена накануне',
    programme: pair('с 10.09.2025 по 31.05.2027', { status: 'finished', endedOn: day('2026-08-31') })
      .row('indicators', counted('2025-09-01', '2026-08-31'))
      .row('indicators', counted('2025-09-01', '2025-12-31')),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'пара работала только летом',
    programme: pair('с 01.06.2027 по 31.08.2027'),
    today: '2028-01-01',
    expected: [],
  },
  {
    given: 'пара в приказе',
    programme: pair(year, { status: 'inOrder' }),
    today: '2027-01-31',
    expected: [],
  },
  { given: 'нет начала пары', programme: pair(year, { from: null }), today: '2027-01-31', expected: [] },
  { given: 'пар нет', programme: school(), today: '2027-01-31', expected: [] },
  {
    given: 'школа отвела 10 дней, последний день',
    programme: pair(year).setting({ snapshotDays: 10 }),
    today: '2027-01-10',
    expected: [],
  },
  {
    given: 'школа отвела 10 дней, день после',
    programme: pair(year).setting({ snapshotDays: 10 }),
    today: '2027-01-11',
    expected: [missing('первое полугодие 2026/27 учебного года', '10.01.2027')],
  },
  {
    given: 'полугодия календарные: летняя пара',
    programme: pair('с 01.06.2027 по 30.06.2027').setting({ halves: 'calendar' }),
    today: '2027-07-31',
    expected: [missing('первое полугодие 2027 года', '30.07.2027')],
  },
  {
    given: 'полугодия календарные: последний день на сбор',
    programme: pair('с 01.06.2027 по 30.06.2027').setting({ halves: 'calendar' }),
    today: '2027-07-30',
    expected: [],
  },
  {
    given: 'полугодие кончилось до утверждения положения',
    programme: pair('с 10.09.2020 по 31.05.2021'),
    today: '2021-06-01',
    expected: [],
  },
])('$given', ({ programme, today, expected }) => {
  expect(says(findBreaches([halfYearIndicators], programme.build(), day(today)))).toEqual(expected)
})

test.each(['part', 'whole'])('число, которое не прочитано (%s), всё же внесено', key => {
  const { indicators, ...rest } = pair(year)
    .row('indicators', { ...autumn, [key]: null })
    .build()
  const unread = { ...rest, indicators: indicators.map(row => ({ ...row, unread: [key] })) }
  expect(findBreaches([halfYearIndicators], unread, day('2027-01-31'))).toEqual([])
})

test('нарушение говорит о школе, а не о паре', () => {
  expect(findBreaches([halfYearIndicators], pair(year).build(), day('2027-01-31'))).toMatchObject([
    {
      clause: '8.2',
      severity: 'error',
      subject: { table: 'settings', id: 'halves' },
      about: [],
      place: null,
    },
  ])
})
