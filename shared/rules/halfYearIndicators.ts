import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { overlaps } from '../people/livePairs.ts'
import { halfYears, type NamedPeriod, recentSchoolYears } from '../people/schoolYear.ts'
import { addDays } from '../programme/civilDate.ts'
import type { Indicator } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const halfYearIndicators = defineRule({
  id: 'halfYearIndicators',
  clause: '8.2',
  title: 'Показатели эффективности собраны за каждое полугодие, в котором работали пары',
  severity: 'error',
  appliesTo: ['active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['pairs', 'indicators'],
  params: ['halves', 'snapshotDays'],
  check: (programme, { halves, snapshotDays }, today) => {
    const started = programme.pairs.filter(({ from }) => from !== null)
    const missing = recentSchoolYears(today)
      .flatMap(({ name }) => halfYears(name, halves))
      .filter(({ to }) => to >= clauses['8.2'].from && addDays(to, snapshotDays) < today)
      .filter(half => started.some(pair => overlaps(pair, half)))
      .filter(half => !programme.indicators.some(row => isOf(half, row) && isCounted(row)))
    const last = missing[missing.length - 1]
    if (last === undefined) return []
    return [
      breach(
        { table: 'settings', id: 'halves' },
        [],
        `Показатели эффективности: не собраны за ${list(missing.map(({ name }) => name))}, хотя срок истёк ${dateInDigits(addDays(last.to, snapshotDays))}. Внесите их на лист «Показатели».`,
        null,
      ),
    ]
  },
})

/** A row is of the half-year whose last day it covers: schools write the borders of a half-year differently. */
const isOf = ({ to: last }: NamedPeriod, { from, to }: Indicator): boolean =>
  from !== null && to !== null && from <= last && last <= to

/** A number that can't be read has been written down all the same. */
const isCounted = ({ part, whole, unread }: Indicator): boolean =>
  (part !== null || unread.includes('part')) && (whole !== null || unread.includes('whole'))
