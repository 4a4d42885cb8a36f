import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { plannedMeetings } from '#shared/rules/plannedMeetings.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
const met = (heldOn: string | null, set: Partial<ValuesOf<'meetings'>> = {}) => ({
  pair: 'пара-1',
  heldOn: heldOn === null ? null : day(heldOn),
  kind: 'planning' as const,
  ...set,
})
const undone = (when = ' 12.10.2026') =>
  `Тихонова Дарья и Жуков Максим: встреча-планирование проведена${when}, а число встреч не указано. Впишите на листе «Пары», о скольких встречах договорились.`

test.each([
  { given: 'планирования ещё не было', programme: pair(), expected: [] },
  {
    given: 'была только первая встреча',
    programme: pair().row('meetings', met('2026-10-12', { kind: 'first' })),
    expected: [],
  },
  { given: 'планирование было', programme: pair().row('meetings', met('2026-10-12')), expected: [undone()] },
  {
    given: 'планирование было, число указано',
    programme: pair({ plannedMeetings: 12 }).row('meetings', met('2026-10-12')),
    expected: [],
  },
  {
    given: 'планирование сегодня',
    programme: pair().row('meetings', met('2026-11-23')),
    expected: [undone(' 23.11.2026')],
  },
  { given: 'планирование завтра', programme: pair().row('meetings', met('2026-11-24')), expected: [] },
  {
    given: 'планирование назначено, день прошёл',
    programme: pair().row('meetings', met('2026-10-12', { state: 'planned' })),
    expected: [],
  },
  {
    given: 'планирование не состоялось',
    programme: pair().row('meetings', met('2026-10-12', { state: 'missed' })),
    expected: [],
  },
  {
    given: 'планирование проведено, день не указан',
    programme: pair().row('meetings', met(null, { state: 'held' })),
    expected: [undone('')],
  },
  {
    given: 'у планирования нет ни дня, ни состояния',
    programme: pair().row('meetings', met(null)),
    expected: [],
  },
  {
    given: 'пара завершена',
    programme: pair({ status: 'finished' }).row('meetings', met('2026-10-12')),
    expected: [],
  },
  {
    given: 'планирование было у другой пары',
    programme: pair().row('meetings', met('2026-10-12', { pair: 'пара-2' })),
    expected: [],
  },
  {
    given: 'закончилась до утверждения положения',
    programme: school()
      .pair('Тихонова Дарья', 'с 01.09.2020 по 20.01.2021')
      .row('meetings', met('2020-10-12')),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([plannedMeetings], programme.build(), today))).toEqual(expected)
})

const unreadIn = (table: 'pairs' | 'meetings', key: string, set: Partial<ValuesOf<'meetings'>> = {}) => {
  const programme = pair().row('meetings', met('2026-10-12', set)).build()
  return { ...programme, [table]: programme[table].map(row => ({ ...row, unread: [key] })) }
}

test.each([
  { given: 'число встреч не прочитано', programme: unreadIn('pairs', 'plannedMeetings'), expected: [] },
  { given: 'состояние не прочитано', programme: unreadIn('meetings', 'state'), expected: [] },
  { given: 'день не прочитан', programme: unreadIn('meetings', 'heldOn', { heldOn: null }), expected: [] },
  {
    given: 'день не прочитан, но встреча проведена',
    programme: unreadIn('meetings', 'heldOn', { heldOn: null, state: 'held' }),
    expected: [undone('')],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([plannedMeetings], programme, today))).toEqual(expected)
})

test('группе хватает одной записи о встрече и одной ячейки с числом', () => {
  const group = school()
    .group('Гусь Пётр', 3, 'все согласны')
    .row('meetings', met('2027-03-10', { pair: 'пара-2' }))
  expect(findBreaches([plannedMeetings], group.build(), day('2027-04-01'))).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1', 'пара-2', 'пара-3'],
      place: { sheet: 'Пары', row: 3, column: 'Встреч по плану' },
    },
  ])
  const { pairs, ...rest } = group.build()
  const counted = pairs.map(row => (row.id === 'пара-3' ? { ...row, plannedMeetings: 8 } : row))
  expect(findBreaches([plannedMeetings], { ...rest, pairs: counted }, day('2027-04-01'))).toEqual([])
})
