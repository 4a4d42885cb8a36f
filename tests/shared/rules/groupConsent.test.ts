import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { groupConsent } from '#shared/rules/groupConsent.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

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
