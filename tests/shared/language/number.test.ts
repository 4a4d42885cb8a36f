import { describe, expect, test } from 'vitest'
import { formatDifference, formatNumber, formatPercent } from '#shared/language/number.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('число', () => {
  test.each([
    [0, 1, '0'],
    [-0, 1, '0'],
    [-0.04, 1, '0'],
    [999, 1, '999'],
    [1000, 1, '1 000'],
    [1234567.89, 2, '1 234 567,89'],
    [46.7, 1, '46,7'],
    [46.04, 1, '46'],
    [0.05, 1, '0,1'],
    [1.005, 2, '1,01'],
    [2.5, 0, '3'],
    [-42, 1, '−42'],
  ])('%d, знаков %d → %s', (n, digits, expected) => {
    expect(plain(formatNumber(n, digits))).toBe(expected)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d не показывается', n => {
    expect(() => formatNumber(n)).toThrow(RangeError)
  })
})

test.each([
  [30, '+30'],
  [-42, '−42'],
  [0, '0'],
  [0.01, '0'],
])('разность %d → %s', (n, expected) => {
  expect(formatDifference(n)).toBe(expected)
})

test.each([
  [14 / 30, '46,7 %'],
  [1, '100 %'],
  [0, '0 %'],
  [-0.125, '−12,5 %'],
])('доля %d → %s', (share, expected) => {
  expect(plain(formatPercent(share))).toBe(expected)
})
