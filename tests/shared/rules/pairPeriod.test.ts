import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { latestEnd, pairPeriod } from '#shared/rules/pairPeriod.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (period: string, set = {}) =>
  school().pair('Тихонова Дарья', period, { mentee: 'Жуков Максим', ...set })

test.each([
  { given: 'ровно год: тот же день', programme: pair('с 10.09.2026 по 10.09.2027'), expected: [] },
  {
    given: 'год и день',
    programme: pair('с 10.09.2026 по 11.09.2027'),
    expected: ['срок 10.09.2026–11.09.2027 на 1 день дольше года. Поставьте окончание не позже 10.09.2027.'],
  },
  {
    given: 'на сорок дней дольше',
    programme: pair('с 10.09.2026 по 20.10.2027'),
    expected: ['срок 10.09.2026–20.10.2027 на 40 дней дольше года. Поставьте окончание не позже 10.09.2027.'],
  },
  {
    given: 'школа считает год без последнего дня, срок ровно такой',
    programme: pair('с 10.09.2026 по 09.09.2027').setting({ yearEnds: 'dayBefore' }),
    expected: [],
  },
  {
    given: 'школа считает год без последнего дня, срок до того же дня',
    programme: pair('с 10.09.2026 по 10.09.2027').setting({ yearEnds: 'dayBefore' }),
    expected: ['срок 10.09.2026–10.09.2027 на 1 день дольше года. Поставьте окончание не позже 09.09.2027.'],
  },
  { given: 'с 29 февраля по 28 февраля', programme: pair('с 29.02.2028 по 28.02.2029'), expected: [] },
  {
    given: 'с 29 февраля по 1 марта',
    programme: pair('с 29.02.2028 по 01.03.2029'),
    expected: ['срок 29.02.2028–01.03.2029 на 1 день дольше года. Поставьте окончание не позже 28.02.2029.'],
  },
  {
    given: 'с 28 февраля по 28 февраля високосного года',
    programme: pair('с 28.02.2027 по 28.02.2028'),
    expected: [],
  },
  {
    given: 'с 28 февраля по 29 февраля',
    programme: pair('с 28.02.2027 по 29.02.2028'),
    expected: ['срок 28.02.2027–29.02.2028 на 1 день дольше года. Поставьте окончание не позже 28.02.2028.'],
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

test('дата, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = pair('с 10.09.2026 по 10.09.2027', { to: null }).build()
  const unread = { ...programme, pairs: programme.pairs.map(row => ({ ...row, unread: ['to'] })) }
  expect(says(findBreaches([pairPeriod], unread, day('2026-11-23')))).toEqual([
    'Тихонова Дарья и Жуков Максим: не прочитано: окончание. Напишите дату так: 01.09.2026.',
  ])
})

test.each([
  { from: '2026-09-01', yearEnds: 'sameDay', last: '2027-09-01' },
  { from: '2026-09-01', yearEnds: 'dayBefore', last: '2027-08-31' },
  { from: '2027-01-01', yearEnds: 'dayBefore', last: '2027-12-31' },
  { from: '2028-02-29', yearEnds: 'sameDay', last: '2029-02-28' },
] as const)('последний день пары с $from ($yearEnds) – $last', ({ from, yearEnds, last }) => {
  expect(latestEnd(day(from), yearEnds)).toBe(last)
})
