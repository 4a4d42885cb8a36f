import { addDays, type CivilDate, dayNumber } from '../programme/civilDate.ts'

/**
 * The public holidays of ТК РФ, ст. 112, as «month-day»: the New Year holidays and Christmas, 23 February, 8 March,
 * 1 and 9 May, 12 June, 4 November. Read on 23.11.2026.
 */
const holidays = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
])

/** 1970-01-01 was a Thursday. */
const isWeekend = (date: CivilDate): boolean => [2, 3].includes(((dayNumber(date) % 7) + 7) % 7)

/**
 * Whether the day is a Saturday, a Sunday or a public holiday. Days off that the Government moves (ТК РФ, ст. 112) differ
 * from year to year and are not counted: where a day more or less decides, the production calendar does.
 */
export const isNonWorking = (date: CivilDate): boolean => isWeekend(date) || holidays.has(date.slice(5))

/** The last of so many working days after the date; the date itself does not count. @param days 1 and more. */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  let at = date
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (!isNonWorking(at)) left--
  }
  return at
}
