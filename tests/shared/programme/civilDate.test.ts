import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  day,
  dayNumber,
  fromDayNumber,
  fullYears,
  schoolYearBounds,
  schoolYearOf,
} from '#shared/programme/civilDate.ts'

const anyDay = fc
  .integer({ min: dayNumber(day('1950-01-01')), max: dayNumber(day('2090-12-31')) })
  .map(fromDayNumber)

test.each([
  { given: 'обычный день', from: '2026-09-01', to: '2027-09-01' },
  { given: '29 февраля кончается 28 февраля', from: '2028-02-29', to: '2029-02-28' },
  { given: '28 февраля перед високосным годом', from: '2027-02-28', to: '2028-02-28' },
  { given: 'последний день года', from: '2026-12-31', to: '2027-12-31' },
])('через год: $given', ({ from, to }) => expect(addYears(day(from), 1)).toBe(to))

test.each([
  { given: '31 августа и полгода', from: '2026-08-31', months: 6, to: '2027-02-28' },
  { given: '31 августа и полгода в високосный год', from: '2027-08-31', months: 6, to: '2028-02-29' },
  { given: 'через Новый год', from: '2026-12-15', months: 1, to: '2027-01-15' },
  { given: 'до декабря', from: '2026-11-30', months: 1, to: '2026-12-30' },
  { given: 'ни месяца', from: '2028-02-29', months: 0, to: '2028-02-29' },
  { given: 'месяцем раньше, через Новый год', from: '2027-01-31', months: -1, to: '2026-12-31' },
])('месяцы: $given', ({ from, months, to }) => expect(addMonths(day(from), months)).toBe(to))

test.each([
  { given: 'накануне 18-летия', on: '2026-11-22', age: 17 },
  { given: 'в день 18-летия', on: '2026-11-23', age: 18 },
  { given: 'на следующий день', on: '2026-11-24', age: 18 },
])('полных лет $given: $age', ({ on, age }) => expect(fullYears(day('2008-11-23'), day(on))).toBe(age))

test('родившийся 29 февраля становится старше 1 марта невисокосного года', () => {
  expect(fullYears(day('2008-02-29'), day('2026-02-28'))).toBe(17)
  expect(fullYears(day('2008-02-29'), day('2026-03-01'))).toBe(18)
})

test.each([
  ['2026-08-31', '2025/26'],
  ['2026-09-01', '2026/27'],
  ['2027-01-01', '2026/27'],
  ['2099-09-01', '2099/00'],
])('учебный год дня %s — %s', (date, year) => expect(schoolYearOf(day(date))).toBe(year))

test('учебный год длится с 1 сентября по 31 августа', () =>
  expect(schoolYearBounds('2026/27')).toEqual({ from: '2026-09-01', to: '2027-08-31' }))

test.each([
  [2026, 2, 29],
  [2026, 13, 1],
  [2026, 4, 31],
  [2026, 1, 0],
  [1899, 1, 1],
  [2101, 1, 1],
])('%i-%i-%i — такого дня нет', (year, month, dayOfMonth) =>
  expect(civilDate(year, month, dayOfMonth)).toBeNull(),
)

test('число дней туда и обратно даёт тот же день', () => {
  fc.assert(fc.property(anyDay, date => fromDayNumber(dayNumber(date)) === date))
})

test('прибавить и убавить столько же дней — тот же день', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -4000, max: 4000 }),
      (date, days) => addDays(addDays(date, days), -days) === date,
    ),
  )
})
