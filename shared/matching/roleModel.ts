import { dictionaryOf } from '../programme/dictionary.ts'
import type { DictionaryEntry, Mentee } from '../programme/tables.ts'

/**
 * The role model a new pair is written with: the first entry of «Справочники», in its order, that is switched on and
 * common to the two. Nobody is asked which role model they want, so common is what the form has (положение, п. 4.4) and,
 * where the entry names one, the kind of mentee.
 * @returns the entry's id, which stays when it is renamed; null where the form has none
 */
export function roleModel(
  programme: { dictionaries: readonly DictionaryEntry[] },
  form: string,
  mentee: Pick<Mentee, 'kind'>,
): string | null {
  const common = ({ forms, menteeKind }: DictionaryEntry) =>
    (forms.length === 0 || forms.includes(form)) && (menteeKind === null || menteeKind === mentee.kind)
  return dictionaryOf(programme).of('role').find(common)?.id ?? null
}
