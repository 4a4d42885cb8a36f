import { expect, test } from 'vitest'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { endOf, teamName, teamsOf } from '#shared/people/teams.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'

const robots = { kind: 'group', group: 'Робототехника' } as const
const spring = 'с 01.03 по 31.05'
const ids = (programme: ReturnType<typeof school>) =>
  teamsOf(programme.build().pairs).map(team => team.map(({ id }) => id))

test.each([
  { given: 'пар нет', programme: school(), expected: [] },
  {
    given: 'две пары одного наставника',
    programme: school().pair('Гусь Пётр', spring).pair('Гусь Пётр', spring),
    expected: [['пара-1'], ['пара-2']],
  },
  {
    given: 'пара и группа из двух',
    programme: school()
      .pair('Гусь Пётр', spring, robots)
      .pair('Гусь Пётр', spring)
      .pair('Гусь Пётр', spring, robots),
    expected: [['пара-1', 'пара-3'], ['пара-2']],
  },
  {
    given: 'группа, строки которой стоят в обратном порядке',
    programme: school()
      .pair('Гусь Пётр', spring, { ...robots, id: 'пара-9' })
      .pair('Гусь Пётр', spring, { ...robots, id: 'пара-8' }),
    expected: [['пара-8', 'пара-9']],
  },
  {
    given: 'группы с одним названием у разных наставников',
    programme: school().pair('Гусь Пётр', spring, robots).pair('Иванова Анна', spring, robots),
    expected: [['пара-1'], ['пара-2']],
  },
  {
    given: 'две группы одного наставника',
    programme: school()
      .pair('Гусь Пётр', spring, robots)
      .pair('Гусь Пётр', spring, { ...robots, group: 'Шахматы' }),
    expected: [['пара-1'], ['пара-2']],
  },
  {
    given: 'один вышел из группы раньше',
    programme: school()
      .pair('Гусь Пётр', spring, robots)
      .pair('Гусь Пётр', spring, { ...robots, endedOn: day('2027-04-01') }),
    expected: [['пара-1'], ['пара-2']],
  },
  {
    given: 'строки, которые ещё не получили ID',
    programme: school().pair('Гусь Пётр', spring, { id: '' }).pair('Иванова Анна', spring, { id: '' }),
    expected: [[''], ['']],
  },
])('$given', ({ programme, expected }) => {
  expect(ids(programme)).toEqual(expected)
})

test.each([
  { given: 'пара', set: { mentee: 'Жуков Максим' }, expected: 'Гусь Пётр и Жуков Максим' },
  { given: 'группа', set: robots, expected: 'Группа «Робототехника», наставник Гусь Пётр' },
  {
    given: 'группа наставника, которого нет в базе',
    set: { ...robots, id: 'пара-1' },
    without: true,
    expected: 'Группа «Робототехника», наставник Гусь Пётр',
  },
])('имя: $given', ({ set, without, expected }) => {
  const programme = school().pair('Гусь Пётр', spring, set).build()
  const people = peopleOf(without === true ? { ...programme, mentors: [] } : programme)
  expect(teamsOf(programme.pairs).map(team => teamName(team, people))).toEqual([expected])
})

test('группа без наставника так и называется', () => {
  const programme = school()
    .pair('Гусь Пётр', spring, { ...robots, mentorName: '' })
    .build()
  const people = peopleOf({ ...programme, mentors: [] })
  expect(teamsOf(programme.pairs).map(team => teamName(team, people))).toEqual([
    'Группа «Робототехника», наставник не указан',
  ])
})

test.each([
  { given: 'по сроку', to: day('2027-05-31'), endedOn: null, expected: '2027-05-31' },
  { given: 'на деле раньше', to: day('2027-05-31'), endedOn: day('2027-04-01'), expected: '2027-04-01' },
  { given: 'неизвестно', to: null, endedOn: null, expected: null },
])('последний день пары: $given', ({ to, endedOn, expected }) => {
  expect(endOf({ to, endedOn })).toBe(expected)
})
