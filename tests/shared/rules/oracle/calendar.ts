/** Days as the oracle counts them: one by one, on its own calendar. */
export type Day = string

/** 29 February where the year has one. */
const inCalendar = (day: Day): boolean => {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day
}

export const next = (day: Day, by = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** The same day so many months later, month by month; where there is no such day, the last of its month. */
export function monthsLater(day: Day, months: number): Day {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  for (let passed = 0; passed < months; passed++) {
    month++
    if (month === 13) [year, month] = [year + 1, 1]
  }
  for (let date = Number(day.slice(8)); ; date--) {
    const same = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    if (inCalendar(same)) return same
  }
}

/** Birthdays that have come by the day. */
export function birthdays(born: Day, on: Day): number {
  let count = 0
  for (let year = Number(born.slice(0, 4)) + 1; year <= Number(on.slice(0, 4)); year++)
    if (`${year}${born.slice(4)}` <= on) count++
  return count
}

const holidays = [
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08', '02-23', '03-08'],
  ...['05-01', '05-09', '06-12', '11-04'],
]

/** Working days after the first day up to the last, that one included. */
export function workingDaysBetween(first: Day, last: Day): number {
  let count = 0
  for (let day = next(first); day <= last; day = next(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(day.slice(5))) count++
  }
  return count
}

export const daysBetween = (first: Day, last: Day): number =>
  (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000
