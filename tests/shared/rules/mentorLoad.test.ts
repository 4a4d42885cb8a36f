import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { mentorLoad } from '#shared/rules/mentorLoad.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2027-03-15')
const two = (period = 'с 01.03 по 31.05') =>
  school().pair('Иванова Анна', period).pair('Иванова Анна', period)

const next = 'Измените срок одной из пар или подберите другого наставника.'
const three = 'Лисин Артём, Рудь Соня и Валеев Тимур'

test.each([
  { given: 'двое в один день', programme: two(), expected: [] },
  {
    given: 'третий со дня после окончания первых',
    programme: two().pair('Иванова Анна', 'с 01.06 по 30.06'),
    expected: [],
  },
  {
    given: 'третий пересекается одним днём',
    programme: two().pair('Иванова Анна', 'с 31.05 по 30.06'),
    expected: [
      `Иванова Анна: 31.05.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'третий пересекается месяцем',
    programme: two().pair('Иванова Анна', 'с 01.05 по 30.06'),
    expected: [
      `Иванова Анна: с 01.05.2027 по 31.05.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'трое, но школа разрешила трёх',
    programme: two().pair('Иванова Анна', 'с 01.03 по 31.05').setting({ maxMentees: 3 }),
    expected: [],
  },
  {
    given: 'двое, но школа разрешила одного',
    programme: two().setting({ maxMentees: 1 }),
    expected: [
      `Иванова Анна: с 01.03.2027 по 31.05.2027 – одновременно 2 наставляемых (Лисин Артём и Рудь Соня), а можно не более 1. ${next}`,
    ],
  },
  {
    given: 'три пары, но наставляемый в двух из них один',
    programme: two().pair('Иванова Анна', 'с 01.03 по 31.05', { mentee: 'Рудь Соня' }),
    expected: [],
  },
  {
    given: 'третья пара в проекте приказа уже считается',
    programme: two().pair('Иванова Анна', 'с 31.05 по 30.06', { status: 'inOrder' }),
    expected: [
      `Иванова Анна: 31.05.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'третья пара только согласована',
    programme: two().pair('Иванова Анна', 'с 01.03 по 31.05', { status: 'agreed' }),
    expected: [],
  },
  {
    given: 'третья пара завершена накануне',
    programme: two('с 01.05 по 31.05').pair('Иванова Анна', 'с 01.03 по 31.05', {
      endedOn: day('2027-04-30'),
    }),
    expected: [],
  },
  {
    given: 'группа из пяти, все согласны',
    programme: school().group('Иванова Анна', 5, 'все согласны'),
    expected: [],
  },
  {
    given: 'двое и группа из трёх',
    programme: two().group('Иванова Анна', 3, 'все согласны'),
    expected: [],
  },
  {
    given: 'трое до утверждения положения',
    programme: two('с 01.12.2020 по 20.01.2021').pair('Иванова Анна', 'с 01.12.2020 по 20.01.2021'),
    expected: [],
  },
  {
    given: 'трое по первый день положения',
    programme: two('с 01.12.2020 по 21.01.2021').pair('Иванова Анна', 'с 01.12.2020 по 21.01.2021'),
    expected: [
      `Иванова Анна: 21.01.2021 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'в трёх строках наставник не прочитан, и кто он, неизвестно',
    programme: two()
      .pair('Иванова Анна', 'с 01.03 по 31.05', { mentor: '', mentorName: 'Петрова' })
      .pair('Иванова Анна', 'с 01.03 по 31.05', { mentor: '', mentorName: 'Сидорова' })
      .pair('Иванова Анна', 'с 01.03 по 31.05', { mentor: '', mentorName: 'Кузнецова' }),
    expected: [],
  },
  {
    given: 'наставника удалили из базы, а пары остались',
    programme: ['Лисин Артём', 'Рудь Соня', 'Валеев Тимур'].reduce(
      (programme, mentee) => programme.pair('Иванова Анна', 'с 01.03 по 31.05', { mentee, mentor: 'м9' }),
      school(),
    ),
    expected: [
      `Иванова Анна: с 01.03.2027 по 31.05.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'учебный год кончился, а две пары и третья – по разные стороны от него',
    programme: two('с 01.09.2026 по 31.08.2027').pair('Иванова Анна', 'с 01.09.2027 по 31.05.2028'),
    expected: [],
  },
  {
    given: 'дата окончания раньше начала: об этом говорит правило о сроке',
    programme: two().pair('Иванова Анна', 'с 31.05.2027 по 01.03.2027'),
    expected: [],
  },
  {
    given: 'по двое у разных наставников',
    programme: two().pair('Гусь Пётр', 'с 01.03 по 31.05'),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([mentorLoad], programme.build(), today))).toEqual(expected)
})

test('нарушение называет пункт, наставника, все его пары этих дней и ячейку', () => {
  const programme = two().pair('Иванова Анна', 'с 31.05 по 30.06').build()
  expect(findBreaches([mentorLoad], programme, today)).toMatchObject([
    {
      rule: 'mentorLoad',
      clause: '4.12',
      severity: 'error',
      subject: { table: 'mentors', id: 'м1' },
      about: ['м1', 'пара-1', 'пара-2', 'пара-3'],
      place: { sheet: 'Пары', row: 5, column: 'Начало' },
    },
  ])
})

/** Three pairs of one mentor, one after another; two on any day. */
const inTurn = () => two().pair('Иванова Анна', 'с 01.06 по 30.06').build()
const withPair = (id: string, set: Partial<Pair>) => {
  const programme = inTurn()
  return { ...programme, pairs: programme.pairs.map(pair => (pair.id === id ? { ...pair, ...set } : pair)) }
}
const spring = 'Иванова Анна: с 01.03.2027 по 31.05.2027 – одновременно 3 наставляемых'

test.each([
  {
    given: 'начало третьей пары не прочитано: она могла идти и раньше',
    programme: unreadCell(inTurn(), 'pairs', 'пара-3', 'from'),
    expected: [`${spring} (${three}), а можно не более 2. ${next}`],
  },
  {
    given: 'начало третьей пары не заполнено',
    programme: withPair('пара-3', { from: null }),
    expected: [`${spring} (${three}), а можно не более 2. ${next}`],
  },
  {
    given: 'окончание первой пары не прочитано, а вместе с третьей их двое',
    programme: unreadCell(inTurn(), 'pairs', 'пара-1', 'to'),
    expected: [],
  },
  {
    given: 'окончания двух пар не прочитаны: они могут идти до сих пор',
    programme: unreadCell(unreadCell(inTurn(), 'pairs', 'пара-1', 'to'), 'pairs', 'пара-2', 'to'),
    expected: [
      `Иванова Анна: с 01.06.2027 по 30.06.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'не прочитаны все окончания',
    programme: ['пара-1', 'пара-2', 'пара-3'].reduce(
      (programme, id) => unreadCell(programme, 'pairs', id, 'to'),
      inTurn(),
    ),
    expected: [
      `Иванова Анна: с 01.06.2027 – одновременно 3 наставляемых (${three}), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'пара завершена на деле, а день не прочитан: считается весь срок',
    programme: unreadCell(
      withPair('пара-3', { from: day('2027-03-01'), endedOn: day('2027-03-01') }),
      'pairs',
      'пара-3',
      'endedOn',
    ),
    expected: [`${spring} (${three}), а можно не более 2. ${next}`],
  },
  {
    given: 'кто наставляемые двух пар, неизвестно, и это могут быть разные люди',
    programme: {
      ...inTurn(),
      pairs: inTurn().pairs.map((pair, index) => ({
        ...pair,
        from: day('2027-03-01'),
        ...(index > 0 && { mentee: '', menteeName: index === 1 ? 'Рудь' : '' }),
      })),
    },
    expected: [
      `${spring} (Лисин Артём, Рудь и не указанный в строке 5 листа «Пары»), а можно не более 2. ${next}`,
    ],
  },
  {
    given: 'пара это или группа, не прочитано: считается парой',
    programme: unreadCell(
      two().pair('Иванова Анна', 'с 01.03 по 31.05', { kind: 'group', group: 'Хор' }).build(),
      'pairs',
      'пара-3',
      'kind',
    ),
    expected: [`${spring} (${three}), а можно не более 2. ${next}`],
  },
])('нагрузка не уменьшается оттого, что $given', ({ programme, expected }) => {
  expect(says(findBreaches([mentorLoad], programme, today))).toEqual(expected)
})
