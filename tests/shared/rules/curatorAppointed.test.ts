import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { curatorAppointed } from '#shared/rules/curatorAppointed.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const named = (set = {}) =>
  school()
    .setting({ curatorLast: 'Соколова', curatorFirst: 'Ирина' })
    .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', set)
const order = {
  kind: 'curator',
  status: 'registered',
  number: '5-од',
  signedOn: day('2026-11-23'),
} as const

const who = 'Куратор Соколова Ирина'
const none = 'приказа о назначении нет. Подготовьте его и внесите на лист «Приказы» с номером и датой.'

test.each([
  { given: 'приказ подписан сегодня', programme: named().row('orders', order), expected: [] },
  {
    given: 'приказ датирован завтрашним днём',
    programme: named().row('orders', { ...order, signedOn: day('2026-11-24') }),
    expected: [`${who}: приказ о назначении № 5-од от 24.11.2026 ещё не вступил в силу. Проверьте его дату.`],
  },
  {
    given: 'приказ действует последний день',
    programme: named().row('orders', { ...order, validTo: day('2026-11-23') }),
    expected: [],
  },
  {
    given: 'приказ действовал по вчерашний день',
    programme: named().row('orders', { ...order, signedOn: day('2025-09-01'), validTo: day('2026-11-22') }),
    expected: [
      `${who}: приказ о назначении № 5-од от 01.09.2025 действовал по 22.11.2026. Подготовьте новый.`,
    ],
  },
  { given: 'приказа нет', programme: named(), expected: [`${who}: ${none}`] },
  {
    given: 'приказа нет, имя куратора не вписано',
    programme: school().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027'),
    expected: [`Куратор: ${none}`],
  },
  {
    given: 'приказ есть, но другого вида',
    programme: named().row('orders', { ...order, kind: 'pairs' }),
    expected: [`${who}: ${none}`],
  },
  {
    given: 'приказ ещё проект',
    programme: named().row('orders', { ...order, status: 'draft', number: '', signedOn: null }),
    expected: [`${who}: приказ о назначении не зарегистрирован. Когда его подпишут, внесите номер и дату.`],
  },
  {
    given: 'у приказа нет номера',
    programme: named().row('orders', { ...order, number: '' }),
    expected: [`${who}: у приказа о назначении нет номера. Впишите его на листе «Приказы».`],
  },
  {
    given: 'новый приказ ещё проект, прежний действует',
    programme: named()
      .row('orders', order)
      .row('orders', { ...order, status: 'draft', signedOn: null }),
    expected: [],
  },
  {
    given: 'из двух негодных называют последний',
    programme: named()
      .row('orders', { ...order, number: '2-од', signedOn: day('2024-09-02'), validTo: day('2025-08-31') })
      .row('orders', { ...order, number: '7-од', signedOn: day('2025-09-01'), validTo: day('2026-08-31') })
      .row('orders', { ...order, number: '1-од', signedOn: day('2023-09-01'), validTo: day('2024-08-31') }),
    expected: [
      `${who}: приказ о назначении № 7-од от 01.09.2025 действовал по 31.08.2026. Подготовьте новый.`,
    ],
  },
  {
    given: 'действуют два приказа',
    programme: named()
      .row('orders', { ...order, number: '2-од', signedOn: day('2025-09-01') })
      .row('orders', order),
    expected: [
      `${who}: одновременно действуют 2 приказа о назначении – № 2-од от 01.09.2025 и № 5-од от 23.11.2026. Укажите в прежнем последний день действия.`,
    ],
  },
  {
    given: 'действуют три приказа, и поздний стоит на листе раньше',
    programme: named()
      .row('orders', order)
      .row('orders', { ...order, number: '2-од', signedOn: day('2025-09-01') })
      .row('orders', { ...order, number: '1-од', signedOn: day('2024-09-02') }),
    expected: [
      `${who}: одновременно действуют 3 приказа о назначении – № 1-од от 02.09.2024, № 2-од от 01.09.2025 и № 5-од от 23.11.2026. Укажите в прежних последний день действия.`,
    ],
  },
  { given: 'приказа нет, но пара ещё не в приказе', programme: named({ status: 'agreed' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([curatorAppointed], programme.build(), today))).toEqual(expected)
})

test('без приказа это запрет, два приказа сразу – предупреждение', () => {
  expect(findBreaches([curatorAppointed], named().build(), today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'settings', id: 'curatorLast' },
      place: { sheet: 'Настройки', column: 'Значение' },
    },
  ])
  const two = named().row('orders', order).row('orders', order).build()
  expect(findBreaches([curatorAppointed], two, today)).toMatchObject([
    { severity: 'warning', place: { sheet: 'Приказы', row: 3, column: 'Действует по' } },
  ])
})

test('из двух приказов исправляют прежний, где бы он ни стоял', () => {
  const two = named()
    .row('orders', order)
    .row('orders', { ...order, number: '2-од', signedOn: day('2025-09-01') })
    .build()
  expect(findBreaches([curatorAppointed], two, today)).toMatchObject([
    { place: { sheet: 'Приказы', row: 4, column: 'Действует по' } },
  ])
})

test('срок приказа, который не удалось прочитать, – не то же, что бессрочный', () => {
  const programme = named().row('orders', order).build()
  const orders = programme.orders.map(row => ({ ...row, unread: ['validTo'] }))
  expect(says(findBreaches([curatorAppointed], { ...programme, orders }, today))).toEqual([
    `${who}: на листе «Приказы» в строке 3 не прочитана дата в столбце «Действует по». Напишите её так: 01.09.2026.`,
  ])
})
