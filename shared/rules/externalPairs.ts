import { isExternal } from '../people/isExternal.ts'
import type { People } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentor } from '../programme/tables.ts'
import { participations, type StartedPair } from './participations.ts'

/** Mentors from outside the school with the pairs they lead, the earliest first. */
export function externalPairs(
  programme: Programme<'mentors' | 'pairs'>,
  people: People,
): { mentor: Mentor; pairs: readonly StartedPair[] }[] {
  const dictionary = dictionaryOf(programme)
  return [...participations(programme.pairs)].flatMap(([id, pairs]) => {
    const mentor = people.mentor(id)
    return mentor !== undefined && isExternal(mentor, dictionary) ? [{ mentor, pairs }] : []
  })
}
