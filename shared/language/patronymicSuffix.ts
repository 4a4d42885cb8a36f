const SON_OF = ['оглы', 'оглу', 'углы', 'угли', 'улы', 'улу', 'уулу', 'ұлы']
const DAUGHTER_OF = ['кызы', 'кызи', 'кизи', 'гызы', 'қызы', 'кыз']

const ending = (words: string[]) => new RegExp(`[\\s-]*(?:${words.join('|')})$`, 'iu')

/**
 * The Turkic word at the end of a patronymic («Мамед оглы», «Гасан-кызы», «Бекулы»): whose child it names,
 * and the father's name without it. Such a patronymic is not declined and gives one initial.
 * @returns null when the patronymic has no such word.
 */
export function patronymicSuffix(middle: string): { gender: 'male' | 'female'; father: string } | null {
  const text = middle.trim()
  for (const [gender, words] of [
    ['male', SON_OF],
    ['female', DAUGHTER_OF],
  ] as const) {
    const father = text.replace(ending(words), '')
    if (father !== text) return { gender, father }
  }
  return null
}
