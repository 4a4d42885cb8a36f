import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { numberKey, orderNumbers } from '#shared/rules/orderNumbers.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2026-11-23')
const order = (number: string, signedOn: string | null, set: Partial<ValuesOf<'orders'>> = {}) => ({
  kind: 'pairs' as const,
  title: 'Об утверждении наставнических пар',
  status: 'registered' as const,
  number,
  signedOn: signedOn === null ? null : day(signedOn),
  ...set,
})
const orders = (...rows: ReturnType<typeof order>[]) =>
  rows.reduce((programme, row) => programme.row('orders', row), school()).build()

const twice = (number: string, on: string, year: number, first: string) =>
  `Приказ № ${number} от ${on} «Об утверждении наставнических пар»: этот номер в ${year} году уже присвоен приказу от ${first}. Проверьте оба номера по журналу регистрации.`
const first = order('40-од', '2026-09-14')

test.each([
  { given: 'приказов нет', programme: orders(), expected: [] },
  { given: 'номера разные', programme: orders(first, order('41-од', '2026-09-14')), expected: [] },
  {
    given: 'номер повторён',
    programme: orders(first, order('40-од', '2026-11-20')),
    expected: [twice('40-од', '20.11.2026', 2026, '14.09.2026')],
  },
  {
    given: 'номер повторён, и поздний стоит на листе раньше',
    programme: orders(order('40-од', '2026-11-20'), first),
    expected: [twice('40-од', '20.11.2026', 2026, '14.09.2026')],
  },
  {
    given: 'номер повторён в тот же день',
    programme: orders(first, order('40-од', '2026-09-14')),
    expected: [twice('40-од', '14.09.2026', 2026, '14.09.2026')],
  },
  {
    given: 'номер стоит у трёх приказов',
    programme: orders(first, order('40-од', '2026-10-01'), order('40-од', '2026-11-20')),
    expected: [
      twice('40-од', '01.10.2026', 2026, '14.09.2026'),
      twice('40-од', '20.11.2026', 2026, '14.09.2026'),
    ],
  },
  {
    given: 'тот же номер, написанный иначе',
    programme: orders(first, order('40 – ОД', '2026-11-20')),
    expected: [twice('40 – ОД', '20.11.2026', 2026, '14.09.2026')],
  },
  {
    given: 'тот же номер 1 января следующего года',
    programme: orders(order('40-од', '2026-12-31'), order('40-од', '2027-01-01')),
    expected: [],
  },
  {
    given: 'тот же номер 31 декабря того же года',
    programme: orders(order('40-од', '2026-01-01'), order('40-од', '2026-12-31')),
    expected: [twice('40-од', '31.12.2026', 2026, '01.01.2026')],
  },
  {
    given: 'зарегистрированы без номера накануне утверждения положения и в тот же день',
    programme: orders(order('', '2021-01-20'), order('', '2021-01-21')),
    expected: [
      'Приказ от 21.01.2021 «Об утверждении наставнических пар»: зарегистрирован без номера. Заполните строку по журналу регистрации.',
    ],
  },
  {
    given: 'номер повторён до утверждения положения и ещё раз в его день',
    programme: orders(order('3-од', '2021-01-15'), order('3-од', '2021-01-20'), order('3-од', '2021-01-21')),
    expected: [twice('3-од', '21.01.2021', 2021, '15.01.2021')],
  },
  {
    given: 'второй приказ отменён',
    programme: orders(first, order('40-од', '2026-11-20', { status: 'cancelled' as never })),
    expected: [],
  },
  {
    given: 'второй приказ ещё проект',
    programme: orders(first, order('40-од', '2026-11-20', { status: 'draft' as never })),
    expected: [],
  },
  {
    given: 'нет номера',
    programme: orders(order(' ', '2026-09-14')),
    expected: [
      'Приказ от 14.09.2026 «Об утверждении наставнических пар»: зарегистрирован без номера. Заполните строку по журналу регистрации.',
    ],
  },
  {
    given: 'нет даты',
    programme: orders(order('40-од', null)),
    expected: [
      'Приказ № 40-од «Об утверждении наставнических пар»: зарегистрирован без даты. Заполните строку по журналу регистрации.',
    ],
  },
  {
    given: 'нет ничего',
    programme: orders(order('', null, { title: '' })),
    expected: ['Приказ: зарегистрирован без номера и даты. Заполните строку по журналу регистрации.'],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([orderNumbers], programme, today))).toEqual(expected)
})

test('дата, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = unreadCell(orders(first), 'orders', 'приказ-1', 'signedOn')
  expect(says(findBreaches([orderNumbers], programme, today))).toEqual([
    'Приказ № 40-од «Об утверждении наставнических пар»: на листе «Приказы» в строке 3 не прочитана дата в столбце «Дата». Напишите её так: 01.09.2026.',
  ])
})

test('предупреждение говорит о строке позднего приказа', () => {
  expect(findBreaches([orderNumbers], orders(order('40-од', '2026-11-20'), first), today)).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'orders', id: 'приказ-1' },
      about: [],
      place: { sheet: 'Приказы', row: 3, column: 'Номер' },
    },
  ])
})

test.each([
  { one: '40-ОД', other: '№ 40 - од', same: true },
  { one: '40—од', other: '40-од', same: true },
  { one: '181/1', other: '18/11', same: false },
  { one: '40-од', other: '40-к', same: false },
])('«$one» и «$other»', ({ one, other, same }) => {
  expect(numberKey(one) === numberKey(other)).toBe(same)
})

test.each([
  { given: 'номера', set: { number: '' }, column: 'Номер' },
  { given: 'даты', set: { signedOn: null }, column: 'Дата' },
])('место – там, где нет $given', ({ set, column }) => {
  expect(findBreaches([orderNumbers], orders({ ...first, ...set }), today)).toMatchObject([
    { place: { sheet: 'Приказы', row: 3, column } },
  ])
})

test('место – у даты, которую не удалось прочитать', () => {
  const programme = unreadCell(orders(first), 'orders', 'приказ-1', 'signedOn')
  expect(findBreaches([orderNumbers], programme, today)).toMatchObject([{ place: { column: 'Дата' } }])
})

test('из приказов одного дня номер остаётся за тем, что стоит выше, в каком бы порядке их ни прочли', () => {
  const programme = orders(first, first)
  const reversed = { ...programme, orders: programme.orders.toReversed() }
  for (const each of [programme, reversed])
    expect(findBreaches([orderNumbers], each, today).map(({ subject }) => subject.id)).toEqual(['приказ-2'])
})
