import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { inPersonMeetings } from '#shared/rules/inPersonMeetings.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...set })
const met = (heldOn: string, set: Partial<ValuesOf<'meetings'>> = {}) => ({
  pair: 'пара-1',
  heldOn: day(heldOn),
  format: 'inPerson' as const,
  ...set,
})
const plain = 'Назначьте встречу или внесите прошедшую на лист «Встречи».'
const apart = (facts: string, next = plain) => `Тихонова Дарья и Жуков Максим: ${facts}. ${next}`

test.each([
  { given: '30 дней с начала пары', programme: pair(), today: '2026-10-10', expected: [] },
  {
    given: '31 день с начала пары',
    programme: pair(),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: '30 дней с последней личной встречи',
    programme: pair().row('meetings', met('2026-10-21')),
    today: '2026-11-20',
    expected: [],
  },
  {
    given: '33 дня с последней из двух',
    programme: pair().row('meetings', met('2026-10-21')).row('meetings', met('2026-09-15')),
    today: '2026-11-23',
    expected: [apart('33 дня без личной встречи, последняя была 21.10.2026')],
  },
  {
    given: 'встреча до начала пары срок не отодвигает',
    programme: pair().row('meetings', met('2026-09-01')),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: 'последняя встреча была дистанционной',
    programme: pair().row('meetings', met('2026-10-05', { format: 'remote' })),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: 'как прошла последняя встреча, не сказано',
    programme: pair()
      .row('meetings', met('2026-09-12', { format: null }))
      .row('meetings', met('2026-09-15'))
      .row('meetings', met('2026-10-05', { format: null })),
    today: '2026-10-20',
    expected: [
      apart(
        '35 дней без личной встречи, последняя была 15.09.2026',
        'Отметьте на листе «Встречи», как прошла встреча 05.10.2026, или назначьте личную.',
      ),
    ],
  },
  {
    given: 'в день последней личной была ещё одна, неизвестно какая',
    programme: pair()
      .row('meetings', met('2026-09-15', { format: null }))
      .row('meetings', met('2026-09-15')),
    today: '2026-10-20',
    expected: [apart('35 дней без личной встречи, последняя была 15.09.2026')],
  },
  {
    given: 'встреча сегодня',
    programme: pair().row('meetings', met('2026-11-23')),
    today: '2026-11-23',
    expected: [],
  },
  {
    given: 'встреча только завтра',
    programme: pair().row('meetings', met('2026-10-12')),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: 'встреча была назначена, но не отмечена',
    programme: pair().row('meetings', met('2026-10-05', { state: 'planned' })),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: 'встреча не состоялась',
    programme: pair().row('meetings', met('2026-10-05', { state: 'missed' })),
    today: '2026-10-11',
    expected: [apart('31 день с начала пары без личной встречи')],
  },
  {
    given: 'встреча проведена',
    programme: pair().row('meetings', met('2026-10-05', { state: 'held' })),
    today: '2026-10-11',
    expected: [],
  },
  {
    given: 'школа решила: раз в неделю',
    programme: pair().setting({ meetingGapDays: 7 }),
    today: '2026-09-18',
    expected: [apart('8 дней с начала пары без личной встречи')],
  },
  {
    given: 'срок пары уже вышел: дни считаются до её окончания',
    programme: pair().row('meetings', met('2027-05-01')),
    today: '2027-08-01',
    expected: [],
  },
  {
    given: 'пара без окончания: дни считаются до сегодня',
    programme: pair({ to: null }).row('meetings', met('2027-05-01')),
    today: '2027-06-01',
    expected: [apart('31 день без личной встречи, последняя была 01.05.2027')],
  },
  { given: 'пара ещё не началась', programme: pair(), today: '2026-09-01', expected: [] },
  { given: 'нет начала', programme: pair({ from: null }), today: '2026-11-23', expected: [] },
  {
    given: 'пара завершена',
    programme: pair({ status: 'finished' }),
    today: '2026-11-23',
    expected: [],
  },
  {
    given: 'закончилась до утверждения положения',
    programme: school().pair('Тихонова Дарья', 'с 01.09.2020 по 20.01.2021'),
    today: '2021-02-01',
    expected: [],
  },
])('$given', ({ programme, today, expected }) => {
  expect(says(findBreaches([inPersonMeetings], programme.build(), day(today)))).toEqual(expected)
})

const unread = (key: string, set: Partial<ValuesOf<'meetings'>>) => {
  const programme = pair().row('meetings', met('2026-09-15')).row('meetings', met('2026-10-05', set)).build()
  const meetings = programme.meetings.map((row, index) => (index === 1 ? { ...row, unread: [key] } : row))
  return { ...programme, meetings }
}
const gap = apart('36 дней без личной встречи, последняя была 15.09.2026')

test.each([
  {
    given: 'день не прочитан, встреча могла быть вчера',
    programme: unread('heldOn', { heldOn: null }),
    expected: [],
  },
  {
    given: 'день не прочитан, но встреча дистанционная',
    programme: unread('heldOn', { heldOn: null, format: 'remote' }),
    expected: [gap],
  },
  {
    given: 'день не прочитан, но встреча не состоялась',
    programme: unread('heldOn', { heldOn: null, state: 'missed' }),
    expected: [gap],
  },
  {
    given: 'не прочитано, как встречались',
    programme: unread('format', { format: null }),
    expected: [],
  },
  {
    given: 'не прочитано, как встречались, но это было давно',
    programme: unread('format', { format: null, heldOn: day('2026-09-14') }),
    expected: [gap],
  },
  {
    given: 'не прочитано, как встречались в день последней личной',
    programme: unread('format', { format: null, heldOn: day('2026-09-15') }),
    expected: [gap],
  },
  {
    given: 'дня нет совсем',
    programme: unread('topic', { heldOn: null, state: 'held' }),
    expected: [gap],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([inPersonMeetings], programme, day('2026-10-21')))).toEqual(expected)
})

test('группа встречается вместе: запись у одного – запись у всех', () => {
  const group = school().group('Гусь Пётр', 3, 'все согласны')
  expect(findBreaches([inPersonMeetings], group.build(), day('2027-04-15'))).toMatchObject([
    {
      clause: '6.1',
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1', 'пара-2', 'пара-3'],
      place: { sheet: 'Пары', row: 3, column: 'Наставляемый' },
    },
  ])
  const together = group.row('meetings', met('2027-04-01', { pair: 'пара-3' }))
  expect(findBreaches([inPersonMeetings], together.build(), day('2027-04-15'))).toEqual([])
})

test('группа отсчитывает дни с того, кто начал первым', () => {
  const robots = { kind: 'group', group: 'Робототехника' } as const
  const group = school()
    .pair('Гусь Пётр', 'с 01.04 по 31.05', robots)
    .pair('Гусь Пётр', 'с 01.03 по 31.05', robots)
    .pair('Гусь Пётр', 'с 01.03 по 31.05', { ...robots, from: null })
  expect(says(findBreaches([inPersonMeetings], group.build(), day('2027-04-10')))).toEqual([
    `Группа «Робототехника», наставник Гусь Пётр: 40 дней с начала пары без личной встречи. ${plain}`,
  ])
})

test('нарушение ведёт к встрече, о которой не сказано, как она прошла', () => {
  const programme = pair().row('meetings', met('2026-10-05', { format: null }))
  expect(findBreaches([inPersonMeetings], programme.build(), day('2026-10-20'))).toMatchObject([
    { place: { sheet: 'Встречи', row: 3, column: 'Как встречались' } },
  ])
})
