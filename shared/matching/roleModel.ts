import { dictionaryOf } from '../programme/dictionary.ts'
import type { DictionaryEntry, Mentee } from '../programme/tables.ts'

/**
 * The role model a new pair of a form is written with, by its mentee: the first entry of «Справочники», in its order, that
 * is switched on and common to the two. Nobody is asked which role model they want, so common is what the form has
 * (положение, п. 4.4) and, where the entry names one, the kind of mentee.
 * @returns the entry's id, which stays when it is renamed; null where the form has none
 */
export function roleModel(
  programme: { dictionaries: readonly DictionaryEntry[] },
  form: string,
): (mentee: Pick<Mentee, 'kind'>) => string | null {
  const roles = dictionaryOf(programme)
    .of('role')
    .filter(({ forms }) => forms.length === 0 || forms.includes(form))
  return ({ kind }) => roles.find(({ menteeKind }) => menteeKind === null || menteeKind === kind)?.id ?? null
}
