import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, unescapeText } from '#shared/xlsx/escapedText.ts'

test('any text comes back, and nothing is left that XML can’t hold', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '_x0041_',
      '_x',
      '_x005F_',
      '\ud83d',
      '\ude00',
      '\ufffe',
      '\u0000',
      '\r',
      '\n',
      '😀',
      '_',
    ),
  )
  void fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const escaped = escapeText(text)
      expect(unescapeText(escaped)).toBe(text)
      expect(escaped).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u)
    }),
    { numRuns: 1000 },
  )
})
