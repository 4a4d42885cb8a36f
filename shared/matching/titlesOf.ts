import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Trait } from './traits.ts'

/** Codes of a request back in the curator's words. */
export type TitlesOf = (trait: Trait, codes: readonly number[]) => string[]

/** Entries by their titles, classes by their numbers; switched-off entries keep their titles. */
export function titlesOf(programme: Pick<Programme<never>, 'dictionaries'>): TitlesOf {
  const dictionary = dictionaryOf(programme)
  return ({ dictionary: name }, codes) => {
    if (name === null) return codes.map(String)
    const entries = new Map(dictionary.of(name, 'all').map(({ number, title }) => [number, title]))
    return codes.map(code => entries.get(code) ?? String(code))
  }
}
