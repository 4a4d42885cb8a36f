import { monthsOfDays } from '../language/dates.ts'
import { type CivilDate, civilDate, fromDayNumber, monthLength } from './civilDate.ts'
import type { Cell, Parsed } from './cell.ts'

const serialOfEpoch = 25_569 // 1970-01-01 as a spreadsheet's serial number
const months = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
]
const example = 'Напишите дату так: 28.02.2013'

/** Turns a moment into the civil date it has in a zone. Made once per execution: `Intl` is slow to start. */
export type CivilDateOf = (moment: Date) => CivilDate

export function civilDateIn(zone: string): CivilDateOf {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return moment => format.format(moment) as CivilDate
}

const impossible = (year: number, month: number, day: number): string => {
  if (month < 1 || month > 12) return `Месяца ${month} не бывает. ${example}`
  if (day > monthLength(year, month) && day <= 31) {
    if (month === 2 && day === 29) return `В ${year} году нет 29 февраля. ${example}`
    return `${day} ${monthsOfDays[month - 1]} не бывает. ${example}`
  }
  if (day < 1 || day > 31) return `Дня ${day} в ${months[month - 1]} не бывает. ${example}`
  return `Год ${year} слишком далёк. ${example}`
}

/**
 * The one parser of dates: a Date of the spreadsheet, a serial number, `2013-02-28`, `28.02.2013` (also with `/`, spaces
 * and «28 февраля 2013 г.»). A two-digit year or an impossible day is a problem, never a guess. Blank is null.
 */
export function parseDate(cell: Cell, civilDateOf: CivilDateOf): Parsed<CivilDate | null> {
  if (cell === null || cell === '') return { value: null }
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return { problem: `Это не дата. ${example}` }
    return { value: civilDateOf(cell) }
  }
  if (typeof cell === 'number') {
    if (cell < 1 || cell > 73_050) return { problem: `Число ${cell} — не дата. ${example}` }
    return { value: fromDayNumber(Math.floor(cell) - serialOfEpoch) }
  }
  if (typeof cell === 'boolean') return { problem: `Это не дата. ${example}` }
  const text = cell.trim().toLowerCase()
  if (text === '') return { value: null }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return of(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\s*(?:г\.?)?$/.exec(text)
  if (dotted) return of(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const worded = /^(\d{1,2})\s+([а-я]{3,8})\s+(\d{4})\s*(?:г\.?|года)?$/.exec(text)
  const month = worded ? monthsOfDays.indexOf(worded[2] ?? '') + 1 : 0
  if (worded && month > 0) return of(Number(worded[3]), month, Number(worded[1]))
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2}$/.test(text)) return { problem: `Неясно, какой это век. ${example}` }
  return { problem: `Это не похоже на дату. ${example}` }
}

function of(year: number, month: number, day: number): Parsed<CivilDate | null> {
  const value = civilDate(year, month, day)
  return value === null ? { problem: impossible(year, month, day) } : { value }
}
