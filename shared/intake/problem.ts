import { quoted } from '../language/quoted.ts'

/** Why an answer can't be used: the question, what was written, what is wrong with it. */
export interface AnswerProblem {
  /** ID of the question; '' for the code of a personal link or the response as a whole. */
  question: string
  title: string
  text: string
  message: string
}

const shown = 60

const inLine = (text: string): string => text.replace(/[\n\t]+/g, ' ')

/** «Ваш класс»: «12 „А“»: это не класс. Напишите …», in one line: a reason has a line for each problem. */
export function problemSentence({ title, text, message: said }: AnswerProblem): string {
  const short = inLine(text.length > shown ? `${text.slice(0, shown).trim()}…` : text)
  const message = inLine(said)
  const where = [inLine(title), short].filter(each => each !== '').map(each => `${quoted(each)}: `)
  return where.length === 0 ? message.charAt(0).toUpperCase() + message.slice(1) : where.join('') + message
}

/**
 * A line of a reason as a list may show it: what was written is quoted only where the question is known to be open to all
 * eyes; else, as with a birth date or grounds, the line names no more than the question.
 *
 * @param open titles of the questions that are not sensitive
 */
export function listedProblem(line: string, open: readonly string[]): string {
  const end = line.indexOf('»: «') + 1
  if (!line.startsWith('«') || end === 0) return line
  const isOpen = open.some(title => line.startsWith(`${quoted(inLine(title))}: `))
  return isOpen ? line : `${line.slice(0, end)}: что не так, видно в самом ответе`
}
