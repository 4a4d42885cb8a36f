import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import { addWorkingDays } from '#shared/regulations/nonWorkingDays.ts'
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

/** The day itself, or the first working day after a day off. */
export const schoolDay = (date: CivilDate): CivilDate => addWorkingDays(addDays(date, -1), 1)
