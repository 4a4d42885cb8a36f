import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'

type Period = { from: CivilDate; to: CivilDate }

const liveStatuses: readonly Pair['status'][] = ['proposed', 'agreed', 'inOrder', 'active']

/** Whether the pair holds its people: proposed, agreed, in an order or running. */
export const isLive = ({ status }: Pick<Pair, 'status'>): boolean => liveStatuses.includes(status)

/** Whether a pair has a day in the period; a pair without a bound is open on that side. */
export function overlaps(pair: Pick<Pair, 'from' | 'to' | 'endedOn'>, { from, to }: Period): boolean {
  const end = pair.endedOn ?? pair.to
  return (pair.from === null || pair.from <= to) && (end === null || end >= from)
}

/** Live pairs that share a day with the period. */
export const livePairs = (pairs: readonly Pair[], period: Period): Pair[] =>
  pairs.filter(pair => isLive(pair) && overlaps(pair, period))
