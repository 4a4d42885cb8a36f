import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { finalMeeting } from '#shared/rules/finalMeeting.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2025 по 31.05.2026', {
    mentee: 'Жуков Максим',
    status: 'finished',
    ...set,
  })
const met = (set: Partial<ValuesOf<'meetings'>> = {}) => ({
  pair: 'пара-1',
  heldOn: day('2026-05-28'),
  kind: 'final' as const,
  ...set,
})
const missing = (when = '31.05.2026') =>
  `Тихонова Дарья и Жуков Максим: пара завершена ${when}, а заключительной встречи нет. Проведите её или внесите прошедшую на лист «Встречи».`

test.each([
  { given: 'встреч нет', programme: pair(), expected: [missing()] },
  { given: 'заключительная была', programme: pair().row('meetings', met()), expected: [] },
  {
    given: 'последней была регулярная',
    programme: pair().row('meetings', met({ kind: 'regular' })),
    expected: [missing()],
  },
  {
    given: 'заключительная назначена',
    programme: pair().row('meetings', met({ state: 'planned' })),
    expected: [missing()],
  },
  {
    given: 'заключительная не состоялась',
    programme: pair().row('meetings', met({ state: 'missed' })),
    expected: [missing()],
  },
  {
    given: 'заключительная проведена, дня нет',
    programme: pair().row('meetings', met({ heldOn: null, state: 'held' })),
    expected: [],
  },
  {
    given: 'заключительная будет завтра',
    programme: pair().row('meetings', met({ heldOn: day('2026-11-24') })),
    expected: [missing()],
  },
  {
    given: 'завершена досрочно',
    programme: pair({ status: 'finishedEarly', endedOn: day('2026-02-01') }),
    expected: [missing('01.02.2026')],
  },
  { given: 'действует', programme: pair({ status: 'active' }), expected: [] },
  { given: 'наставник заменён', programme: pair({ status: 'replaced' }), expected: [] },
  {
    given: 'завершена в первый день прошлого учебного года',
    programme: pair({ to: day('2025-09-01') }),
    expected: [missing('01.09.2025')],
  },
  {
    given: 'завершена раньше прошлого учебного года',
    programme: pair({ to: day('2025-08-31') }),
    expected: [],
  },
  { given: 'когда завершена, неизвестно', programme: pair({ to: null }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([finalMeeting], programme.build(), today))).toEqual(expected)
})

test('встреча, вид которой не прочитан, могла быть заключительной', () => {
  const { meetings, ...rest } = pair()
    .row('meetings', met({ kind: null }))
    .build()
  const unread = { ...rest, meetings: meetings.map(row => ({ ...row, unread: ['kind'] })) }
  expect(findBreaches([finalMeeting], unread, today)).toEqual([])
})

test('у группы одна заключительная встреча на всех', () => {
  const robots = { kind: 'group', group: 'Робототехника', status: 'finished' } as const
  const group = school()
    .pair('Гусь Пётр', 'с 01.03.2026 по 31.05.2026', robots)
    .pair('Гусь Пётр', 'с 01.03.2026 по 31.05.2026', robots)
  const found = findBreaches([finalMeeting], group.build(), today)
  expect(says(found)).toEqual([
    'Группа «Робототехника», наставник Гусь Пётр: группа завершена 31.05.2026, а заключительной встречи нет. Проведите её или внесите прошедшую на лист «Встречи».',
  ])
  expect(found).toMatchObject([
    {
      clause: '4.20',
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1', 'пара-2'],
      place: { sheet: 'Пары', row: 3, column: 'Окончание' },
    },
  ])
  expect(findBreaches([finalMeeting], group.row('meetings', met({ pair: 'пара-2' })).build(), today)).toEqual(
    [],
  )
})

test('пара, завершённая на деле, ведёт к этой дате', () => {
  expect(findBreaches([finalMeeting], pair({ endedOn: day('2026-05-20') }).build(), today)).toMatchObject([
    { place: { sheet: 'Пары', column: 'Завершена на деле' } },
  ])
})
