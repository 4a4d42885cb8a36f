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

/** Beginnings of the telling words: endings of Russian words change with the sentence. */
const stems = (words: string): Set<string> =>
  new Set(
    words
      .split(' ')
      .map(word => word.slice(0, stemLength))
      .filter(stem => stem !== '' && !idle.has(stem)),
  )

/** How near the title of a column is to a name of what is sought, 0…1; 1 is the same words. */
export function nearness(title: string, name: string): number {
  const one = titleWords(title)
  const other = titleWords(name)
  if (one === '' || other === '') return 0
  if (one === other) return 1
  const [first, second] = [stems(one), stems(other)]
  if (first.size === 0 || second.size === 0) return 0
  const both = [...first].filter(stem => second.has(stem)).length
  const dice = (2 * both) / (first.size + second.size)
  // «Ваш класс (число и буква)» holds «класс» whole: nearer than words that merely meet.
  const holds = other.length > 3 && ` ${one} `.includes(` ${other} `)
  return Math.max(dice * 0.95, holds ? 0.7 + 0.2 * (other.length / one.length) : 0)
}
