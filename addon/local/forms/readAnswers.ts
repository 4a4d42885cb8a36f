import type { ItemRecord, ResponseRecord } from './formRecord.ts'
import { isQuestion } from './formSteps.ts'
import { tidyText } from './tidyText.ts'

export type Answers = ResponseRecord['answers']

export const fieldOf = ({ id }: Pick<ItemRecord, 'id'>): string => `entry.${id}`

/** What a page has sent for these items; what is empty is absent, whatever else was sent is left out. */
export function readAnswers(items: readonly ItemRecord[], sent: URLSearchParams): Answers {
  return Object.fromEntries(
    items.filter(isQuestion).flatMap(item => {
      const texts = sent
        .getAll(fieldOf(item))
        .map(tidyText)
        .filter(text => text !== '')
        .map(text => item.choices.find(choice => tidyText(choice) === text) ?? text)
      if (texts.length === 0) return []
      return [[String(item.id), item.type === 'CHECKBOX' ? [...new Set(texts)] : (texts[0] ?? '')]]
    }),
  )
}

/** The answers with those of one step replaced. */
export function withStep(answers: Answers, items: readonly ItemRecord[], given: Answers): Answers {
  const others = Object.entries(answers).filter(([id]) => !items.some(item => String(item.id) === id))
  return { ...Object.fromEntries(others), ...given }
}

/** Letters in all answers together. */
export const lengthOf = (answers: Answers): number =>
  Object.values(answers)
    .flat()
    .reduce((sum, text) => sum + text.length, 0)
