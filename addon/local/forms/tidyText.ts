/** Marks that nobody sees, as direction overrides, controls, soft hyphens; joiners of emoji and signs of numbers stay. */
const INVISIBLE =
  /(?!\n|\t|\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu

/** What was typed, without marks that nobody sees; every letter, sign and line stays. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim()
