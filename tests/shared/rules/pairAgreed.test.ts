import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { pairAgreed } from '#shared/rules/pairAgreed.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const pair = (set = {}) =>
  school()
    .pair('Тихонова Дарья', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Жуков Максим',
      status: 'inOrder',
      ...set,
    })
    .mentee('Жуков Максим', { birthDate: day('2012-05-05') })

const next = 'Получите согласие и впишите его дату на листе «Пары».'

test.each([
  { given: 'согласны все трое', programme: pair(), expected: [] },
  {
    given: 'не отмечен наставник',
    programme: pair({ mentorAgreedOn: null }),
    expected: [`нет согласия наставника на пару. ${next}`],
  },
  {
    given: 'не отмечен никто',
    programme: pair({ mentorAgreedOn: null, menteeAgreedOn: null, parentAgreedOn: null }),
    expected: [`нет согласия наставника, наставляемого и родителя на пару. ${next}`],
  },
  {
    given: 'не отмечен родитель ребёнка',
    programme: pair({ parentAgreedOn: null }),
    expected: [`нет согласия родителя на пару. ${next}`],
  },
  {
    given: 'не отмечен родитель, но школа его не спрашивает',
    programme: pair({ parentAgreedOn: null }).setting({ parentAgrees: false }),
    expected: [],
  },
  {
    given: 'не отмечен родитель, но 18 лет исполняется в день начала',
    programme: pair({ parentAgreedOn: null }).mentee('Жуков Максим', { birthDate: day('2008-12-01') }),
    expected: [],
  },
  {
    given: 'не отмечен родитель, а 18 лет исполнится на следующий день',
    programme: pair({ parentAgreedOn: null }).mentee('Жуков Максим', { birthDate: day('2008-12-02') }),
    expected: [`нет согласия родителя на пару. ${next}`],
  },
  {
    given: 'согласие дано в день приказа',
    programme: pair({ order: 'приказ-1' }).order('приказ-1', '2026-11-30'),
    expected: [],
  },
  {
    given: 'согласие дано на день позже приказа',
    programme: pair({ order: 'приказ-1' }).order('приказ-1', '2026-11-29'),
    expected: ['согласие наставника дано 30.11.2026, позже приказа от 29.11.2026. Проверьте обе даты.'],
  },
  {
    given: 'приказ ещё не подписан',
    programme: pair({ order: 'приказ-1' }).order('приказ-1', null),
    expected: [],
  },
  {
    given: 'никто не отмечен, но пара предложена',
    programme: pair({ mentorAgreedOn: null, status: 'proposed' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([pairAgreed], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test('в группе за согласие наставника и наставляемых отвечает другое правило, за согласие родителя – это', () => {
  const programme = pair({ kind: 'group', group: 'Хор', mentorAgreedOn: null, parentAgreedOn: null }).build()
  expect(says(findBreaches([pairAgreed], programme, day('2026-11-23')))).toEqual([
    `Тихонова Дарья и Жуков Максим: нет согласия родителя на пару. ${next}`,
  ])
})

test('согласие, которое не удалось прочитать, – не то же, что пустое', () => {
  const programme = unreadCell(pair().build(), 'pairs', 'пара-1', 'menteeAgreedOn')
  const breaches = findBreaches([pairAgreed], programme, day('2026-11-23'))
  expect(says(breaches)).toEqual([
    'Тихонова Дарья и Жуков Максим: на листе «Пары» в строке 3 не прочитана дата в столбце «Наставляемый согласен». Напишите её так: 01.09.2026.',
  ])
  expect(breaches).toMatchObject([{ place: { sheet: 'Пары', row: 3, column: 'Наставляемый согласен' } }])
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('согласия нет, а последний день пары – $given', ({ period, found }) => {
  const programme = school().pair('Тихонова Дарья', period, { menteeAgreedOn: null })
  expect(findBreaches([pairAgreed], programme.build(), day('2026-11-23'))).toHaveLength(found)
})

test.each([
  { from: '2026-02-28', found: 1 },
  { from: '2026-03-01', found: 0 },
])('родившемуся 29.02.2008 исполняется 18 лет 01.03.2026: пара с $from', ({ from, found }) => {
  const programme = pair({ parentAgreedOn: null, from: day(from) }).mentee('Жуков Максим', {
    birthDate: day('2008-02-29'),
  })
  expect(findBreaches([pairAgreed], programme.build(), day('2026-11-23'))).toHaveLength(found)
})
