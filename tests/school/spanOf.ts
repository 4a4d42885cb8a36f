import { addDays, type CivilDate, dayNumber } from '#shared/programme/civilDate.ts'
import type { Pair } from '#shared/programme/tables.ts'

const endings = ['finished', 'finishedEarly', 'replaced'] as const

/** True for a pair whose work is over. */
export const isOver = ({ status }: Pair): boolean => endings.some(each => each === status)

/** The first and last day of a pair's work; where the end is mistyped, the school year's length from the start. */
export function spanOf({ from, to, endedOn }: Pair, today: CivilDate): { from: CivilDate; to: CivilDate } {
  const start = from ?? today
  const end = endedOn ?? to ?? start
  return { from: start, to: end > start ? end : addDays(start, 258) }
}

/** Saturdays and Sundays move to Monday. */
export function schoolDay(date: CivilDate): CivilDate {
  // 1 January 1970 was a Thursday.
  const weekday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return addDays(date, weekday === 5 ? 2 : weekday === 6 ? 1 : 0)
}
