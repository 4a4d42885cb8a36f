import { addDays, type CivilDate, day, schoolYearBounds, schoolYearOf } from '../programme/civilDate.ts'
import type { Settings } from '../programme/settings.ts'

/** A stretch of days, both included, under the name that sentences call it by. */
export interface NamedPeriod {
  name: string
  from: CivilDate
  to: CivilDate
}

/** The school year «2026/27» that a day belongs to: 1 September – 31 August. */
export function schoolYear(on: CivilDate): NamedPeriod {
  const name = schoolYearOf(on)
  return { name, ...schoolYearBounds(name) }
}

/** The last school year and the present one. What lies further back is history that nobody mends. */
export function recentSchoolYears(today: CivilDate): readonly [NamedPeriod, NamedPeriod] {
  const present = schoolYear(today)
  return [schoolYear(addDays(present.from, -1)), present]
}

/**
 * The two half-years of a school year as the school counts them (положение, п. 8.2 leaves it open): September – December
 * and January – May, so that summer belongs to none, or the calendar's halves that end in this school year.
 * @param name «2026/27»
 */
export function halfYears(name: string, halves: Settings['halves']): readonly [NamedPeriod, NamedPeriod] {
  const first = Number(name.slice(0, 4))
  const second = first + 1
  return halves === 'calendar'
    ? [
        { name: `второе полугодие ${first} года`, from: day(`${first}-07-01`), to: day(`${first}-12-31`) },
        { name: `первое полугодие ${second} года`, from: day(`${second}-01-01`), to: day(`${second}-06-30`) },
      ]
    : [
        {
          name: `первое полугодие ${name} учебного года`,
          from: day(`${first}-09-01`),
          to: day(`${first}-12-31`),
        },
        {
          name: `второе полугодие ${name} учебного года`,
          from: day(`${second}-01-01`),
          to: day(`${second}-05-31`),
        },
      ]
}

/** «2026/27» from a cell: «2026/27», «2026-2027», «2026–2027 учебный год»; blank where no school year is meant. */
export function schoolYearNamed(text: string): string {
  const [, from, to] = /^\s*((?:19|20)\d{2})\s*[/\\–—-]\s*(\d{4}|\d{2})(?!\d)/.exec(text) ?? []
  const second = String(Number(from) + 1)
  return from !== undefined && [second, second.slice(2)].includes(to ?? '')
    ? `${from}/${second.slice(2)}`
    : ''
}
