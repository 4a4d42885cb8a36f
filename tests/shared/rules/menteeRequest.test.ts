import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { menteeRequest } from '#shared/rules/menteeRequest.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const mentee = (set = {}) =>
  school().mentee('Жуков Максим', { schoolClass: '7 «Б»', request: 'Отстаёт по физике', ...set })
const expected = [
  'Жуков Максим, 7 «Б»: не записано, в чём нужна помощь. Узнайте запрос и впишите его на листе «Наставляемые».',
]

test.each([
  { given: 'запрос есть', programme: mentee(), expected: [] },
  { given: 'запроса нет', programme: mentee({ request: '' }), expected },
  { given: 'в ячейке одни пробелы', programme: mentee({ request: '  ' }), expected },
  { given: 'запроса нет, состояние не указано', programme: mentee({ request: '', status: null }), expected },
  {
    given: 'запроса нет, человек в архиве',
    programme: mentee({ request: '', status: 'archived' }),
    expected: [],
  },
  {
    given: 'запроса нет, человек на рассмотрении',
    programme: mentee({ request: '', status: 'pending' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([menteeRequest], programme.build(), today))).toEqual(expected)
})

test('нарушение называет наставляемого и ячейку запроса', () => {
  expect(findBreaches([menteeRequest], mentee({ request: '' }).build(), today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'mentees', id: 'н1' },
      about: ['н1'],
      place: { sheet: 'Наставляемые', row: 3, column: 'Запрос' },
    },
  ])
})

test('школа, которая не спрашивает этого с педагогов, спрашивает с обучающихся', () => {
  const programme = mentee({ request: '' })
    .mentee('Заяц Кирилл', { kind: 'teacher' })
    .row('ruleChoices', {
      id: 'menteeRequest',
      severity: 'off',
      model: 'teachers',
      reason: 'Решение педсовета',
    })
    .build()
  expect(findBreaches([menteeRequest], programme, today).map(({ subject }) => subject.id)).toEqual(['н1'])
})
