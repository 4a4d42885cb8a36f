import { dictionaryOf } from '../programme/dictionary.ts'
import type { DictionaryName } from '../programme/dictionaryNames.ts'
import type { Programme } from '../programme/programme.ts'
import type { Trait } from './traits.ts'

/** Codes of a request back in the curator's words. */
export type TitlesOf = (trait: Trait, codes: readonly number[]) => string[]

/** Entries by their titles, classes by their numbers; switched-off entries keep their titles. */
export function titlesOf(programme: Pick<Programme<never>, 'dictionaries'>): TitlesOf {
  const dictionary = dictionaryOf(programme)
  const known = new Map<DictionaryName, ReadonlyMap<number | null, string>>()
  const entriesOf = (name: DictionaryName) => {
    const entries =
      known.get(name) ?? new Map(dictionary.of(name, 'all').map(({ number, title }) => [number, title]))
    known.set(name, entries)
    return entries
  }
  return ({ dictionary: name }, codes) =>
    name === null ? codes.map(String) : codes.map(code => entriesOf(name).get(code) ?? String(code))
}
