import type { Case } from './case.ts'

/**
 * How words of one shape change: the words, how many letters fall off, and the endings of
 * gen dat acc ins pre separated by spaces. No endings: the word never changes.
 */
export type Paradigm = {
  gender: 'male' | 'female' | 'any'
  words: RegExp
  cut: number
  endings: string
}

export const male = (words: RegExp, cut = 0, endings = ''): Paradigm => ({
  gender: 'male',
  words,
  cut,
  endings,
})
export const female = (words: RegExp, cut = 0, endings = ''): Paradigm => ({
  gender: 'female',
  words,
  cut,
  endings,
})
export const either = (words: RegExp, cut = 0, endings = ''): Paradigm => ({
  gender: 'any',
  words,
  cut,
  endings,
})

const ORDER = ['gen', 'dat', 'acc', 'ins', 'pre'] as const

/**
 * The form of a lower-case word by the first paradigm that fits it.
 * @returns undefined when none fits: the next source of forms is asked.
 */
export function inflect(
  word: string,
  gender: 'male' | 'female',
  into: Exclude<Case, 'nom'>,
  paradigms: readonly Paradigm[],
): string | undefined {
  const paradigm = paradigms.find(
    each => (each.gender === 'any' || each.gender === gender) && each.words.test(word),
  )
  if (!paradigm) return undefined
  if (paradigm.endings === '') return word
  const ending = paradigm.endings.split(' ')[ORDER.indexOf(into)] ?? ''
  return word.slice(0, word.length - paradigm.cut) + ending
}
