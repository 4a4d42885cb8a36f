import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilAt, daySerial, instantOf, serialAt, serialToCivil } from '#addon/local/workbook/serial.ts'

test.each([
  { day: [1899, 12, 31], serial: null },
  { day: [1900, 1, 1], serial: 2 },
  { day: [1970, 1, 1], serial: 25_569 },
  { day: [2026, 9, 1], serial: 46_266 },
  { day: [2026, 2, 29], serial: null },
])('$day is $serial', ({ day: [year = 0, month = 0, date = 0], serial }) => {
  expect(daySerial(year, month, date)).toBe(serial)
})

test('midnight of the school is the evening before in UTC', () => {
  expect(new Date(instantOf(46_266, 'Europe/Moscow')).toISOString()).toBe('2026-08-31T21:00:00.000Z')
  expect(civilAt(Date.UTC(2026, 7, 31, 21), 'Europe/Moscow')).toMatchObject({
    year: 2026,
    month: 9,
    day: 1,
    hour: 0,
  })
})

test('an hour that a change of clocks skips lands after the gap', () => {
  const skipped = instantOf(Number(daySerial(2026, 3, 29)) + 2.5 / 24, 'Europe/Berlin')
  expect(serialToCivil(serialAt(skipped, 'Europe/Berlin'))).toMatchObject({ day: 29, minute: 30 })
})

test('an instant comes back from its serial in any zone, to the millisecond', () => {
  const zone = fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka', 'UTC', 'Asia/Kolkata')
  const instants = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2090, 0) })
  const comesBack = fc.property(instants, zone, (instant, place) => {
    expect(Math.abs(instantOf(serialAt(instant, place), place) - instant)).toBeLessThanOrEqual(1)
  })
  fc.assert(comesBack, { numRuns: 300 })
})
