import { describe, expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { latestEnd, pairPeriod } from '#shared/rules/pairPeriod.ts'
import { school } from '#tests/school/build.ts'
import { mended } from '#tests/school/mended.ts'
import { says } from '#tests/school/says.ts'

const pair = (period: string, set = {}) =>
  school().pair('Тихонова Дарья', period, { mentee: 'Жуков Максим', ...set })

test.each([
  { given: 'ровно год: тот же день', programme: pair('с 10.09.2026 по 10.09.2027'), expected: [] },
  {
    given: 'год и день',
    programme: pair('с 10.09.2026 по 11.09.2027'),
    expected: [
      'срок 10.09.2026–11.09.2027 на 1 день дольше года. Поставьте окончание не позже 10.09.2027 или оформите продление по п. 4.14.',
    ],
  },
  {
    given: 'на сорок дней дольше',
    programme: pair('с 10.09.2026 по 20.10.2027'),
    expected: [
      'срок 10.09.2026–20.10.2027 на 40 дней дольше года. Поставьте окончание не позже 10.09.2027 или оформите продление по п. 4.14.',
    ],
  },
  {
    given: 'школа считает год без последнего дня, срок ровно такой',
    programme: pair('с 10.09.2026 по 09.09.2027').setting({ yearEnds: 'dayBefore' }),
    expected: [],
  },
  {
    given: 'школа считает год без последнего дня, срок до того же дня',
    programme: pair('с 10.09.2026 по 10.09.2027').setting({ yearEnds: 'dayBefore' }),
    expected: [
      'срок 10.09.2026–10.09.2027 на 1 день дольше года. Поставьте окончание не позже 09.09.2027 или оформите продление по п. 4.14.',
    ],
  },
  { given: 'с 29 февраля по 28 февраля', programme: pair('с 29.02.2028 по 28.02.2029'), expected: [] },
  {
    given: 'с 29 февраля по 1 марта',
    programme: pair('с 29.02.2028 по 01.03.2029'),
    expected: [
      'срок 29.02.2028–01.03.2029 на 1 день дольше года. Поставьте окончание не позже 28.02.2029 или оформите продление по п. 4.14.',
    ],
  },
  {
    given: 'с 28 февраля по 28 февраля високосного года',
    programme: pair('с 28.02.2027 по 28.02.2028'),
    expected: [],
  },
  {
    given: 'с 28 февраля по 29 февраля',
    programme: pair('с 28.02.2027 по 29.02.2028'),
    expected: [
      'срок 28.02.2027–29.02.2028 на 1 день дольше года. Поставьте окончание не позже 28.02.2028 или оформите продление по п. 4.14.',
    ],
  },
  { given: 'один день', programme: pair('с 10.09.2026 по 10.09.2026'), expected: [] },
  {
    given: 'окончание раньше начала',
    programme: pair('с 10.09.2026 по 09.09.2026'),
    expected: ['окончание 09.09.2026 раньше начала 10.09.2026. Исправьте одну из дат.'],
  },
  {
    given: 'нет окончания',
    programme: pair('с 10.09.2026 по 10.09.2027', { to: null }),
    expected: ['не указано окончание. Впишите дату на листе «Пары».'],
  },
  {
    given: 'нет обеих дат',
    programme: pair('с 10.09.2026 по 10.09.2027', { from: null, to: null }),
    expected: ['не указаны начало и окончание. Впишите даты на листе «Пары».'],
  },
  {
    given: 'дольше года, но пара ещё не в приказе',
    programme: pair('с 10.09.2026 по 20.10.2027', { status: 'agreed' }),
    expected: [],
  },
  {
    given: 'дольше года, но закончилась до утверждения положения',
    programme: pair('с 01.09.2019 по 20.01.2021'),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([pairPeriod], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

const long = pair('с 10.09.2026 по 20.10.2027')
const order = { id: 'приказ-1', kind: 'extension', status: 'registered', number: '7-од' } as const
const ordered = (set = {}) =>
  long.row('orders', { ...order, signedOn: day('2027-08-20'), ...set }).row('pairChanges', {
    pair: 'пара-1',
    kind: 'extension',
    oldTo: day('2027-09-10'),
    newTo: day('2027-10-20'),
    order: 'приказ-1',
  })
const tooLong = 'срок 10.09.2026–20.10.2027 на 40 дней дольше года'
const put = 'Поставьте окончание не позже 10.09.2027'
const orderIt = `${tooLong}, а продление не оформлено приказом. Укажите зарегистрированный приказ на листе «Изменения пар».`

test.each([
  { given: 'продление оформлено приказом', programme: ordered(), expected: [] },
  {
    given: 'приказ о продлении ещё проект',
    programme: ordered({ status: 'draft', number: '', signedOn: null }),
    expected: [orderIt],
  },
  { given: 'у приказа о продлении нет номера', programme: ordered({ number: '' }), expected: [orderIt] },
  {
    given: 'школа решила, что и продление не выходит за год',
    programme: ordered().setting({ extendPastYear: false }),
    expected: [`${tooLong}. ${put}.`],
  },
  {
    given: 'продлена на день меньше, чем стоит в паре',
    programme: long.row('orders', { ...order, signedOn: day('2027-08-20') }).row('pairChanges', {
      pair: 'пара-1',
      kind: 'extension',
      newTo: day('2027-10-19'),
      order: 'приказ-1',
    }),
    expected: [`${tooLong}. ${put} или оформите продление по п. 4.14.`],
  },
  {
    given: 'продлена другая пара',
    programme: ordered().row('pairChanges', { pair: 'пара-2', kind: 'extension' }),
    expected: [],
  },
  {
    given: 'есть не продление, а замена',
    programme: long.row('pairChanges', {
      pair: 'пара-1',
      kind: 'replacement',
      newTo: day('2027-10-20'),
      order: 'приказ-1',
    }),
    expected: [`${tooLong}. ${put} или оформите продление по п. 4.14.`],
  },
])('дольше года: $given', ({ programme, expected }) => {
  expect(says(findBreaches([pairPeriod], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test('окончание исправляется одной кнопкой', () => {
  const programme = long.build()
  const breaches = findBreaches([pairPeriod], programme, day('2026-11-23'))
  expect(breaches).toMatchObject([
    {
      place: { sheet: 'Пары', row: 3, column: 'Окончание' },
      fix: { title: 'Поставить окончание 10.09.2027' },
    },
  ])
  const after = mended(programme, breaches)
  expect(after.pairs[0]?.to).toBe('2027-09-10')
  expect(findBreaches([pairPeriod], after, day('2026-11-23'))).toEqual([])
})

test('какая из дат неверна, когда окончание раньше начала, решает человек', () => {
  const programme = pair('с 10.09.2026 по 09.09.2026').build()
  expect(findBreaches([pairPeriod], programme, day('2026-11-23'))[0]?.fix).toBeUndefined()
})

test('дата, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = pair('с 10.09.2026 по 10.09.2027', { to: null }).build()
  const unread = { ...programme, pairs: programme.pairs.map(row => ({ ...row, unread: ['to'] })) }
  expect(says(findBreaches([pairPeriod], unread, day('2026-11-23')))).toEqual([
    'Тихонова Дарья и Жуков Максим: не прочитана дата окончания. Напишите её так: 01.09.2026.',
  ])
})

test.each([
  {
    given: 'обе',
    unread: ['from', 'to'],
    column: 'Начало',
    says: 'не прочитаны даты начала и окончания. Напишите их так',
  },
  {
    given: 'начало, а окончание пусто',
    unread: ['from'],
    column: 'Начало',
    says: 'не прочитана дата начала. Напишите её так',
  },
  {
    given: 'окончание, а начало пусто',
    unread: ['to'],
    column: 'Окончание',
    says: 'не прочитана дата окончания. Напишите её так',
  },
])('не прочитано: $given', ({ unread, column, says: expected }) => {
  const programme = pair('с 10.09.2026 по 10.09.2027', { from: null, to: null }).build()
  const illegible = { ...programme, pairs: programme.pairs.map(row => ({ ...row, unread })) }
  const found = findBreaches([pairPeriod], illegible, day('2026-11-23'))
  expect(says(found)).toEqual([`Тихонова Дарья и Жуков Максим: ${expected}: 01.09.2026.`])
  expect(found).toMatchObject([{ place: { column } }])
})

test.each([
  { from: '2026-09-01', yearEnds: 'sameDay', last: '2027-09-01' },
  { from: '2026-09-01', yearEnds: 'dayBefore', last: '2027-08-31' },
  { from: '2027-01-01', yearEnds: 'dayBefore', last: '2027-12-31' },
  { from: '2028-02-29', yearEnds: 'sameDay', last: '2029-02-28' },
  { from: '2026-08-31', maxMonths: 6, yearEnds: 'sameDay', last: '2027-02-28' },
  { from: '2027-08-31', maxMonths: 6, yearEnds: 'sameDay', last: '2028-02-29' },
  { from: '2027-08-31', maxMonths: 6, yearEnds: 'dayBefore', last: '2028-02-28' },
  { from: '2028-02-29', maxMonths: 6, yearEnds: 'sameDay', last: '2028-08-29' },
  { from: '2026-12-31', maxMonths: 1, yearEnds: 'sameDay', last: '2027-01-31' },
  { from: '2027-01-31', maxMonths: 1, yearEnds: 'sameDay', last: '2027-02-28' },
  { from: '2026-11-30', maxMonths: 11, yearEnds: 'sameDay', last: '2027-10-30' },
] as const)('последний день пары с $from ($yearEnds, $maxMonths) – $last', each => {
  const { from, yearEnds, last } = each
  const maxMonths = 'maxMonths' in each ? each.maxMonths : 12
  expect(latestEnd(day(from), { maxMonths, yearEnds })).toBe(last)
})

describe('школа решила, что пара работает не дольше', () => {
  test.each([
    { given: '6 месяцев: ровно столько', months: 6, period: 'с 31.08.2026 по 28.02.2027', expected: [] },
    {
      given: '6 месяцев: на день дольше',
      months: 6,
      period: 'с 31.08.2026 по 01.03.2027',
      expected: [
        'срок 31.08.2026–01.03.2027 на 1 день дольше 6 месяцев. Поставьте окончание не позже 28.02.2027 или оформите продление по п. 4.14.',
      ],
    },
    {
      given: '6 месяцев до 29 февраля',
      months: 6,
      period: 'с 31.08.2027 по 29.02.2028',
      expected: [],
    },
    {
      given: 'месяца',
      months: 1,
      period: 'с 10.09.2026 по 12.10.2026',
      expected: [
        'срок 10.09.2026–12.10.2026 на 2 дня дольше 1 месяца. Поставьте окончание не позже 10.10.2026 или оформите продление по п. 4.14.',
      ],
    },
    {
      given: '24 месяцев: больше положение не позволяет, действуют 12',
      months: 24,
      period: 'с 10.09.2026 по 11.09.2027',
      expected: [
        'срок 10.09.2026–11.09.2027 на 1 день дольше года. Поставьте окончание не позже 10.09.2027 или оформите продление по п. 4.14.',
      ],
    },
  ])('$given', ({ months, period, expected }) => {
    const programme = pair(period).setting({ maxMonths: months }).build()
    const breaches = findBreaches([pairPeriod], programme, day('2026-11-23'))
    expect(says(breaches)).toEqual(expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`))
    expect(findBreaches([pairPeriod], mended(programme, breaches), day('2026-11-23'))).toEqual([])
  })
})

test.each([
  { given: 'нет начала', set: { from: null }, column: 'Начало' },
  { given: 'нет окончания', set: { to: null }, column: 'Окончание' },
  { given: 'нет обеих дат', set: { from: null, to: null }, column: 'Начало' },
  { given: 'окончание раньше начала', set: { to: day('2026-09-09') }, column: 'Окончание' },
])('место – там, где исправлять: $given', ({ set, column }) => {
  const programme = pair('с 10.09.2026 по 10.09.2027', set).build()
  expect(findBreaches([pairPeriod], programme, day('2026-11-23'))).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Пары', row: 3, column },
    },
  ])
})
