import fc from 'fast-check'
import { expect, test } from 'vitest'
import { a1, columnLetters } from '#shared/xlsx/a1.ts'
import { readAddress } from '#shared/xlsx/readAddress.ts'

test('names of columns and cells', () => {
  expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  expect(a1(3, 28)).toBe('AB3')
})

test('an address that was written is read as the same cell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(readAddress(a1(row, column))).toEqual({ row, column })
    }),
  )
})
