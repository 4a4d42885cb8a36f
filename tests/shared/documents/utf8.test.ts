import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '#shared/documents/utf8.ts'

test.each(['', 'ASCII', 'Ёлка «№ 5»', '⟦t_3⟧', '😀 и 𝔸', '\ud83d', '\ude00\ud83d', 'а\ud83dя', '\uffff'])(
  '%j',
  text => {
    expect(utf8(text)).toEqual(new TextEncoder().encode(text))
  },
)

test('the same bytes as TextEncoder for any text, halves of surrogate pairs included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.nat(0xffff).map(n => String.fromCharCode(n)) }),
      (a, b) => {
        expect(utf8(a + b)).toEqual(new TextEncoder().encode(a + b))
      },
    ),
    { numRuns: 1000 },
  )
})
