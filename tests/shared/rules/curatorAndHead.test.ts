import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { curatorAndHead } from '#shared/rules/curatorAndHead.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const people = (curator: string, head: string, mentor = 'Тихонова Дарья Олеговна', set = {}) => {
  const [curatorLast = '', curatorFirst = '', curatorMiddle = ''] = curator.split(' ')
  const [headLast = '', headFirst = '', headMiddle = ''] = head.split(' ')
  return school()
    .setting({ curatorLast, curatorFirst, curatorMiddle, headLast, headFirst, headMiddle })
    .pair(mentor, 'с 01.10.2026 по 31.05.2027', set)
}
const curator = 'Королёва Ирина Павловна'
const head = 'Гусь Пётр Ильич'
const alsoHead =
  'Королёва Ирина: руководитель и куратор – одно лицо, поэтому проверять работу куратора некому. По возможности назначьте куратором другого сотрудника.'
const alsoMentor =
  'Королёва Ирина: куратор и наставник – одно лицо, и свои пары куратор проверяет сам. Поручите следить за ними другому сотруднику или подберите другого наставника.'

test.each([
  { given: 'трое разных людей', programme: people(curator, head), expected: [] },
  {
    given: 'руководитель – сам куратор',
    programme: people(curator, 'Королева Ирина Павловна'),
    expected: [alsoHead],
  },
  {
    given: 'у руководителя другое отчество',
    programme: people(curator, 'Королёва Ирина Львовна'),
    expected: [],
  },
  { given: 'куратор ведёт пару', programme: people(curator, head, curator), expected: [alsoMentor] },
  {
    given: 'одно лицо везде',
    programme: people(curator, curator, curator),
    expected: [alsoHead, alsoMentor],
  },
  {
    given: 'куратор есть в базе наставников, но пар не ведёт',
    programme: people(curator, head).mentor(curator),
    expected: [],
  },
  {
    given: 'наставник – ученик с тем же именем',
    programme: people(curator, head, curator).mentor(curator, { category: 'category.pupil' }),
    expected: [],
  },
  { given: 'имена не вписаны', programme: people('', ''), expected: [] },
  { given: 'вписаны только фамилии', programme: people('Королёва', 'Королёва'), expected: [] },
  {
    given: 'пара ещё не в приказе',
    programme: people(curator, curator, curator, { status: 'agreed' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([curatorAndHead], programme.build(), today))).toEqual(expected)
})

test('предупреждение о руководителе стоит у настройки, о наставнике – у его строки', () => {
  expect(findBreaches([curatorAndHead], people(curator, curator, curator).build(), today)).toMatchObject([
    { severity: 'warning', subject: { table: 'settings', id: 'curatorLast' } },
    { severity: 'warning', subject: { table: 'mentors', id: 'м1' }, place: { sheet: 'Наставники' } },
  ])
})
