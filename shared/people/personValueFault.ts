import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { type CivilDate, fullYears } from '../programme/civilDate.ts'
import type { Value } from '../programme/column.ts'

/**
 * What is wrong with a value that can be read and yet can't be a person's: a birth date that makes nobody between 5 and 100
 * years, classes the wrong way round. Null where nothing is.
 * @param values of the row, by column key, as they would be
 */
export function personValueFault(
  key: 'birthDate' | 'classTo',
  values: Readonly<Record<string, Value | undefined>>,
  today: CivilDate,
): string | null {
  if (key === 'birthDate') {
    const born = values.birthDate
    if (typeof born !== 'string' || born === '') return null
    if (born > today) return `День ${dateInDigits(born)} ещё не наступил`
    const age = fullYears(born as CivilDate, today)
    return age < 5 || age > 100
      ? `Возраст получается ${count(age, 'год', 'года', 'лет')}. Проверьте дату`
      : null
  }
  const { classFrom, classTo } = values
  return typeof classFrom === 'number' && typeof classTo === 'number' && classTo < classFrom
    ? `Здесь класс не младше ${classFrom}`
    : null
}
