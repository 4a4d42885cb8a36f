import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '#shared/documents/base64.ts'

// RFC 4648, 10
test.each([
  { bytes: '', written: '' },
  { bytes: 'f', written: 'Zg==' },
  { bytes: 'fo', written: 'Zm8=' },
  { bytes: 'foo', written: 'Zm9v' },
  { bytes: 'foob', written: 'Zm9vYg==' },
  { bytes: 'fooba', written: 'Zm9vYmE=' },
  { bytes: 'foobar', written: 'Zm9vYmFy' },
])('«$bytes» is «$written»', ({ bytes, written }) => {
  expect(toBase64(new TextEncoder().encode(bytes))).toBe(written)
  expect(new TextDecoder().decode(fromBase64(written))).toBe(bytes)
})

test('any bytes as Node writes them, and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
    { numRuns: 1000 },
  )
})

test.each(['Z', 'Zg', 'Zg=', 'Zm9v\n', 'Z===', '====', 'Zh==', 'Zm9=', 'Zm9v-_==', 'Zg==Zg=='])(
  '%j is refused',
  text => {
    expect(() => fromBase64(text)).toThrow(RangeError)
  },
)
