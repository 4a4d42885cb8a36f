import { describe, expect, test } from 'vitest'
import { type Entered, enter } from '#addon/local/workbook/entered.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { civilToSerial } from '#addon/local/workbook/serial.ts'
import type { CellValue } from '#addon/local/workbook/storeRequest.ts'

const type = (text: CellValue, format?: string, locale = 'ru_RU'): Entered =>
  enter(text, { locale: localeOf(locale), year: 2026, format })

const day = (year: number, month: number, date: number) => civilToSerial({ year, month, day: date })
const RU = 'dd.MM.yyyy'

test.each<{ typed: string; becomes: Entered }>([
  { typed: '', becomes: {} },
  { typed: 'Иванова', becomes: { v: 'Иванова' } },
  { typed: '  пробелы  ', becomes: { v: '  пробелы  ' } },
  { typed: '0123', becomes: { v: 123 } },
  { typed: '007', becomes: { v: 7 } },
  { typed: '+7', becomes: { v: 7 } },
  { typed: '-5', becomes: { v: -5 } },
  { typed: '-', becomes: { v: '-' } },
  { typed: '1,5', becomes: { v: 1.5 } },
  { typed: '1 234,5', becomes: { v: 1234.5 } },
  { typed: '1\u00a0234', becomes: { v: 1234 } },
  { typed: '12 34', becomes: { v: '12 34' } },
  { typed: '50%', becomes: { v: 0.5, n: '0%' } },
  { typed: '12,5%', becomes: { v: 0.125, n: '0.00%' } },
  { typed: '1e5', becomes: { v: 100_000, n: '0.00E+00' } },
  { typed: 'TRUE', becomes: { v: true } },
  { typed: 'истина', becomes: { v: true } },
  { typed: 'Ложь', becomes: { v: false } },
  { typed: '7А', becomes: { v: '7А' } },
  { typed: '2026-09-01', becomes: { v: day(2026, 9, 1), n: 'yyyy-MM-dd' } },
  { typed: '01.09.2026', becomes: { v: day(2026, 9, 1), n: RU } },
  { typed: '1.9.26', becomes: { v: day(2026, 9, 1), n: RU } },
  { typed: '31/12/2026', becomes: { v: day(2026, 12, 31), n: RU } },
  { typed: '1/2', becomes: { v: day(2026, 2, 1), n: RU } },
  { typed: '1.5', becomes: { v: day(2026, 5, 1), n: RU } },
  { typed: '9-11', becomes: { v: day(2026, 11, 9), n: RU } },
  { typed: '1 сентября 2026', becomes: { v: day(2026, 9, 1), n: RU } },
  { typed: '1 сентября 2026 г.', becomes: { v: day(2026, 9, 1), n: RU } },
  { typed: '29.02.2028', becomes: { v: day(2028, 2, 29), n: RU } },
  { typed: '29.02.2026', becomes: { v: '29.02.2026' } },
  { typed: '31.04.2026', becomes: { v: '31.04.2026' } },
  { typed: '13.13.2026', becomes: { v: '13.13.2026' } },
  { typed: '31.12.1899', becomes: { v: '31.12.1899' } },
  { typed: '12:30', becomes: { v: 12.5 / 24, n: 'H:mm:ss' } },
  { typed: '24:30', becomes: { v: '24:30' } },
  { typed: '01.09.2026 12:00', becomes: { v: day(2026, 9, 1) + 0.5, n: 'dd.MM.yyyy H:mm:ss' } },
  { typed: '=SUM(A1:A2)', becomes: { v: '#NAME?', f: '=SUM(A1:A2)' } },
  { typed: '=', becomes: { v: '=' } },
  { typed: '+7 916 123-45-67', becomes: { v: '#NAME?', f: '=+7 916 123-45-67' } },
  { typed: '-5 баллов', becomes: { v: '-5 баллов' } },
  { typed: '@ник', becomes: { v: '@ник' } },
  { typed: "'007", becomes: { v: '007' } },
  { typed: "'=1+1", becomes: { v: '=1+1' } },
  { typed: "''", becomes: { v: "'" } },
  { typed: "'", becomes: {} },
])('«$typed» is taken as Sheets takes it', ({ typed, becomes }) => {
  expect(type(typed)).toEqual(becomes)
})

describe('a cell with a format of its own', () => {
  test.each<{ typed: CellValue; format: string; becomes: Entered }>([
    { typed: '007', format: '@', becomes: { v: '007' } },
    { typed: '=1+1', format: '@', becomes: { v: '=1+1' } },
    { typed: '+7 916 123-45-67', format: '@', becomes: { v: '+7 916 123-45-67' } },
    { typed: '1.5', format: '@', becomes: { v: '1.5' } },
    { typed: "'=1+1", format: '@', becomes: { v: '=1+1' } },
    { typed: 7, format: '@', becomes: { v: '7' } },
    { typed: true, format: '@', becomes: { v: 'ИСТИНА' } },
    { typed: { serial: day(2026, 9, 1) }, format: '@', becomes: { v: '01.09.2026' } },
    { typed: '50%', format: '0.00', becomes: { v: 0.5 } },
    { typed: '01.09.2026', format: '0', becomes: { v: day(2026, 9, 1) } },
    { typed: '01.09.2026', format: 'd mmmm', becomes: { v: day(2026, 9, 1) } },
    { typed: { serial: 1 }, format: 'd mmmm', becomes: { v: 1 } },
    { typed: { serial: 1 }, format: '0', becomes: { v: 1, n: RU } },
    { typed: { serial: 1.5 }, format: 'General', becomes: { v: 1.5, n: 'dd.MM.yyyy H:mm:ss' } },
  ])('$typed in $format', ({ typed, format, becomes }) => {
    expect(type(typed, format)).toEqual(becomes)
  })
})

test.each<{ typed: string; becomes: Entered }>([
  { typed: '1.5', becomes: { v: 1.5 } },
  { typed: '1,234.5', becomes: { v: 1234.5 } },
  { typed: '1/2', becomes: { v: day(2026, 1, 2), n: 'M/d/yyyy' } },
  { typed: '1 September 2026', becomes: { v: day(2026, 9, 1), n: 'M/d/yyyy' } },
])('outside Russia «$typed»', ({ typed, becomes }) => {
  expect(type(typed, undefined, 'en_US')).toEqual(becomes)
})
