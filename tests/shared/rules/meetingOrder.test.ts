import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { meetingOrder } from '#shared/rules/meetingOrder.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
type Kind = NonNullable<ValuesOf<'meetings'>['kind']>
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
/** Meetings of the pair: a kind and a day of 2026 each. */
const met = (meetings: readonly (readonly [Kind, string])[], programme: School = pair()) =>
  meetings.reduce<School>(
    (before, [kind, heldOn]) =>
      before.row('meetings', { pair: 'пара-1', kind, heldOn: day(`2026-${heldOn}`) }),
    programme,
  )
const wrong = (facts: string) =>
  `Тихонова Дарья и Жуков Максим: ${facts}. Проверьте на листе «Встречи» даты и вид обеих.`

test.each([
  { given: 'встреч нет', programme: pair(), expected: [] },
  {
    given: 'все пять по порядку',
    programme: met([
      ['first', '09-10'],
      ['trial', '09-17'],
      ['planning', '09-24'],
      ['regular', '10-01'],
      ['regular', '10-08'],
      ['final', '11-20'],
    ]),
    expected: [],
  },
  {
    given: 'все пять в один день',
    programme: met([
      ['final', '10-01'],
      ['regular', '10-01'],
      ['planning', '10-01'],
      ['trial', '10-01'],
      ['first', '10-01'],
    ]),
    expected: [],
  },
  {
    given: 'вписаны не по порядку, а даты по порядку',
    programme: met([
      ['trial', '09-17'],
      ['first', '09-10'],
    ]),
    expected: [],
  },
  {
    given: 'пробная на день раньше первой',
    programme: met([
      ['first', '09-18'],
      ['trial', '09-17'],
    ]),
    expected: [
      wrong('вторая пробная рабочая встреча отмечена 17.09.2026, раньше первой организационной (18.09.2026)'),
    ],
  },
  {
    given: 'планирование раньше пробной',
    programme: met([
      ['first', '09-10'],
      ['trial', '10-01'],
      ['planning', '09-24'],
    ]),
    expected: [wrong('встреча-планирование отмечена 24.09.2026, раньше второй пробной рабочей (01.10.2026)')],
  },
  {
    given: 'регулярная раньше первой, остальных ещё нет',
    programme: met([
      ['first', '09-18'],
      ['regular', '09-17'],
    ]),
    expected: [wrong('регулярная встреча отмечена 17.09.2026, раньше первой организационной (18.09.2026)')],
  },
  {
    given: 'регулярная раньше планирования',
    programme: met([
      ['regular', '09-17'],
      ['planning', '09-18'],
    ]),
    expected: [wrong('регулярная встреча отмечена 17.09.2026, раньше встречи-планирования (18.09.2026)')],
  },
  {
    given: 'план обсудили ещё раз после регулярных',
    programme: met([
      ['planning', '09-18'],
      ['regular', '10-01'],
      ['planning', '11-01'],
      ['regular', '11-08'],
    ]),
    expected: [],
  },
  {
    given: 'план обсудили ещё раз, и пока это последняя встреча',
    programme: met([
      ['planning', '09-18'],
      ['regular', '10-01'],
      ['planning', '11-01'],
    ]),
    expected: [],
  },
  {
    given: 'действует, хотя срок давно вышел',
    programme: met(
      [
        ['first', '09-18'],
        ['trial', '09-17'],
      ],
      pair({ to: day('2025-05-31') }),
    ),
    expected: [
      wrong('вторая пробная рабочая встреча отмечена 17.09.2026, раньше первой организационной (18.09.2026)'),
    ],
  },
  {
    given: 'регулярная после заключительной',
    programme: met([
      ['final', '11-01'],
      ['regular', '11-02'],
    ]),
    expected: [wrong('заключительная встреча отмечена 01.11.2026, раньше регулярной (02.11.2026)')],
  },
  {
    given: 'после заключительной была ещё одна',
    programme: met([
      ['final', '11-01'],
      ['regular', '11-02'],
      ['final', '11-03'],
    ]),
    expected: [],
  },
  {
    given: 'первая после заключительной',
    programme: met([
      ['final', '11-01'],
      ['first', '11-02'],
    ]),
    expected: [
      wrong('заключительная встреча отмечена 01.11.2026, раньше первой организационной (02.11.2026)'),
    ],
  },
  {
    given: 'первая назначена на завтра',
    programme: met([
      ['trial', '11-20'],
      ['first', '11-24'],
    ]),
    expected: [],
  },
  {
    given: 'завершена недавно',
    programme: met(
      [
        ['first', '09-18'],
        ['trial', '09-17'],
      ],
      pair({ status: 'finished', endedOn: day('2026-10-01') }),
    ),
    expected: [
      wrong('вторая пробная рабочая встреча отмечена 17.09.2026, раньше первой организационной (18.09.2026)'),
    ],
  },
  {
    given: 'завершена раньше прошлого учебного года',
    programme: met(
      [
        ['first', '09-18'],
        ['trial', '09-17'],
      ],
      pair({ status: 'finishedEarly', endedOn: day('2025-08-31') }),
    ),
    expected: [],
  },
  {
    given: 'пара в приказе',
    programme: met(
      [
        ['first', '09-18'],
        ['trial', '09-17'],
      ],
      pair({ status: 'inOrder' }),
    ),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([meetingOrder], programme.build(), today))).toEqual(expected)
})

test.each([
  { given: 'без даты', set: { kind: 'first', heldOn: null, state: 'held' } },
  { given: 'без вида', set: { kind: null, heldOn: day('2026-10-01') } },
  { given: 'не состоялась', set: { kind: 'first', heldOn: day('2026-10-01'), state: 'missed' } },
] as const)('встреча $given порядка не нарушает', ({ set }) => {
  const programme = met([['trial', '09-17']]).row('meetings', { pair: 'пара-1', ...set })
  expect(findBreaches([meetingOrder], programme.build(), today)).toEqual([])
})

test('нарушение ведёт к встрече, которая стоит раньше времени', () => {
  const programme = met([
    ['first', '09-18'],
    ['trial', '09-17'],
  ])
  expect(findBreaches([meetingOrder], programme.build(), today)).toMatchObject([
    {
      clause: '4.20',
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Встречи', row: 4, column: 'Дата' },
    },
  ])
})
