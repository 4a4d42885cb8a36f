import { getFirstnameGender, getMiddlenameGender } from 'lvovich'
import type { Gender, PersonName } from './name.ts'
import { patronymicSuffix } from './patronymicSuffix.ts'

/** What spoke for the gender; null when nothing did. */
export type GenderGuess = { gender: Gender; by: 'patronymic' | 'firstName' | null }

/**
 * Guesses the gender from the patronymic, else from the first name; never from the surname.
 * It is a guess with its ground: the caller shows it or asks, and treats null as «не указан».
 * «Саша» and «Женя» alone give null.
 */
export function genderOf({ first, middle }: Pick<PersonName, 'first' | 'middle'>): GenderGuess {
  const byPatronymic = genderOfPatronymic(middle.trim())
  if (byPatronymic) return { gender: byPatronymic, by: 'patronymic' }
  const byFirstName = genderOfFirstName(first.trim())
  return { gender: byFirstName, by: byFirstName && 'firstName' }
}

function genderOfPatronymic(middle: string): Gender {
  if (/ыч$/i.test(middle)) return 'male'
  return patronymicSuffix(middle)?.gender ?? certain(getMiddlenameGender(middle))
}

// Where lvovich has no answer or a wrong one.
const FEMALE_NAMES = new Set([
  'любовь',
  'нинель',
  'адель',
  'руфь',
  'юдифь',
  'ассоль',
  'николь',
  'мишель',
  'есения',
])
const MALE_NAMES = new Set([
  'петр',
  'пётр',
  'лев',
  'илья',
  'никита',
  'кузьма',
  'фома',
  'лука',
  'савва',
  'шамиль',
])

function genderOfFirstName(first: string): Gender {
  const word = first.toLowerCase()
  if (FEMALE_NAMES.has(word)) return 'female'
  if (MALE_NAMES.has(word)) return 'male'
  const parts = word.split(/[\s-]+/).map(part => certain(getFirstnameGender(part)))
  return parts.every(part => part === parts[0]) ? (parts[0] ?? null) : null
}

function certain(answer: string | null): Gender {
  return answer === 'male' || answer === 'female' ? answer : null
}
