import { overlaps } from '../people/livePairs.ts'
import { type NamedPeriod, recentSchoolYears, schoolYearNamed } from '../people/schoolYear.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Programme } from '../programme/programme.ts'
import type { Pair } from '../programme/tables.ts'

export interface FinishedYear extends NamedPeriod {
  /** The pairs that worked in it. */
  pairs: readonly Pair[]
}

/**
 * The last school year and the present one as far as they are finished and pairs worked in them. A year is finished from
 * the day after its programmes are (sheet «Программы года»); where that is not written down, from 1 September.
 * @param since years that ended before this day are left out
 */
export function finishedYears(
  { pairs, programmes }: Programme<'pairs' | 'programmes'>,
  since: CivilDate,
  today: CivilDate,
): FinishedYear[] {
  return recentSchoolYears(today).flatMap(year => {
    const own = programmes.filter(({ schoolYear }) => schoolYearNamed(schoolYear) === year.name)
    const last =
      own
        .map(({ finishedOn }) => finishedOn ?? year.to)
        .sort()
        .pop() ?? year.to
    if (last >= today || year.to < since) return []
    const worked = pairs.filter(pair => pair.from !== null && overlaps(pair, year))
    return worked.length === 0 ? [] : [{ ...year, pairs: worked }]
  })
}
