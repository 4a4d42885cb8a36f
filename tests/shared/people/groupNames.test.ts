import { expect, test } from 'vitest'
import { groupNames } from '#shared/people/groupNames.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { mentor, pair, programme } from '#tests/shared/matching/pupils.ts'

const term = { form: 'form.pupilPupil', from: day('2027-01-01'), to: day('2027-12-31') }
const female = { gender: 'female' } as const
const names = (
  mentors: ReturnType<typeof mentor>[],
  rows: Partial<ValuesOf<'pairs'>>[] = [],
  asked: readonly string[] = mentors.map(({ id }) => id),
) => {
  const pairs = rows.map((set, index) =>
    pair({ mentor: 'a', mentee: `e${index}`, kind: 'group', ...term, ...set }),
  )
  return asked.map(groupNames(programme({ mentors, pairs }), term))
}
const daria = mentor('a', 'Воронцова Дарья Алексеевна', female)

test.each([
  { given: 'женщина', is: names([daria]), expected: ['Группа Воронцовой Д. А.'] },
  {
    given: 'мужчина без отчества',
    is: names([mentor('a', 'Панин Глеб', { gender: 'male' })]),
    expected: ['Группа Панина Г.'],
  },
  {
    given: 'несклоняемая фамилия',
    is: names([mentor('a', 'Черных Анна Ильинична', female)]),
    expected: ['Группа Черных А. И.'],
  },
  {
    given: 'пол не указан',
    is: names([mentor('a', 'Воронцова Дарья Алексеевна')]),
    expected: ['Группа: Воронцова Д. А.'],
  },
  {
    given: 'спрошено дважды: одна и та же',
    is: names([daria], [], ['a', 'a']),
    expected: ['Группа Воронцовой Д. А.', 'Группа Воронцовой Д. А.'],
  },
  {
    given: 'тёзки',
    is: names([daria, mentor('b', 'Воронцова Дина Андреевна', female)]),
    expected: ['Группа Воронцовой Д. А.', 'Группа Воронцовой Д. А. (2)'],
  },
  {
    given: 'такая уже была и завершена',
    is: names([daria], [{ group: 'Группа Воронцовой Д. А.', status: 'finished' }]),
    expected: ['Группа Воронцовой Д. А. (2)'],
  },
  {
    given: 'группа уже идёт',
    is: names([daria], [{ group: 'Робототехника' }]),
    expected: ['Робототехника'],
  },
  {
    given: 'группа идёт в другой форме',
    is: names([daria], [{ group: 'Робототехника', form: 'form.teacherPupil' }]),
    expected: ['Группа Воронцовой Д. А.'],
  },
])('$given', ({ is, expected }) => {
  expect(is).toEqual(expected)
})
