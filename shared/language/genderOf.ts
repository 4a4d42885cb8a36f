import { getFirstnameGender, getMiddlenameGender } from 'lvovich/lib/gender.js'
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES, SHARED_FIRST_NAMES } from './knownFirstNames.ts'
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

// Shapes that only men's names have.
const MALE_SHAPE = /(?:слав|мир|бек|дин|[аеи]й)$/

function genderOfFirstName(first: string): Gender {
  const parts = first
    .toLowerCase()
    .split(/[\s-]+/)
    .map(genderOfWord)
  return parts.every(part => part === parts[0]) ? (parts[0] ?? null) : null
}

function genderOfWord(word: string): Gender {
  if (SHARED_FIRST_NAMES.has(word)) return null
  if (FEMALE_FIRST_NAMES.has(word)) return 'female'
  if (MALE_FIRST_NAMES.has(word)) return 'male'
  const guess = certain(getFirstnameGender(word))
  return guess === 'male' && !MALE_SHAPE.test(word) ? null : guess
}

function certain(answer: string | null): Gender {
  return answer === 'male' || answer === 'female' ? answer : null
}
