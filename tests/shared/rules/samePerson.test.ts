import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { samePerson } from '#shared/rules/samePerson.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (mentor: string, mentee: string, set = {}) =>
  school().pair(mentor, 'с 01.12.2026 по 31.05.2027', { mentee, status: 'proposed', ...set })

const both = 'Королёв Артём Ильич'
const found = 'Королёв Артём'

test.each([
  { given: 'разные люди', programme: pair('Тихонова Дарья Олеговна', both), expected: [] },
  {
    given: 'то же имя и нечем его отличить',
    programme: pair(both, both),
    expected: [`${found}: наставник и наставляемый – один человек. Подберите другого наставника.`],
  },
  {
    given: 'то же имя без точек над ё',
    programme: pair('Королев Артем Ильич', both),
    expected: [`${found}: наставник и наставляемый – один человек. Подберите другого наставника.`],
  },
  {
    given: 'тёзки из разных классов',
    programme: pair(both, both)
      .mentor(both, { schoolClass: '10 «А»' })
      .mentee(both, { schoolClass: '7 «Б»' }),
    expected: [],
  },
  {
    given: 'тёзки с разными днями рождения',
    programme: pair(both, both)
      .mentor(both, { birthDate: day('2010-01-01') })
      .mentee(both, { birthDate: day('2014-01-01') }),
    expected: [],
  },
  {
    given: 'та же пара, но от неё отказались',
    programme: pair(both, both, { status: 'refused' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([samePerson], programme.build(), day('2026-11-23')))).toEqual(expected)
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('человек один, а последний день пары – $given', ({ period, found }) => {
  const programme = school().pair(both, period, { mentee: both })
  expect(findBreaches([samePerson], programme.build(), day('2026-11-23'))).toHaveLength(found)
})
