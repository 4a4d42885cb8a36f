import type { AnswerKind, Feeds, Question } from './questionnaire.ts'

type More = Partial<Pick<Question, 'hint' | 'required' | 'sensitive'>>

export const response: Feeds = { to: 'response' }
export const text: AnswerKind = { kind: 'text' }
export const longText: AnswerKind = { kind: 'text', long: true }
export const yesNo: AnswerKind = { kind: 'yesNo' }
export const optional = { required: false } as const

/** A question; without `more` it must be answered. */
export const ask = (
  id: string,
  title: string,
  answer: AnswerKind,
  feeds: Feeds = response,
  more: More = {},
): Question => ({ id, title, answer, feeds, required: true, ...more })

/** A question whose answer goes to a column of the base; its ID is the column's key. */
export const askColumn = (key: string, title: string, answer: AnswerKind, more: More = {}): Question =>
  ask(key, title, answer, { to: 'column', key }, more)

/** A question in one's own words, kept with the response; it may be left out. */
export const askOpen = (id: string, title: string, hint = ''): Question =>
  ask(id, title, longText, response, hint === '' ? optional : { ...optional, hint })

/** 1…10: «важно» is «совсем не важно» to «очень важно»; «трудно|легко» names both ends. */
export function scale(ends: string): AnswerKind {
  const [low = '', high] = ends.split('|')
  return {
    kind: 'scale',
    ends: high === undefined ? [`совсем не ${low}`, `очень ${low}`] : [low, high],
  }
}
