import type { PublishedQuestion } from './published.ts'
import type { Question } from './questionnaire.ts'

const byKind: Partial<Record<PublishedQuestion['kind'], string>> = {
  several: 'Можно отметить несколько',
  scale: 'Отметьте число от 1 до 10',
  schoolClass: 'Число и буква, например 8 «А»',
  ranking: 'Начните с того, кого выбираете в первую очередь',
}

/** What stands under a question: its own words, else how an answer of its kind is given. */
export const hintOf = ({ hint, answer }: Pick<Question, 'hint' | 'answer'>): string =>
  hint ?? byKind[answer.kind] ?? ''
