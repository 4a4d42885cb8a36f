import { isPupil, type Person } from '#shared/people/isPupil.ts'
import type { Dictionary } from '#shared/programme/dictionary.ts'

/** «8 «А»» of a pupil, the post of an adult; what stands first under a name. */
export const placeOfWork = (person: Person): string =>
  isPupil(person) ? person.schoolClass : person.post || person.schoolClass

/** Titles of the person's forms as lists show them: «ученик – ученик». */
export const formTitles = (person: Person, dictionary: Dictionary): string[] =>
  person.forms.map(form => dictionary.title(form))
