import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { pairOrdered } from '#shared/rules/pairOrdered.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([pairOrdered], programme, day('2026-11-23'))

const pair = (set: Partial<ValuesOf<'pairs'>> = {}) =>
  school().pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', {
    mentee: 'Жуков Максим',
    order: 'приказ-1',
    ...set,
  })
const ordered = (signedOn: string | null, set: Partial<ValuesOf<'orders'>> = {}, own = {}) =>
  pair(own).row('orders', {
    kind: 'pairs',
    status: 'registered',
    number: '40-од',
    signedOn: signedOn === null ? null : day(signedOn),
    ...set,
  })

test.each([
  { given: 'приказ накануне начала', programme: ordered('2026-09-14'), expected: [] },
  { given: 'приказ в день начала', programme: ordered('2026-09-15'), expected: [] },
  {
    given: 'приказ на день позже начала',
    programme: ordered('2026-09-16'),
    expected: [
      'пара начинается 15.09.2026, раньше приказа от 16.09.2026. Проверьте дату приказа или начало пары.',
    ],
  },
  {
    given: 'приказ не указан',
    programme: ordered('2026-09-14', {}, { order: '' }),
    expected: [
      'пара действует, а приказ не указан. Зарегистрируйте приказ об утверждении пары или укажите его на листе «Пары».',
    ],
  },
  {
    given: 'строки приказа больше нет',
    programme: pair({ orderName: '№ 40-од от 14.09.2026' }),
    expected: ['приказа «№ 40-од от 14.09.2026» нет на листе «Приказы». Внесите его или укажите другой.'],
  },
  {
    given: 'приказ – проект',
    programme: ordered(null, { status: 'draft', number: '' }),
    expected: ['приказ об утверждении пары не зарегистрирован. Когда его подпишут, внесите номер и дату.'],
  },
  {
    given: 'приказ отменён',
    programme: ordered('2026-09-14', { status: 'cancelled' }),
    expected: ['приказ об утверждении пары отменён. Издайте новый и укажите его.'],
  },
  {
    given: 'у приказа нет номера',
    programme: ordered('2026-09-14', { number: '' }),
    expected: ['у приказа об утверждении пары нет номера. Впишите его на листе «Приказы».'],
  },
  {
    given: 'у приказа нет даты',
    programme: ordered(null),
    expected: ['у приказа об утверждении пары нет даты. Впишите её на листе «Приказы».'],
  },
  { given: 'у пары нет начала', programme: ordered('2026-09-14', {}, { from: null }), expected: [] },
  {
    given: 'приказа нет, но пара только в проекте приказа',
    programme: pair({ status: 'inOrder', order: '' }),
    expected: [],
  },
  {
    given: 'приказа нет, но пара закончилась до утверждения положения',
    programme: pair({ order: '', from: day('2020-09-01'), to: day('2021-01-20') }),
    expected: [],
  },
  {
    given: 'приказа нет, и пара закончилась в день утверждения положения',
    programme: pair({ order: '', from: day('2020-09-01'), to: day('2021-01-21') }),
    expected: [
      'пара действует, а приказ не указан. Зарегистрируйте приказ об утверждении пары или укажите его на листе «Пары».',
    ],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test('дата приказа, которую не удалось прочитать, – не то же, что пустая', () => {
  expect(says(find(unreadCell(ordered('2026-09-14').build(), 'orders', 'приказ-1', 'signedOn')))).toEqual([
    'Тихонова Дарья и Жуков Максим: на листе «Приказы» в строке 3 не прочитана дата в столбце «Дата». Напишите её так: 01.09.2026.',
  ])
})

test.each([
  {
    given: 'приказ не указан',
    programme: pair({ order: '' }),
    severity: 'error',
    place: { sheet: 'Пары', row: 3, column: 'Приказ' },
  },
  {
    given: 'приказ не зарегистрирован',
    programme: ordered(null, { status: 'draft' }),
    severity: 'error',
    place: { sheet: 'Приказы', row: 3, column: 'Состояние' },
  },
  {
    given: 'приказ позже начала',
    programme: ordered('2026-09-16'),
    severity: 'warning',
    place: { sheet: 'Пары', row: 3, column: 'Начало' },
  },
])('исправляется там, где не хватает: $given', ({ programme, severity, place }) => {
  expect(find(programme.build())).toMatchObject([
    { severity, opens: 'Документы', subject: { table: 'pairs', id: 'пара-1' }, about: ['пара-1'], place },
  ])
})
