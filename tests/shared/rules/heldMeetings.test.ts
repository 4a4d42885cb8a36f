import { expect, test } from 'vitest'
import { teamsOf } from '#shared/people/teams.ts'
import { type CivilDate, day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { heldMeetings } from '#shared/rules/heldMeetings.ts'
import { school } from '#tests/school/build.ts'

const today = day('2027-03-15')
type State = ValuesOf<'meetings'>['state']
const on = (date: string | null): CivilDate | null => (date === null ? null : day(date))

test.each<{ given: string; state: State; heldOn: string | null; unread?: string[]; took: boolean }>([
  { given: 'прошла, ничего не сказано', state: null, heldOn: '2027-03-14', took: true },
  { given: 'сегодня', state: null, heldOn: '2027-03-15', took: true },
  { given: 'завтра', state: null, heldOn: '2027-03-16', took: false },
  { given: 'завтра, но отмечена проведённой', state: 'held', heldOn: '2027-03-16', took: false },
  { given: 'назначена', state: 'planned', heldOn: '2027-03-14', took: false },
  { given: 'не состоялась', state: 'missed', heldOn: '2027-03-14', took: false },
  { given: 'проведена, дня нет', state: 'held', heldOn: null, took: true },
  { given: 'ни дня, ни состояния', state: null, heldOn: null, took: false },
  { given: 'день не прочитан', state: null, heldOn: null, unread: ['heldOn'], took: true },
  { given: 'тема не прочитана', state: null, heldOn: null, unread: ['topic'], took: false },
])('встреча: $given', ({ state, heldOn, unread = [], took }) => {
  const { pairs, meetings } = school()
    .pair('Гусь Пётр', 'с 01.03 по 31.05')
    .row('meetings', { pair: 'пара-1', state, heldOn: on(heldOn) })
    .build()
  const meetingsOf = heldMeetings(
    meetings.map(row => ({ ...row, unread })),
    today,
  )
  expect(teamsOf(pairs).map(team => meetingsOf(team).length)).toEqual([took ? 1 : 0])
})

test('встречи группы собраны со всех её строк по порядку, без дня – в конце', () => {
  const { pairs, meetings } = school()
    .group('Гусь Пётр', 2, 'все согласны')
    .pair('Иванова Анна', 'с 01.03 по 31.05')
    .row('meetings', { pair: 'пара-1', state: 'held', topic: 'без дня' })
    .row('meetings', { pair: 'пара-1', heldOn: day('2027-03-12'), topic: 'третья' })
    .row('meetings', { pair: 'пара-2', heldOn: day('2027-03-10'), topic: 'вторая' })
    .row('meetings', { pair: 'пара-3', heldOn: day('2027-03-09'), topic: 'чужая' })
    .row('meetings', { pair: 'пара-1', heldOn: day('2027-03-08'), topic: 'первая' })
    .build()
  const meetingsOf = heldMeetings(meetings, today)
  expect(teamsOf(pairs).map(team => meetingsOf(team).map(({ topic }) => topic))).toEqual([
    ['первая', 'вторая', 'третья', 'без дня'],
    ['чужая'],
  ])
})
