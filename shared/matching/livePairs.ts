import type { Pair } from '../programme/tables.ts'
import type { Run } from './run.ts'

const liveStatuses: readonly Pair['status'][] = ['proposed', 'agreed', 'inOrder', 'active']

/** Whether the pair holds its people: proposed, agreed, in an order or running. */
export const isLive = ({ status }: Pair): boolean => liveStatuses.includes(status)

/** Live pairs that share a day with the period; a pair without a bound is open on that side. */
export const livePairs = (pairs: readonly Pair[], { from, to }: Pick<Run, 'from' | 'to'>): Pair[] =>
  pairs.filter(pair => {
    const end = pair.endedOn ?? pair.to
    return isLive(pair) && (pair.from === null || pair.from <= to) && (end === null || end >= from)
  })
