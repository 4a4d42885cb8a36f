import { expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { addDays, day } from '#shared/programme/civilDate.ts'
import { actsReread } from '#shared/rules/actsReread.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const act = (set = {}, pair = {}) =>
  school()
    .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', pair)
    .row('legalActs', {
      kind: 'directive',
      title: 'Об утверждении методологии',
      number: 'Р-145',
      signedOn: day('2019-12-25'),
      inOrders: true,
      lastReadOn: addDays(today, -365),
      ...set,
    })
const next = 'Проверьте, не изменился ли документ, и отметьте дату.'

test.each([
  { given: 'сверен ровно год назад', programme: act(), expected: [] },
  {
    given: 'сверен год и день назад',
    programme: act({ lastReadOn: day('2025-11-22') }),
    expected: [
      `Распоряжение № Р-145 от 25.12.2019: последняя сверка 22.11.2025, а нужна раз в 365 дней. ${next}`,
    ],
  },
  {
    given: 'школа сверяет раз в месяц',
    programme: act({ lastReadOn: day('2026-10-20') }).setting({ actsReadDays: 31 }),
    expected: [
      `Распоряжение № Р-145 от 25.12.2019: последняя сверка 20.10.2026, а нужна раз в 31 день. ${next}`,
    ],
  },
  {
    given: 'не сверялся',
    programme: act({ lastReadOn: null }),
    expected: [
      `Распоряжение № Р-145 от 25.12.2019: не отмечено, когда его сверяли с действующей редакцией. ${next}`,
    ],
  },
  {
    given: 'закон без даты',
    programme: act({ kind: 'law', number: '273-ФЗ', signedOn: null, lastReadOn: null }),
    expected: [`Закон № 273-ФЗ: не отмечено, когда его сверяли с действующей редакцией. ${next}`],
  },
  {
    given: 'документ другого вида',
    programme: act({ kind: 'other', lastReadOn: null }),
    expected: [
      `Документ № Р-145 от 25.12.2019: не отмечено, когда его сверяли с действующей редакцией. ${next}`,
    ],
  },
  {
    given: 'вид не указан',
    programme: act({ kind: null, lastReadOn: null }),
    expected: [
      `Документ № Р-145 от 25.12.2019: не отмечено, когда его сверяли с действующей редакцией. ${next}`,
    ],
  },
  {
    given: 'документ без номера зовётся по названию',
    programme: act({ number: '', lastReadOn: null }),
    expected: [`Об утверждении методологии: не отмечено, когда его сверяли с действующей редакцией. ${next}`],
  },
  {
    given: 'приказы на него не ссылаются',
    programme: act({ lastReadOn: null, inOrders: false }),
    expected: [],
  },
  {
    given: 'действовал по вчерашний день',
    programme: act({ lastReadOn: null, to: day('2026-11-22') }),
    expected: [],
  },
  {
    given: 'действует последний день',
    programme: act({ lastReadOn: null, to: day('2026-11-23') }),
    expected: [
      `Распоряжение № Р-145 от 25.12.2019: не отмечено, когда его сверяли с действующей редакцией. ${next}`,
    ],
  },
  {
    given: 'собственное положение школы',
    programme: act({ kind: 'regulations', lastReadOn: null }),
    expected: [],
  },
  {
    given: 'пар в приказах ещё нет',
    programme: act({ lastReadOn: null }, { status: 'agreed' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([actsReread], programme.build(), today))).toEqual(expected)
})

test.each([
  { on: '2027-03-01', today: '2028-02-29', found: 0 },
  { on: '2027-03-01', today: '2028-03-01', found: 1 },
  { on: '2028-02-28', today: '2029-02-27', found: 0 },
  { on: '2028-02-28', today: '2029-02-28', found: 1 },
  { on: '2028-02-29', today: '2029-02-28', found: 0 },
  { on: '2028-02-29', today: '2029-03-01', found: 1 },
])('29 февраля – такой же день, как другие: сверено $on, сегодня $today', ({ on, today, found }) => {
  const programme = act({ lastReadOn: day(on) }, { to: day('2029-05-31') }).build()
  expect(findBreaches([actsReread], programme, day(today))).toHaveLength(found)
})

test('кнопка отмечает сверку сегодняшним днём', () => {
  const programme = act({ lastReadOn: null }).build()
  const [found] = findBreaches([actsReread], programme, today)
  expect(found).toMatchObject({
    severity: 'warning',
    subject: { table: 'legalActs', id: 'a1' },
    place: { sheet: 'Основания', row: 3, column: 'Сверено' },
    fix: { title: expect.stringMatching(/^Отметить сверку 23\.11\.2026$/) },
  })
  expect(findBreaches([actsReread], apply(programme, found?.fix?.edits ?? []), today)).toEqual([])
})

test('дату, которую не удалось прочитать, кнопка не затирает', () => {
  const programme = act({ lastReadOn: null }).build()
  const legalActs = programme.legalActs.map(row => ({ ...row, unread: ['lastReadOn'] }))
  const found = findBreaches([actsReread], { ...programme, legalActs }, today)
  expect(says(found)).toEqual([
    'Распоряжение № Р-145 от 25.12.2019: на листе «Основания» в строке 3 не прочитана дата в столбце «Сверено». Напишите её так: 01.09.2026.',
  ])
  expect(found[0]?.fix).toBeUndefined()
})
