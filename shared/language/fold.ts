const LOOK_ALIKE: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/**
 * A key for comparing what people type: lower case, ё as е, no punctuation, single spaces; Latin look-alikes
 * become Cyrillic in words that have Cyrillic letters. For comparing only, never for showing. Idempotent.
 */
export function fold(text: string): string {
  return text
    .replace(/['’`]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[^ ]+/g, word =>
      hasCyrillic(word) ? word.replace(/[a-z]/g, letter => LOOK_ALIKE[letter] ?? letter) : word,
    )
}

/** Whether two texts mean the same word for a reader: «Пары» with a Latin «a», «пары », «ПАРЫ». */
export const sameWord = (one: string, other: string): boolean => fold(one) === fold(other)

/** Whether some word mixes Cyrillic and Latin letters: it looks right and is never found by a search. */
export function hasMixedAlphabet(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some(word => hasCyrillic(word) && /\p{Script=Latin}/u.test(word))
}

const hasCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)
