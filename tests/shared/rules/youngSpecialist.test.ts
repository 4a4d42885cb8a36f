import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { youngSpecialist } from '#shared/rules/youngSpecialist.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const teacher = (set = {}) =>
  school().mentee('Заяц Кирилл', {
    kind: 'teacher',
    grounds: ['ground.young'],
    experience: 1,
    birthDate: day('2000-05-05'),
    ...set,
  })
const next = 'Выберите другое основание из п. 4.9 или исправьте строку.'
const old = `Заяц Кирилл: выбранное основание – для педагогов не старше 35 лет, а возраст больше. ${next}`

test.each([
  { given: 'стаж один год', programme: teacher(), expected: [] },
  { given: 'стаж ровно три года', programme: teacher({ experience: 3 }), expected: [] },
  {
    given: 'стаж четыре года',
    programme: teacher({ experience: 4 }),
    expected: [
      `Заяц Кирилл: выбранное основание – для педагогов со стажем не больше 3 лет, а записан стаж 4 года. ${next}`,
    ],
  },
  {
    given: 'школа считает молодым один год',
    programme: teacher({ experience: 5 }).setting({ youngYears: 1 }),
    expected: [
      `Заяц Кирилл: выбранное основание – для педагогов со стажем не больше 1 года, а записан стаж 5 лет. ${next}`,
    ],
  },
  {
    given: 'последний день тридцати пяти лет',
    programme: teacher({ birthDate: day('1990-11-24') }),
    expected: [],
  },
  {
    given: '36 лет исполняется сегодня',
    programme: teacher({ birthDate: day('1990-11-23') }),
    expected: [old],
  },
  {
    given: '36 лет, стаж неизвестен',
    programme: teacher({ birthDate: day('1990-11-23'), experience: null }),
    expected: [old],
  },
  {
    given: 'школа считает молодыми до 40 лет',
    programme: teacher({ birthDate: day('1990-11-23') }).setting({ youngAge: 40 }),
    expected: [],
  },
  {
    given: 'неизвестны ни стаж, ни возраст',
    programme: teacher({ experience: null, birthDate: null }),
    expected: [],
  },
  {
    given: 'стаж большой, но основание другое',
    programme: teacher({ experience: 20, grounds: ['ground.newPlace'] }),
    expected: [],
  },
  {
    given: 'стаж большой, но это обучающийся',
    programme: teacher({ experience: 20, kind: 'pupil' }),
    expected: [],
  },
  {
    given: 'стаж большой, но человек в архиве',
    programme: teacher({ experience: 20, status: 'archived' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([youngSpecialist], programme.build(), today))).toEqual(expected)
})

test.each([
  { given: 'стаж', set: { experience: 4 }, column: 'Стаж, лет' },
  { given: 'возраст', set: { birthDate: day('1980-01-01') }, column: 'Основания' },
])('предупреждение ведёт туда, где это исправить: $given', ({ set, column }) => {
  expect(findBreaches([youngSpecialist], teacher(set).build(), today)).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'mentees', id: 'н1' },
      place: { sheet: 'Наставляемые', row: 3, column },
    },
  ])
})
