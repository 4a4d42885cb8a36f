import { type NamedPeriod, schoolYear, schoolYearNamed } from '../people/schoolYear.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import type { Model } from '../programme/models.ts'
import type { Programme } from '../programme/programme.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Pair, RowOf } from '../programme/tables.ts'

/** A row of «Программы года». */
export type YearProgramme = RowOf<'programmes'>

/** A school year in which pairs of one model work, and the programmes meant for them. */
export interface YearAtWork extends NamedPeriod {
  model: Model
  pairs: readonly Pair[]
  /** The earliest start within the year; null when all its pairs began before. */
  firstStart: CivilDate | null
  programmes: readonly YearProgramme[]
}

/**
 * The school years of the pairs, model by model: the year a pair begins in and the present one while it runs. A year that
 * is still to come is not asked for before the first of September, unless a pair begins in it.
 */
export function yearsAtWork(
  { pairs, programmes, dictionaries }: Programme<'pairs' | 'programmes'>,
  today: CivilDate,
): YearAtWork[] {
  const modelOf = modelByForm({ dictionaries })
  const present = schoolYear(today)
  const found = new Map<string, NamedPeriod & { model: Model; pairs: Pair[] }>()
  for (const pair of pairs) {
    const { from, to, endedOn } = pair
    if (from === null) continue
    const last = endedOn ?? to
    const runsNow = from < present.from && (last === null || last >= present.from)
    for (const year of [schoolYear(from), ...(runsNow ? [present] : [])]) {
      const model = modelOf(pair.form)
      const key = `${year.name} ${model}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { ...year, model, pairs: [pair] })
      else known.pairs.push(pair)
    }
  }
  const byYear = rowsBy(programmes, each => schoolYearNamed(each.schoolYear))
  return [...found.values()]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.model < b.model ? -1 : 1))
    .map(year => {
      const starts = year.pairs.flatMap(({ from }) => (from !== null && from >= year.from ? from : [])).sort()
      const own = (byYear.get(year.name) ?? []).filter(({ model }) => covers(model, year.model))
      return { ...year, firstStart: starts[0] ?? null, programmes: own }
    })
}

/** Whether a programme is meant for a model; one that does not say is meant for both. */
export const covers = (said: YearProgramme['model'], model: Model): boolean =>
  said === null || said === 'both' || said === model
