import { expect, test } from 'vitest'
import { cleanText } from '#shared/intake/cleanText.ts'
import { naughtyStrings } from './corpora/naughtyStrings.ts'

test.each([
  ['  Лисин ', 'Лисин'],
  ['а\r\nб\rв', 'а\nб\nв'],
  ['а\u2028б', 'а\nб'],
  ['а\tб', 'а\tб'],
  ['а\u0000б\u0007', 'аб'],
  ['\u202eнисиЛ\u202c', 'нисиЛ'],
  ['Ли\u200bсин', 'Лисин'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  ['а\ud83d', 'а\ufffd'],
  ['🦊', '🦊'],
  ['', ''],
  ['\ufeff', ''],
])('%j → %j', (text, clean) => expect(cleanText(text)).toBe(clean))

test('what is clean stays as it is', () => {
  for (const { text } of naughtyStrings) expect(cleanText(cleanText(text))).toBe(cleanText(text))
})
