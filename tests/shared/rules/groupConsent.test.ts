import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { groupConsent } from '#shared/rules/groupConsent.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const next = 'Получите согласие и впишите его дату на листе «Пары» или измените состав группы.'
const joined = (set: object) => ({ kind: 'group', group: 'Робототехника', ...set }) as const

test.each([
  {
    given: 'группа из пяти, все согласны',
    programme: school().group('Гарипов Ильдар', 5, 'все согласны'),
    expected: [],
  },
  {
    given: 'группа из пяти, один не согласен',
    programme: school().group('Гарипов Ильдар', 5, 'один не согласен'),
    expected: [
      `Группа «Робототехника», наставник Гарипов Ильдар. Согласие не отмечено: Жуков Максим. ${next}`,
    ],
  },
  {
    given: 'не отмечены наставник и двое',
    programme: school()
      .group('Гарипов Ильдар', 3, 'один не согласен')
      .pair('Гарипов Ильдар', 'с 01.03 по 31.05', joined({ mentorAgreedOn: null, menteeAgreedOn: null })),
    expected: [
      `Группа «Робототехника», наставник Гарипов Ильдар. Согласие не отмечено: наставник, Валеев Тимур и Ли Саша. ${next}`,
    ],
  },
  {
    given: 'у группы нет названия',
    programme: school().pair(
      'Гарипов Ильдар',
      'с 01.03 по 31.05',
      joined({ group: '', menteeAgreedOn: null }),
    ),
    expected: [`Группа без названия, наставник Гарипов Ильдар. Согласие не отмечено: Лисин Артём. ${next}`],
  },
  {
    given: 'пара, а не группа',
    programme: school().pair('Гарипов Ильдар', 'с 01.03 по 31.05', { menteeAgreedOn: null }),
    expected: [],
  },
  {
    given: 'у двух строк без имени наставника – две разные группы',
    programme: ['Панин Глеб', 'Воронцова Дарья'].reduce(
      (programme, mentorName) =>
        programme.pair(
          'Гарипов Ильдар',
          'с 01.03 по 31.05',
          joined({ mentor: '', mentorName, menteeAgreedOn: null }),
        ),
      school(),
    ),
    expected: [
      `Группа «Робототехника», наставник Панин Глеб. Согласие не отмечено: Лисин Артём. ${next}`,
      `Группа «Робототехника», наставник Воронцова Дарья. Согласие не отмечено: Рудь Соня. ${next}`,
    ],
  },
  {
    given: 'группа ещё не в приказе',
    programme: school().pair(
      'Гарипов Ильдар',
      'с 01.03 по 31.05',
      joined({ menteeAgreedOn: null, status: 'agreed' }),
    ),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([groupConsent], programme.build(), day('2027-03-15')))).toEqual(expected)
})

test('без согласия одного в приказ не войдёт вся группа', () => {
  const programme = school().group('Гарипов Ильдар', 3, 'один не согласен').build()
  expect(findBreaches([groupConsent], programme, day('2027-03-15'))).toMatchObject([
    {
      subject: { table: 'pairs', id: 'пара-3' },
      about: ['пара-1', 'пара-2', 'пара-3'],
      place: { sheet: 'Пары', row: 5, column: 'Наставляемый согласен' },
    },
  ])
})

test('согласие, которое не удалось прочитать, – не то же, что пустое', () => {
  const programme = unreadCell(
    school().group('Гарипов Ильдар', 3, 'один не согласен').build(),
    'pairs',
    'пара-2',
    'menteeAgreedOn',
  )
  const breaches = findBreaches([groupConsent], programme, day('2027-03-15'))
  expect(says(breaches)).toEqual([
    'Группа «Робототехника», наставник Гарипов Ильдар: на листе «Пары» в строке 4 не прочитана дата в столбце «Наставляемый согласен». Напишите её так: 01.09.2026.',
  ])
  expect(breaches).toMatchObject([{ place: { row: 4, column: 'Наставляемый согласен' } }])
})

test('без согласия наставника место – его ячейка', () => {
  const programme = school().pair('Гарипов Ильдар', 'с 01.03 по 31.05', joined({ mentorAgreedOn: null }))
  expect(findBreaches([groupConsent], programme.build(), day('2027-03-15'))).toMatchObject([
    { place: { sheet: 'Пары', row: 3, column: 'Наставник согласен' } },
  ])
})

test('кого в базе больше нет, тот назван, как в строке пары', () => {
  const programme = school()
    .pair('Гарипов Ильдар', 'с 01.03 по 31.05', joined({ menteeAgreedOn: null }))
    .build()
  expect(
    says(findBreaches([groupConsent], { ...programme, mentors: [], mentees: [] }, day('2027-03-15'))),
  ).toEqual([`Группа «Робототехника», наставник Гарипов Ильдар. Согласие не отмечено: Лисин Артём. ${next}`])
})

test('пара это или группа, прочитать не удалось: об этой строке говорится отдельно', () => {
  const programme = unreadCell(
    school().group('Гарипов Ильдар', 3, 'все согласны').build(),
    'pairs',
    'пара-2',
    'kind',
  )
  const breaches = findBreaches([groupConsent], programme, day('2027-03-15'))
  expect(says(breaches)).toEqual([
    'Гарипов Ильдар и Рудь Соня: на листе «Пары» в строке 4 не прочитана ячейка в столбце «Пара или группа», поэтому неизвестно, нужно ли согласие на работу в группе. Выберите значение из списка.',
  ])
  expect(breaches).toMatchObject([
    { subject: { id: 'пара-2' }, about: ['пара-2'], place: { row: 4, column: 'Пара или группа' } },
  ])
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('согласия нет, а последний день пары – $given', ({ period, found }) => {
  const programme = school().pair('Гарипов Ильдар', period, joined({ menteeAgreedOn: null }))
  expect(findBreaches([groupConsent], programme.build(), day('2026-11-23'))).toHaveLength(found)
})
