/** A calendar day without time or zone, `YYYY-MM-DD`. The only kind of date in the product's own code. */
export type CivilDate = string & { readonly civilDate: true }

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** Days in a month of a year; 0 when there is no such month. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0)

/** The civil date of a year, month 1…12 and day, or null when the calendar has no such day or the year is outside 1900…2100. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2100 || day < 1 || day > monthLength(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate
}

/** For literals in code and tests: throws on what is not a date. */
export function day(text: string): CivilDate {
  const [year, month, dayOfMonth] = text.split('-').map(Number)
  const date = civilDate(year ?? 0, month ?? 0, dayOfMonth ?? 0)
  if (date === null || date !== text) throw new Error(`Not a civil date: ${text}`)
  return date
}

const parts = (date: CivilDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/**
 * The same day `months` later, or the last of its month where it has no such day.
 * ГК РФ, ст. 192: a term of months ends on that day of its last month; where there is none, on the last day of the month.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = parts(date)
  const ahead = from.month - 1 + months
  const year = from.year + Math.floor(ahead / 12)
  const month = ahead - Math.floor(ahead / 12) * 12 + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(from.day, monthLength(year, month)), 2)}` as CivilDate
}

/** The same day `years` later; 29 February becomes 28 February where the year has none. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12)

/** Days since 1970-01-01; negative before. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = parts(date)
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function fromDayNumber(n: number): CivilDate {
  return new Date(n * 86_400_000).toISOString().slice(0, 10) as CivilDate
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days)

/** Full years between two days: the age on `on` of a person born on `born`. */
export function fullYears(born: CivilDate, on: CivilDate): number {
  const a = parts(born)
  const b = parts(on)
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0)
}

/** The school year (1 September – 31 August) a day belongs to, as «2026/27». */
export function schoolYearOf(date: CivilDate): string {
  const { year, month } = parts(date)
  const first = month >= 9 ? year : year - 1
  return `${first}/${pad((first + 1) % 100, 2)}`
}

/** First and last day of a school year «2026/27». */
export function schoolYearBounds(schoolYear: string): { from: CivilDate; to: CivilDate } {
  const first = Number(schoolYear.slice(0, 4))
  return { from: `${first}-09-01` as CivilDate, to: `${first + 1}-08-31` as CivilDate }
}
