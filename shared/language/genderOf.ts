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
  if (/[иы]ч$/i.test(middle)) return 'male'
  return /на$/i.test(middle) ? 'female' : (patronymicSuffix(middle)?.gender ?? null)
}

// Shapes that only men's names have, and only women's; a consonant alone proves nothing.
const MALE_SHAPE = /(?:слав|мир|бек|дин|[еи]й|улла|м[уы]рза)$/
const FEMALE_SHAPE = /(?:.[ая]|г[уюы]ль)$/

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
  if (MALE_SHAPE.test(word)) return 'male'
  return FEMALE_SHAPE.test(word) ? 'female' : null
}
