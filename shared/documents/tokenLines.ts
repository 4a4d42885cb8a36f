import type { Resolve, Token } from './tokens.ts'

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const lineBreaks = new RegExp(lineBreak, 'g')

/**
 * Characters that break a Word file or deceive its reader: controls, text direction overrides, halves of a
 * surrogate pair, non-characters, byte order marks.
 */
const harmful =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * A value made safe for a document: line breaks and tabs become spaces, harmful characters go, and the brackets
 * of tokens become square ones, so that no value can be taken for a token.
 */
function cleanText(text: string): string {
  return text
    .replace(lineBreaks, ' ')
    .replaceAll('\t', ' ')
    .replace(harmful, '')
    .replaceAll('⟦', '[')
    .replaceAll('⟧', ']')
    .trim()
}

/**
 * The lines that stand in a token's place, never none of them; undefined when the value is not known. Only a text
 * may have several lines or be empty: a name is one line, and a document without a name is not a document.
 */
export function tokenLines(token: Token, resolve: Resolve): string[] | undefined {
  const value = resolve(token)
  if (value === undefined) return undefined
  const given = typeof value === 'string' ? [value] : value
  if (token.of !== 'text') {
    const name = cleanText(given.join(' '))
    return name === '' ? undefined : [name]
  }
  const lines = given
    .flatMap(text => text.split(lineBreak))
    .map(cleanText)
    .filter(line => line !== '')
  return lines.length === 0 ? [''] : lines
}
