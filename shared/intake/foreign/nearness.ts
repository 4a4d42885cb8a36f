import { fold } from '../../language/fold.ts'

/** Beginnings of words that every questionnaire has, and that tell nothing of what is asked. */
const idle = new Set(
  'в во на с со и или а о об от до по за из у к для как какой какая какие каков ли не вы вас вам ваш ваша ваше ваши вашег вашу твой твоя твое твои тебя тебе ты свой свою свои своег укажи напиш выбер отмет введи оцени пожал можно если то это что чем кто есть вопро'.split(
    ' ',
  ),
)
const stemLength = 5

/** What a title is compared by: without its number and mark of a required question. */
export const titleWords = (title: string): string =>
  fold(title)
    .replace(/^(?:вопрос |q)?\d+(?: |$)/, '')
    .trim()

interface Words {
  text: string
  /** Beginnings of the telling words: endings of Russian words change with the sentence. */
  stems: ReadonlySet<string>
}

// Titles meet every name of every question: each is taken apart once.
const known = new Map<string, Words>()
const mostKnown = 10_000

function wordsOf(title: string): Words {
  const found = known.get(title)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const text = titleWords(title)
  const stems = text.split(' ').map(word => word.slice(0, stemLength))
  const words = { text, stems: new Set(stems.filter(stem => stem !== '' && !idle.has(stem))) }
  known.set(title, words)
  return words
}

/** How near the title of a column is to a name of what is sought, 0…1; 1 is the same words. */
export function nearness(title: string, name: string): number {
  const one = wordsOf(title)
  const other = wordsOf(name)
  if (one.text === '' || other.text === '') return 0
  if (one.text === other.text) return 1
  if (one.stems.size === 0 || other.stems.size === 0) return 0
  let both = 0
  for (const stem of one.stems) if (other.stems.has(stem)) both++
  const sizes = [one.stems.size, other.stems.size]
  // One word in common with a longer title says little: «Класс» is not «Желаемый класс».
  const trust = Math.min(...sizes) === 1 && Math.max(...sizes) > 1 ? 0.85 : 1
  const dice = ((2 * both) / (one.stems.size + other.stems.size)) * trust
  // «Ваш класс (число и буква)» holds «класс» whole: nearer than words that merely meet.
  const holds =
    other.text.length > 2 &&
    one.stems.size <= 3 * other.stems.size &&
    ` ${one.text} `.includes(` ${other.text} `)
  return Math.max(dice * 0.95, holds ? 0.7 + 0.2 * (other.text.length / one.text.length) : 0)
}
