import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'
import { heaviestDays } from './heaviestDays.ts'
import { isLive } from './livePairs.ts'

/**
 * The most mentees each mentor has at once on any day of the period, by the mentor's ID: pairs proposed, agreed, in an
 * order and running count, groups do not (положение, п. 4.12). A pair without a bound is open on that side.
 */
export function mentorLoads(
  pairs: readonly Pair[],
  period: { from: CivilDate; to: CivilDate },
): ReadonlyMap<string, number> {
  const bounded = pairs
    .filter(isLive)
    .map(pair => ({ ...pair, from: pair.from ?? period.from, to: pair.to ?? period.to }))
  return new Map(heaviestDays(bounded, period).map(({ mentor, load }) => [mentor, load]))
}
