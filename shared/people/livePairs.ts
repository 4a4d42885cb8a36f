import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'

/** Statuses in which a pair takes a mentor's place and a mentee's turn. */
export const liveStatuses = ['proposed', 'agreed', 'inOrder', 'active'] as const

export const isLive = ({ status }: Pick<Pair, 'status'>): boolean =>
  status !== null && (liveStatuses as readonly string[]).includes(status)

/** Whether a pair has a day in the period; without dates it counts as running. */
export const overlaps = (
  pair: Pick<Pair, 'from' | 'to' | 'endedOn'>,
  period: { from: CivilDate; to: CivilDate },
): boolean => (pair.from ?? period.from) <= period.to && (pair.endedOn ?? pair.to ?? period.to) >= period.from
