import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'
import { recentSchoolYears } from './schoolYear.ts'
import { endOf } from './teams.ts'

/**
 * Whether a pair ended in this school year or the last: what is older, often taken over from another list, nobody can
 * mend any more. A pair without any last day is not told to have ended lately.
 */
export function endedLately(today: CivilDate): (pair: Pick<Pair, 'endedOn' | 'to'>) => boolean {
  const [{ from }] = recentSchoolYears(today)
  return pair => (endOf(pair) ?? '') >= from
}
