import { describe, expect, test } from 'vitest'
import { dateInDigits, dateInWords, dayAndMonth, sinceDate, throughDate } from '#shared/language/dates.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['2026-11-23', '23.11.2026', '23 ноября', '23 ноября 2026 г.', 'с 23 ноября', 'по 23 ноября'],
  ['2026-01-01', '01.01.2026', '1 января', '1 января 2026 г.', 'с 1 января', 'по 1 января'],
  ['2024-02-29', '29.02.2024', '29 февраля', '29 февраля 2024 г.', 'с 29 февраля', 'по 29 февраля'],
  ['2026-09-02', '02.09.2026', '2 сентября', '2 сентября 2026 г.', 'со 2 сентября', 'по 2 сентября'],
  ['2026-12-22', '22.12.2026', '22 декабря', '22 декабря 2026 г.', 'с 22 декабря', 'по 22 декабря'],
])('%s', (date, digits, short, long, since, through) => {
  expect(
    [dateInDigits(date), dayAndMonth(date), dateInWords(date), sinceDate(date), throughDate(date)].map(plain),
  ).toEqual([digits, short, long, since, through])
})

test('дата не рвётся между строками', () => {
  expect(dateInWords('2026-11-23')).toBe('23\u00a0ноября\u00a02026\u00a0г.')
})

describe('такого дня нет', () => {
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '23.11.2026',
    '',
  ])('%s', date => {
    expect(() => dateInDigits(date)).toThrow(RangeError)
  })
})
