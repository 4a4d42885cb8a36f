import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayNumber, fromDayNumber } from '#shared/programme/civilDate.ts'
import { civilDateIn, parseDate } from '#shared/programme/parseDate.ts'
import { dateInDigits } from '#shared/language/dates.ts'

const inMoscow = civilDateIn('Europe/Moscow')

test.each([
  ['2013-02-28', '2013-02-28'],
  ['28.02.2013', '2013-02-28'],
  ['1.9.2026', '2026-09-01'],
  ['28/02/2013', '2013-02-28'],
  ['28.02.2013 г.', '2013-02-28'],
  ['28 февраля 2013', '2013-02-28'],
  ['1 сентября 2026 года', '2026-09-01'],
  [' 28.02.2013 ', '2013-02-28'],
  [41333, '2013-02-28'],
  [41333.75, '2013-02-28'],
])('%s читается как %s', (cell, date) => expect(parseDate(cell, inMoscow)).toEqual({ value: date }))

test.each(['', ' ', null])('пустая ячейка %j — даты нет', cell =>
  expect(parseDate(cell, inMoscow)).toEqual({ value: null }),
)

test.each([
  ['31.02.2013', '31 февраля не бывает. Напишите дату так: 28.02.2013'],
  ['29.02.2026', 'В 2026 году нет 29 февраля. Напишите дату так: 28.02.2013'],
  ['31.04.2026', '31 апреля не бывает. Напишите дату так: 28.02.2013'],
  ['32.13.2026', 'Месяца 13 не бывает. Напишите дату так: 28.02.2013'],
  ['45.01.2026', 'Дня 45 в январе не бывает. Напишите дату так: 28.02.2013'],
  ['28.02.13', 'Неясно, какой это век. Напишите дату так: 28.02.2013'],
  ['01.01.1812', 'Год 1812 слишком далёк. Напишите дату так: 28.02.2013'],
  ['вчера', 'Это не похоже на дату. Напишите дату так: 28.02.2013'],
  ['весной 2013', 'Это не похоже на дату. Напишите дату так: 28.02.2013'],
  [2013, undefined],
  [true, 'Это не дата. Напишите дату так: 28.02.2013'],
  [999_999, 'Число 999999 — не дата. Напишите дату так: 28.02.2013'],
])('«%s»: %s', (cell, problem) => {
  // 2013 as a bare number is the serial of 5 July 1905: a date for a spreadsheet, not a year.
  if (problem === undefined) expect(parseDate(cell, inMoscow)).toEqual({ value: '1905-07-05' })
  else expect(parseDate(cell, inMoscow)).toEqual({ problem })
})

const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
]
const anyDay = fc
  .integer({ min: dayNumber(day('1990-01-01')), max: dayNumber(day('2060-12-31')) })
  .map(fromDayNumber)

test('каждый день читается одинаково из текста, серийного числа и записи точками', () => {
  fc.assert(
    fc.property(anyDay, date => {
      const forms = [date, dateInDigits(date), dayNumber(date) + 25_569]
      return forms.every(form => parseDate(form, inMoscow).value === date)
    }),
    { numRuns: 2000 },
  )
})

const anyMoment = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2060-12-31T00:00:00Z'),
  noInvalidDate: true,
})

test.each(zones)('миг читается как день на часах пояса %s', zone => {
  const civilDateOf = civilDateIn(zone)
  fc.assert(
    fc.property(
      anyMoment,
      moment =>
        parseDate(moment, civilDateOf).value === moment.toLocaleDateString('sv-SE', { timeZone: zone }),
    ),
    { numRuns: 300 },
  )
})
