import { expect, test } from 'vitest'
import { crc32 } from '#shared/xlsx/crc32.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  { text: '', sum: 0 },
  // the check value of the catalogue of CRCs
  { text: '123456789', sum: 0xcbf43926 },
])('«$text»', ({ text, sum }) => {
  expect(crc32(bytes(text))).toBe(sum)
})

test('continued in pieces it is the same', () => {
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926)
})
