import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { replacementOrdered } from '#shared/rules/replacementOrdered.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([replacementOrdered], programme, day('2027-03-15'))

const pair = (set: Partial<ValuesOf<'pairs'>> = {}) =>
  school().pair('Тихонова Дарья', 'с 15.09.2026 по 31.05.2027', {
    mentee: 'Жуков Максим',
    status: 'replaced',
    ...(set as object),
  })
const replaced = (programme: School, set: Partial<ValuesOf<'pairChanges'>> = {}) =>
  programme.row('pairChanges', {
    pair: 'пара-1',
    kind: 'replacement',
    ground: 'request',
    order: 'приказ-1',
    ...set,
  })
const order = (programme: School, set: Partial<ValuesOf<'orders'>> = {}) =>
  programme.row('orders', {
    kind: 'replacement',
    status: 'registered',
    number: '12-од',
    signedOn: day('2027-03-01'),
    ...set,
  })

test.each([
  { given: 'приказ зарегистрирован, основание есть', programme: order(replaced(pair())), expected: [] },
  {
    given: 'замена не записана',
    programme: pair(),
    expected: [
      'наставник заменён, а замена не записана. Внесите на лист «Изменения пар» основание и приказ.',
    ],
  },
  {
    given: 'записано только продление',
    programme: order(replaced(pair(), { kind: 'extension' })),
    expected: [
      'наставник заменён, а замена не записана. Внесите на лист «Изменения пар» основание и приказ.',
    ],
  },
  {
    given: 'нет основания',
    programme: order(replaced(pair(), { ground: null })),
    expected: ['у замены наставника не указано основание. Впишите его на листе «Изменения пар».'],
  },
  {
    given: 'основание от продления',
    programme: order(replaced(pair(), { ground: 'illness' })),
    expected: ['основание замены не из тех, что названы в п. 4.15. Выберите подходящее.'],
  },
  ...(['dismissal', 'incompatibility', 'neglect', 'discipline', 'request'] as const).map(ground => ({
    given: `основание из п. 4.15: ${ground}`,
    programme: order(replaced(pair(), { ground })),
    expected: [],
  })),
  {
    given: 'приказ не указан',
    programme: order(replaced(pair(), { order: '' })),
    expected: [
      'у замены наставника не указан приказ. Внесите приказ на лист «Приказы» и укажите его на листе «Изменения пар».',
    ],
  },
  {
    given: 'приказ назван, но на листе его нет',
    programme: replaced(pair(), { order: '', orderName: '№ 12-од' }),
    expected: ['приказа «№ 12-од» нет на листе «Приказы». Внесите его или укажите другой.'],
  },
  {
    given: 'приказ – проект',
    programme: order(replaced(pair()), { status: 'draft', number: '', signedOn: null }),
    expected: ['приказ о замене наставника не зарегистрирован. Когда его подпишут, внесите номер и дату.'],
  },
  {
    given: 'приказ отменён',
    programme: order(replaced(pair()), { status: 'cancelled' }),
    expected: ['приказ о замене наставника отменён. Издайте новый и укажите его.'],
  },
  {
    given: 'у приказа нет номера',
    programme: order(replaced(pair()), { number: ' ' }),
    expected: ['у приказа о замене наставника нет номера. Впишите его на листе «Приказы».'],
  },
  {
    given: 'у приказа нет даты',
    programme: order(replaced(pair()), { signedOn: null }),
    expected: ['у приказа о замене наставника нет даты. Впишите её на листе «Приказы».'],
  },
  {
    given: 'у приказа нет ни номера, ни даты',
    programme: order(replaced(pair()), { number: '', signedOn: null }),
    expected: ['у приказа о замене наставника нет номера и даты. Впишите их на листе «Приказы».'],
  },
  {
    given: 'из двух записей полна вторая',
    programme: order(replaced(replaced(pair(), { ground: null }))),
    expected: [],
  },
  {
    given: 'обе записи неполны: говорится о первой',
    programme: order(replaced(replaced(pair(), { ground: null }), { order: '' })),
    expected: ['у замены наставника не указано основание. Впишите его на листе «Изменения пар».'],
  },
  { given: 'пара ещё действует', programme: pair({ status: 'active' }), expected: [] },
  {
    given: 'заменён до утверждения положения',
    programme: pair({ from: day('2020-09-01'), to: day('2021-05-31'), endedOn: day('2021-01-20') }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test.each([
  {
    given: 'дата приказа',
    programme: unreadCell(order(replaced(pair())).build(), 'orders', 'приказ-1', 'signedOn'),
    expected: [
      'Тихонова Дарья и Жуков Максим: на листе «Приказы» в строке 3 не прочитана дата в столбце «Дата». Напишите её так: 01.09.2026.',
    ],
  },
  {
    given: 'основание: о нём говорит сама ячейка',
    programme: unreadCell(order(replaced(pair())).build(), 'pairChanges', 'изм-1', 'ground'),
    expected: [],
  },
])('не прочитано – $given', ({ programme, expected }) => {
  expect(says(find(programme))).toEqual(expected)
})

test.each([
  { given: 'замена не записана', programme: pair(), place: { sheet: 'Пары', row: 3, column: 'Состояние' } },
  {
    given: 'нет основания',
    programme: replaced(pair(), { ground: null }),
    place: { sheet: 'Изменения пар', row: 3, column: 'Основание' },
  },
  {
    given: 'приказ – проект',
    programme: order(replaced(pair()), { status: 'draft' }),
    place: { sheet: 'Приказы', row: 3, column: 'Состояние' },
  },
  {
    given: 'приказ отменён',
    programme: order(replaced(pair()), { status: 'cancelled' }),
    place: { sheet: 'Приказы', row: 3, column: 'Состояние' },
  },
  {
    given: 'у приказа нет номера',
    programme: order(replaced(pair()), { number: '' }),
    place: { sheet: 'Приказы', row: 3, column: 'Номер' },
  },
  {
    given: 'у приказа нет даты',
    programme: order(replaced(pair()), { signedOn: null }),
    place: { sheet: 'Приказы', row: 3, column: 'Дата' },
  },
  {
    given: 'у приказа нет ни номера, ни даты',
    programme: order(replaced(pair()), { number: '', signedOn: null }),
    place: { sheet: 'Приказы', row: 3, column: 'Номер' },
  },
  {
    given: 'приказа нет на листе',
    programme: replaced(pair()),
    place: { sheet: 'Изменения пар', row: 3, column: 'Приказ' },
  },
])('исправляется там, где не хватает: $given', ({ programme, place }) => {
  expect(find(programme.build())).toMatchObject([
    { severity: 'error', subject: { table: 'pairs', id: 'пара-1' }, about: ['пара-1'], place },
  ])
})
