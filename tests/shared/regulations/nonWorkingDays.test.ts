import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { addWorkingDays, isNonWorking } from '#shared/regulations/nonWorkingDays.ts'

test.each([
  { date: '2026-11-23', what: 'понедельник', off: false },
  { date: '2026-11-27', what: 'пятница', off: false },
  { date: '2026-11-28', what: 'суббота', off: true },
  { date: '2026-11-29', what: 'воскресенье', off: true },
  { date: '2025-12-31', what: '31 декабря', off: false },
  { date: '2026-01-01', what: 'Новый год', off: true },
  { date: '2026-01-07', what: 'Рождество', off: true },
  { date: '2026-01-08', what: 'последний день новогодних каникул', off: true },
  { date: '2026-01-09', what: '9 января', off: false },
  { date: '2026-02-23', what: 'День защитника Отечества', off: true },
  { date: '2027-03-08', what: 'Международный женский день', off: true },
  { date: '2026-05-01', what: 'Праздник Весны и Труда', off: true },
  { date: '2028-05-09', what: 'День Победы', off: true },
  { date: '2026-06-12', what: 'День России', off: true },
  { date: '2026-11-04', what: 'День народного единства', off: true },
  { date: '2026-11-05', what: '5 ноября', off: false },
  { date: '1969-12-31', what: 'среда до начала счёта', off: false },
  { date: '1969-12-28', what: 'воскресенье до начала счёта', off: true },
])('$date, $what: нерабочий – $off', ({ date, off }) => {
  expect(isNonWorking(day(date))).toBe(off)
})

test.each([
  { from: '2026-11-23', days: 1, to: '2026-11-24', given: 'сам день не считается' },
  { from: '2026-11-23', days: 3, to: '2026-11-26', given: 'внутри недели' },
  { from: '2026-11-26', days: 3, to: '2026-12-01', given: 'через выходные' },
  { from: '2026-11-28', days: 1, to: '2026-11-30', given: 'с субботы' },
  { from: '2026-11-03', days: 3, to: '2026-11-09', given: 'через праздник и выходные' },
  { from: '2025-12-30', days: 3, to: '2026-01-12', given: 'через новогодние каникулы' },
  { from: '2028-02-28', days: 1, to: '2028-02-29', given: '29 февраля' },
])('$given: $days рабочих дней после $from – $to', ({ from, days, to }) => {
  expect(addWorkingDays(day(from), days)).toBe(to)
})
