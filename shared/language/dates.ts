import { monthLength } from '../programme/civilDate.ts'

const NBSP = '\u00a0'

/** Months as they stand after a day: «23 ноября». */
export const monthsOfDays: readonly string[] = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

/** «23.11.2026»: data and tables. @param date civil date YYYY-MM-DD. @throws RangeError when it is not a real one. */
export function dateInDigits(date: string): string {
  const { year, month, day } = civilParts(date)
  return `${pad(day)}.${pad(month)}.${year}`
}

/** «23 ноября»: sentences of the current year. */
export function dayAndMonth(date: string): string {
  const { month, day } = civilParts(date)
  return `${day}${NBSP}${monthsOfDays[month - 1]}`
}

/** «23 ноября 2026 г.»: documents (ГОСТ Р 7.0.97-2025, дата документа). */
export function dateInWords(date: string): string {
  return `${dayAndMonth(date)}${NBSP}${civilParts(date).year}${NBSP}г.`
}

/** «с 20 ноября», «со 2 ноября»: the second is read «со второго». */
export function sinceDate(date: string): string {
  return `${civilParts(date).day === 2 ? 'со' : 'с'}${NBSP}${dayAndMonth(date)}`
}

/** «по 20 ноября», that day included. */
export function throughDate(date: string): string {
  return `по${NBSP}${dayAndMonth(date)}`
}

function civilParts(date: string): { year: string; month: number; day: number } {
  const [, year = '', mm = '', dd = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const month = Number(mm)
  const day = Number(dd)
  if (day < 1 || day > monthLength(Number(year), month)) {
    throw new RangeError('dates: not a civil date YYYY-MM-DD')
  }
  return { year, month, day }
}

const pad = (n: number) => String(n).padStart(2, '0')
