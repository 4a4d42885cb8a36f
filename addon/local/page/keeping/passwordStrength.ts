/** The least number of characters of a password. */
export const SHORTEST = 8

export interface Strength {
  level: 'short' | 'weak' | 'fair' | 'strong'
  says: string
}

const KNOWN = ['пароль', 'password', 'qwerty', 'йцукен', 'тандем', 'tandem', 'наставник', 'школа', 'school']
const ROWS = [
  '1234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  'абвгдеёжзийклмнопрст',
]

/** How hard a password is to guess, in words. An estimate: letters that follow each other and known words count little. */
export function passwordStrength(password: string): Strength {
  const length = [...password].length
  if (length < SHORTEST)
    return { level: 'short', says: `Нужно не меньше ${SHORTEST} знаков, сейчас ${length}` }
  const bits = effectiveLength(password.toLowerCase()) * Math.log2(alphabet(password))
  if (bits < 40) return { level: 'weak', says: 'Слабый: такой подберут быстро. Добавьте ещё слово или цифры' }
  if (bits < 64)
    return { level: 'fair', says: 'Средний: для копии в школе хватит, для пересылки добавьте слово' }
  return { level: 'strong', says: 'Надёжный' }
}

function alphabet(password: string): number {
  const isWithoutLetters = !/\p{L}/u.test(password)
  const kinds: [RegExp, number][] = [
    [/\d/, 10],
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[а-яё]/, 33],
    [/[А-ЯЁ]/, 33],
    // Between digits stand the marks of dates and telephones.
    [/[^\dA-Za-zА-Яа-яЁё]/, isWithoutLetters ? 2 : 20],
  ]
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0)
}

/** Characters that a guesser has to try: neighbours on the keyboard, repeats and known words are not. */
function effectiveLength(password: string): number {
  const rest = KNOWN.reduce((text, word) => text.replaceAll(word, word[0] ?? ''), password)
  const letters = [...rest]
  const follows = (before: string, letter: string) =>
    before === letter || ROWS.some(row => row.includes(before + letter) || row.includes(letter + before))
  const guessed = letters.filter((letter, at) => at > 0 && follows(letters[at - 1] ?? '', letter)).length
  return Math.min(letters.length - guessed, 2 * new Set(letters).size)
}
