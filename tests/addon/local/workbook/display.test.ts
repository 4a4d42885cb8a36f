import { expect, test } from 'vitest'
import { displayText, isDateFormat } from '#addon/local/workbook/display.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { civilToSerial } from '#addon/local/workbook/serial.ts'
import type { Scalar } from '#addon/local/workbook/storeRequest.ts'

const moment = civilToSerial({ year: 2026, month: 9, day: 1, hour: 9, minute: 5, second: 7 })

test.each<{ value: Scalar | undefined; format?: string; shows: string }>([
  { value: undefined, shows: '' },
  { value: 'Пётр', shows: 'Пётр' },
  { value: true, shows: 'ИСТИНА' },
  { value: 0.1 + 0.2, shows: '0,3' },
  { value: -1.5, shows: '-1,5' },
  { value: 1234.567, format: '0', shows: '1235' },
  { value: 1234.5, format: '#,##0.00', shows: '1\u00a0234,50' },
  { value: 1234.5, format: '0.##', shows: '1234,5' },
  { value: -0.001, format: '0.00', shows: '0,00' },
  { value: 0.125, format: '0.00%', shows: '12,50%' },
  { value: 1200, format: '#,##0 "руб."', shows: '1\u00a0200 руб.' },
  { value: 123_000, format: '0.00E+00', shows: '1,23E+05' },
  { value: moment, format: 'dd.MM.yyyy', shows: '01.09.2026' },
  { value: moment, format: 'dd.mm.yyyy h:mm:ss', shows: '01.09.2026 9:05:07' },
  { value: moment, format: 'd mmmm yyyy "г."', shows: '1 сентября 2026 г.' },
  { value: moment, format: 'd.M.yy', shows: '1.9.26' },
  { value: 1.5, format: '@', shows: '1,5' },
])('$value in «$format» shows «$shows»', ({ value, format, shows }) => {
  expect(displayText(value, format, localeOf('ru_RU'))).toBe(shows)
})

test.each([
  { format: undefined, date: false },
  { format: 'General', date: false },
  { format: '@', date: false },
  { format: '0.00E+00', date: false },
  { format: '0 "дней"', date: false },
  { format: '0 "days"', date: false },
  { format: 'yyyy-MM-dd', date: true },
  { format: 'H:mm', date: true },
])('$format is a date format: $date', ({ format, date }) => {
  expect(isDateFormat(format)).toBe(date)
})
