import { type CivilDate, fullYears } from '../programme/civilDate.ts'
import { numbers } from '../regulations/numbers.ts'
import { isPupil, type Person } from './isPupil.ts'

/**
 * Whether the person is under 18 on the day; the 18th birthday itself is the first day of an adult (ГК РФ, ст. 21).
 * A pupil whose birth date is unknown counts as a minor, everybody else as an adult.
 */
export const isMinor = (person: Person, on: CivilDate): boolean =>
  person.birthDate === null ? isPupil(person) : fullYears(person.birthDate, on) < numbers.adultAge.value
