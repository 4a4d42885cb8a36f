import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { menteeAge } from '#shared/rules/menteeAge.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const born = (birthDate: string, set = {}) =>
  school().mentee('Жуков Максим', { birthDate: day(birthDate), schoolClass: '4 «А»', ...set })
const says19 = (from = 10, to = 19) => [
  `Жуков Максим, 4 «А»: в показателях целевой модели учитываются обучающиеся от ${from} до ${to} лет, а возраст обучающегося в эти границы не входит. Проверьте дату рождения или границы возраста в настройках.`,
]

test.each([
  { given: '10 лет исполняется сегодня', programme: born('2016-11-23'), expected: [] },
  { given: '10 лет исполнится завтра', programme: born('2016-11-24'), expected: says19() },
  { given: 'последний день девятнадцати лет', programme: born('2006-11-24'), expected: [] },
  { given: '20 лет исполняется сегодня', programme: born('2006-11-23'), expected: says19() },
  {
    given: 'школа берёт с пяти лет',
    programme: born('2016-11-24').setting({ ageFrom: 5 }),
    expected: [],
  },
  {
    given: 'школа берёт до 18 лет',
    programme: born('2007-11-23').setting({ ageTo: 18 }),
    expected: says19(10, 18),
  },
  { given: 'дата рождения неизвестна', programme: born('2020-01-01', { birthDate: null }), expected: [] },
  { given: 'это педагог', programme: born('1990-01-01', { kind: 'teacher' }), expected: [] },
  { given: 'человек в архиве', programme: born('2020-01-01', { status: 'archived' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([menteeAge], programme.build(), today))).toEqual(expected)
})

test.each([
  { on: '2026-02-27', found: 1 },
  { on: '2026-02-28', found: 1 },
  { on: '2026-03-01', found: 0 },
])('родившемуся 29 февраля 2016 года 10 лет исполняется 1 марта: $on', ({ on, found }) => {
  expect(findBreaches([menteeAge], born('2016-02-29').build(), day(on))).toHaveLength(found)
})

test('предупреждение называет наставляемого и ячейку даты, а сам возраст – нет', () => {
  const found = findBreaches([menteeAge], born('2020-01-01').build(), today)
  expect(found).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'mentees', id: 'н1' },
      place: { sheet: 'Наставляемые', row: 3, column: 'Дата рождения' },
    },
  ])
  expect(found[0]?.sentence).not.toMatch(/\b6\b|2020/)
})
