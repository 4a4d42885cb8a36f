import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { quoted } from '../language/quoted.ts'
import { overlaps } from '../people/livePairs.ts'
import { halfYears, type NamedPeriod, recentSchoolYears } from '../people/schoolYear.ts'
import { addDays } from '../programme/civilDate.ts'
import { indicatorTitles } from '../programme/tables/indicators.ts'
import type { Indicator } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, type Place, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const halfYearIndicators = defineRule({
  id: 'halfYearIndicators',
  clause: '8.2',
  title: 'Все показатели эффективности собраны за каждое полугодие, в котором работали пары',
  severity: 'error',
  appliesTo: ['active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['pairs', 'indicators'],
  params: ['halves', 'snapshotDays'],
  check: (programme, { halves, snapshotDays }, today) => {
    const started = programme.pairs.filter(({ from }) => from !== null)
    const due = recentSchoolYears(today)
      .flatMap(({ name }) => halfYears(name, halves))
      .map(half => ({ ...half, until: addDays(half.to, snapshotDays) }))
      .filter(({ to, until }) => to >= clauses['8.2'].from && until < today)
      .filter(half => started.some(pair => overlaps(pair, half)))
      .map(half => ({ ...half, rows: programme.indicators.filter(row => isOf(half, row)) }))
    const missing = due.filter(({ rows }) => !rows.some(isCounted))
    const last = missing[missing.length - 1]
    const incomplete = due.flatMap(({ name, until, rows }) => {
      const row = rows.find(isCounted)
      const lacks = lacking(rows)
      if (row === undefined || lacks.length === 0) return []
      return breach(
        { table: 'indicators', id: row.id },
        [],
        `Показатели эффективности за ${name}: не ${lacks.length > 1 ? 'внесены' : 'внесена'} ${list(lacks.map(quoted))}, хотя срок истёк ${dateInDigits(until)}. Дополните лист «Показатели».`,
        blankOf(rows) ?? placeOf('indicators', row, 'indicator'),
      )
    })
    if (last === undefined) return incomplete
    return [
      breach(
        { table: 'settings', id: 'halves' },
        [],
        `Показатели эффективности: не собраны за ${list(missing.map(({ name }) => name))}, хотя срок истёк ${dateInDigits(last.until)}. Внесите их на лист «Показатели».`,
        null,
      ),
      ...incomplete,
    ]
  },
})

/** A row is of the half-year whose last day it covers: schools write the borders of a half-year differently. */
const isOf = ({ to: last }: NamedPeriod, { from, to }: Indicator): boolean =>
  from !== null && to !== null && from <= last && last <= to

const columns = ['indicator', 'part', 'whole'] as const

/** What can't be read has been written down all the same. */
const isBlank = (row: Indicator, column: (typeof columns)[number]): boolean =>
  row[column] === null && !row.unread.includes(column)

const isCounted = (row: Indicator): boolean => columns.every(column => !isBlank(row, column))

/** Titles of the indicators that nobody counted; a row whose title can't be read may be any one of them. */
function lacking(rows: readonly Indicator[]): string[] {
  const counted = rows.filter(isCounted)
  const known = new Set<string | null>(counted.map(({ indicator }) => indicator))
  const lacks = Object.entries(indicatorTitles).flatMap(([key, title]) => (known.has(key) ? [] : title))
  return lacks.length > counted.filter(({ indicator }) => indicator === null).length ? lacks : []
}

/** The blank cell of a row that somebody began. */
function blankOf(rows: readonly Indicator[]): Place | null {
  const begun = rows.find(row => !isCounted(row))
  const column = begun && columns.find(key => isBlank(begun, key))
  return begun && column ? placeOf('indicators', begun, column) : null
}
