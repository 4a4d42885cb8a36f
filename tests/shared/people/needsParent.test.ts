import { expect, test } from 'vitest'
import { minorsOf, needsParent } from '#shared/people/needsParent.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'

const today = day('2026-11-23')
const { pairs, mentors, mentees } = school()
  .mentor('Шевчук Нина', { birthDate: day('2009-03-02'), category: 'category.pupil' })
  .mentee('Лисин Артём', { birthDate: day('2009-03-01') })
  .pair('Шевчук Нина', 'с 01.03.2027 по 31.05.2027', { mentee: 'Лисин Артём' })
  .build()
const people = peopleOf({ mentors, mentees })
const [pair] = pairs
if (pair === undefined) throw new Error('No pair')

test('возраст считается на первый день пары: кому исполнилось 18, за того не подписывают', () => {
  expect(minorsOf(pair, people, today).map(({ lastName }) => lastName)).toEqual(['Шевчук'])
})

test.each([
  [true, true],
  [false, false],
  [null, false],
])('родителя спрашивают, если так решено в настройках: %s', (setting, asked) => {
  expect(needsParent(pair, people, setting, today)).toBe(asked)
})

test('где несовершеннолетних нет, не спрашивают', () => {
  const grown = peopleOf({ mentees, mentors: mentors.map(row => ({ ...row, birthDate: day('1990-01-01') })) })
  expect(needsParent(pair, grown, true, today)).toBe(false)
})
