import { isExternal } from '../people/isExternal.ts'
import type { People } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Mentor, Pair } from '../programme/tables.ts'
import type { Programme } from '../programme/programme.ts'

/** Mentors from outside the school with their pairs, the earliest first. Pairs without a start are left to `pairPeriod`. */
export function externalPairs(
  programme: Programme<'mentors' | 'pairs'>,
  people: People,
): { mentor: Mentor; pairs: (Pair & { from: NonNullable<Pair['from']> })[] }[] {
  const dictionary = dictionaryOf(programme)
  const found = new Map<string, (Pair & { from: NonNullable<Pair['from']> })[]>()
  for (const pair of programme.pairs) {
    const { from } = pair
    if (from !== null) found.set(pair.mentor, [...(found.get(pair.mentor) ?? []), { ...pair, from }])
  }
  return [...found].flatMap(([id, pairs]) => {
    const mentor = people.mentor(id)
    if (mentor === undefined || !isExternal(mentor, dictionary)) return []
    return [{ mentor, pairs: pairs.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) }]
  })
}
