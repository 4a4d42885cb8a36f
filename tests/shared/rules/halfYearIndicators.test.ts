import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { halfYearIndicators } from '#shared/rules/halfYearIndicators.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

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
const indicators = [
  ...(['mentees', 'mentors', 'youngTeachers'] as const),
  ...(['enterprises', 'menteeSatisfaction', 'mentorSatisfaction'] as const),
]
const autumn = counted('2026-09-01', '2026-12-31')
/** All six indicators of the same half-year, each as this row. */
const six = (programme: School, row: ReturnType<typeof counted>, lacking: readonly string[] = []) =>
  indicators
    .filter(indicator => !lacking.includes(indicator))
    .reduce((built, indicator) => built.row('indicators', { ...row, indicator }), programme)
/** A pair of two school years whose indicators of the first are all there. */
const lastYear = (set: object) =>
  six(
    six(pair('с 10.09.2025 по 31.05.2027', set), counted('2025-09-01', '2026-08-31')),
    counted('2025-09-01', '2025-12-31'),
  )
const missing = (halves: string, until: string) =>
  `Показатели эффективности: не собраны за ${halves}, хотя срок истёк ${until}. Внесите их на лист «Показатели».`
const first = missing('первое полугодие 2026/27 учебного года', '30.01.2027')

test.each([
  { given: 'полугодие ещё идёт', programme: pair(year), today: '2026-12-31', expected: [] },
  { given: 'последний день на сбор', programme: pair(year), today: '2027-01-30', expected: [] },
  { given: 'день после него', programme: pair(year), today: '2027-01-31', expected: [first] },
  {
    given: 'показатели собраны',
    programme: six(pair(year), autumn),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за календарное полугодие, которое кончается в тот же день',
    programme: six(pair(year), counted('2026-07-01', '2026-12-31')),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за последний день полугодия: он в строке есть',
    programme: six(pair(year), counted('2026-12-31', '2027-05-30')),
    today: '2027-01-31',
    expected: [],
  },
  {
    given: 'собраны за первую четверть',
    programme: six(pair(year), counted('2026-09-01', '2026-12-30')),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'собраны за следующее полугодие',
    programme: six(pair(year), counted('2027-01-01', '2027-05-31')),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'у строки нет начала полугодия',
    programme: six(pair(year), { ...autumn, from: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'у строки нет конца полугодия',
    programme: six(pair(year), { ...autumn, to: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'строка есть, а «сколько» пусто',
    programme: six(pair(year), { ...autumn, part: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'строка есть, а «из скольких» пусто',
    programme: six(pair(year), { ...autumn, whole: null }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'никого из скольких-то: ноль – тоже число',
    programme: six(pair(year), { ...autumn, part: 0 }),
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
    programme: six(pair(year), autumn),
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
    programme: lastYear({ status: 'finished', endedOn: day('2026-09-01') }),
    today: '2027-01-31',
    expected: [first],
  },
  {
    given: 'пара завершена накануне',
    programme: lastYear({ status: 'finished', endedOn: day('2026-08-31') }),
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

const half = 'Показатели эффективности за первое полугодие 2026/27 учебного года'
const until = 'хотя срок истёк 30.01.2027. Дополните лист «Показатели».'

test.each([
  {
    given: 'нет одного',
    programme: six(pair(year), autumn, ['enterprises']),
    expected: [`${half}: не внесена «доля предприятий, предоставивших наставников», ${until}`],
    place: { row: 3, column: 'Показатель' },
  },
  {
    given: 'нет двух',
    programme: six(pair(year), autumn, ['mentees', 'mentorSatisfaction']),
    expected: [
      `${half}: не внесены «доля обучающихся в роли наставляемого» и «удовлетворённость наставников», ${until}`,
    ],
    place: { row: 3, column: 'Показатель' },
  },
  {
    given: 'у одного пусто «сколько»',
    programme: six(pair(year), autumn, ['mentors']).row('indicators', {
      ...autumn,
      indicator: 'mentors',
      part: null,
    }),
    expected: [`${half}: не внесена «доля обучающихся в роли наставника», ${until}`],
    place: { row: 8, column: 'Сколько' },
  },
  {
    given: 'у одного пусто «из скольких»',
    programme: six(pair(year), autumn, ['mentors']).row('indicators', {
      ...autumn,
      indicator: 'mentors',
      whole: null,
    }),
    expected: [`${half}: не внесена «доля обучающихся в роли наставника», ${until}`],
    place: { row: 8, column: 'Из скольких' },
  },
  {
    given: 'не сказано, какой это показатель',
    programme: six(pair(year), autumn, ['mentees']).row('indicators', { ...autumn, indicator: null }),
    expected: [`${half}: не внесена «доля обучающихся в роли наставляемого», ${until}`],
    place: { row: 8, column: 'Показатель' },
  },
])('собраны не все: $given', ({ programme, expected, place }) => {
  const found = findBreaches([halfYearIndicators], programme.build(), day('2027-01-31'))
  expect(says(found)).toEqual(expected)
  expect(found).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'indicators' },
      about: [],
      place: { sheet: 'Показатели', ...place },
    },
  ])
})

test('полугодие без показателей и полугодие, где собраны не все, названы порознь', () => {
  const programme = six(pair(year), counted('2027-01-01', '2027-05-31'), ['menteeSatisfaction']).build()
  expect(says(findBreaches([halfYearIndicators], programme, day('2027-07-01')))).toEqual([
    first,
    'Показатели эффективности за второе полугодие 2026/27 учебного года: не внесена «удовлетворённость наставляемых», хотя срок истёк 30.06.2027. Дополните лист «Показатели».',
  ])
})

test.each(['part', 'whole'])('число, которое не прочитано (%s), всё же внесено', key => {
  const { indicators: rows, ...rest } = six(pair(year), { ...autumn, [key]: null }).build()
  const unread = { ...rest, indicators: rows.map(row => ({ ...row, unread: [key] })) }
  expect(findBreaches([halfYearIndicators], unread, day('2027-01-31'))).toEqual([])
})

test('показатель, который не прочитан, всё же внесён, но один', () => {
  const unreadOf = (...lacking: readonly string[]) => {
    const programme = six(pair(year), autumn, lacking)
      .row('indicators', { ...autumn, indicator: null })
      .build()
    return unreadCell(programme, 'indicators', `пок-${7 - lacking.length}`, 'indicator')
  }
  expect(findBreaches([halfYearIndicators], unreadOf('mentors'), day('2027-01-31'))).toEqual([])
  expect(findBreaches([halfYearIndicators], unreadOf('mentors', 'mentees'), day('2027-01-31'))).toHaveLength(
    1,
  )
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
