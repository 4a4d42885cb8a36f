import { type NamedPeriod, schoolYear, schoolYearNamed } from '../people/schoolYear.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import type { Model } from '../programme/models.ts'
import type { Programme } from '../programme/programme.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Pair, RowOf } from '../programme/tables.ts'

/** A row of «Программы года». */
export type YearProgramme = RowOf<'programmes'>

/** A school year in which pairs work, and the programmes meant for them. */
export interface YearAtWork extends NamedPeriod {
  pairs: readonly Pair[]
  /** The earliest start within the year; null when all its pairs began before. */
  firstStart: CivilDate | null
  /** Those meant for the model of these pairs alone come first. */
  programmes: readonly YearProgramme[]
}

/**
 * The school years of the pairs: the year a pair begins in and the present one while it runs. A year that is still to come
 * is not asked for before the first of September, unless a pair begins in it. Models that have the same programmes are
 * taken together.
 */
export function yearsAtWork(
  { pairs, programmes, dictionaries }: Programme<'pairs' | 'programmes'>,
  today: CivilDate,
): YearAtWork[] {
  const modelOf = modelByForm({ dictionaries })
  const present = schoolYear(today)
  const byYear = rowsBy(programmes, each => schoolYearNamed(each.schoolYear))
  const found = new Map<string, NamedPeriod & { pairs: Pair[]; programmes: readonly YearProgramme[] }>()
  for (const pair of pairs) {
    const { from, to, endedOn } = pair
    if (from === null) continue
    const last = endedOn ?? to
    const runsNow = from < present.from && (last === null || last >= present.from)
    for (const year of [schoolYear(from), ...(runsNow ? [present] : [])]) {
      const own = meantFor(byYear.get(year.name) ?? [], modelOf(pair.form))
      const key = JSON.stringify([year.name, ...own.map(({ id }) => id)])
      const known = found.get(key)
      if (known === undefined) found.set(key, { ...year, pairs: [pair], programmes: own })
      else known.pairs.push(pair)
    }
  }
  return [...found.values()]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(year => {
      const starts = year.pairs.flatMap(({ from }) => (from !== null && from >= year.from ? from : [])).sort()
      return { ...year, firstStart: starts[0] ?? null }
    })
}

const meantFor = (programmes: readonly YearProgramme[], model: Model): YearProgramme[] =>
  programmes
    .filter(each => covers(each.model, model))
    .sort((a, b) => Number(b.model === model) - Number(a.model === model))

/** Whether a programme is meant for a model; one that does not say is meant for both. */
export const covers = (said: YearProgramme['model'], model: Model): boolean =>
  said === null || said === 'both' || said === model
