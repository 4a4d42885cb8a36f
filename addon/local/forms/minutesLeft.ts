import { count, plural } from '#shared/language/plural.ts'
import { minutesOf } from '#shared/questionnaires/minutesOf.ts'
import type { ItemRecord } from './formRecord.ts'
import { isQuestion } from './formSteps.ts'

const KINDS = {
  TEXT: 'text',
  PARAGRAPH_TEXT: 'longText',
  MULTIPLE_CHOICE: 'choice',
  CHECKBOX: 'several',
  LIST: 'choice',
  SCALE: 'scale',
  DATE: 'date',
  PAGE_BREAK: 'text',
  SECTION_HEADER: 'text',
} as const

/** «осталось 3 минуты»: for these questions. */
export function minutesLeft(items: readonly Pick<ItemRecord, 'type'>[]): string {
  const questions = items.filter(isQuestion).map(({ type }) => ({ kind: KINDS[type] }))
  const minutes = minutesOf(questions)
  return `${plural(minutes, 'осталась', 'осталось', 'осталось')} ${count(minutes, 'минута', 'минуты', 'минут')}`
}
