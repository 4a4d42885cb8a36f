import { expect, test } from 'vitest'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'

const programme = school()
  .pair('Тихонова Дарья Олеговна', 'с 01.09.2026 по 31.05.2027', { mentee: 'Жуков Максим Ильич' })
  .build()
const people = peopleOf(programme)

test.each([
  { given: 'оба в базах', set: { mentor: 'м1', mentee: 'н1' }, name: 'Тихонова Дарья и Жуков Максим' },
  {
    given: 'наставник удалён',
    set: { mentor: 'м7', mentorName: 'Рудь Нина', mentee: 'н1' },
    name: 'Рудь Нина и Жуков Максим',
  },
  { given: 'наставляемый не выбран', set: { mentor: 'м1' }, name: 'Тихонова Дарья и наставляемый не указан' },
])('$given', ({ set, name }) => {
  expect(pairName(blankRow(tables.pairs, set), people)).toBe(name)
})

test('участник находится в любой из баз', () => {
  expect([people.person('м1')?.lastName, people.person('н1')?.lastName, people.person('м7')]).toEqual([
    'Тихонова',
    'Жуков',
    undefined,
  ])
})
