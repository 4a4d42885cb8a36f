import { expect, test } from 'vitest'
import { moment } from '#addon/local/page/keeping/moment.ts'

const now = new Date(2026, 10, 23, 14, 5)

test.each([
  [new Date(2026, 10, 23, 14, 5), 'сегодня, 14:05'],
  [new Date(2026, 10, 23, 0, 0), 'сегодня, 0:00'],
  [new Date(2026, 10, 22, 23, 59), 'вчера, 23:59'],
  [new Date(2026, 10, 21, 9, 3), '21 ноября, 9:03'],
  [new Date(2026, 0, 1, 12, 0), '1 января, 12:00'],
  [new Date(2025, 11, 31, 23, 59), '31 декабря 2025 г., 23:59'],
])('%s is «%s»', (at, words) => {
  expect(moment(at, now).replaceAll('\u00a0', ' ')).toBe(words)
})

test('on the first of January yesterday is last year’s day', () => {
  expect(moment(new Date(2025, 11, 31, 18, 0), new Date(2026, 0, 1, 9, 0))).toBe('вчера, 18:00')
})
