import { count, plural } from '#shared/language/plural.ts'
import type { ItemRecord, ItemType } from './formRecord.ts'

/** Seconds that a pupil takes to read and answer, rather more than less. */
const SECONDS: Record<ItemType, number> = {
  TEXT: 20,
  PARAGRAPH_TEXT: 50,
  MULTIPLE_CHOICE: 15,
  CHECKBOX: 20,
  LIST: 15,
  SCALE: 12,
  DATE: 15,
  PAGE_BREAK: 0,
  SECTION_HEADER: 5,
}

/** «осталось 3 минуты»: for these questions. */
export function minutesLeft(items: readonly ItemRecord[]): string {
  const minutes = Math.round(items.reduce((sum, { type }) => sum + SECONDS[type], 0) / 60)
  if (minutes < 1) return 'осталось меньше минуты'
  return `${plural(minutes, 'осталась', 'осталось', 'осталось')} ${count(minutes, 'минута', 'минуты', 'минут')}`
}
