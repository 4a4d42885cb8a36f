import { addDays, type CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'

/** The days on which a mentor has most mentees at once. */
export interface HeaviestDays {
  /** ID of the mentor. */
  mentor: string
  /** Different mentees on each of these days; one who is not known counts as somebody else in every pair. */
  load: number
  from: CivilDate
  to: CivilDate
  /** The pairs that run on these days. */
  pairs: readonly Pair[]
}

interface Term {
  pair: Pair
  from: CivilDate
  to: CivilDate
}

/** The mentee as the load counts them: rows that name nobody, or nobody known, may be of as many people. */
export const menteeOf = ({ id, mentee }: Pair): string => (mentee === '' ? id : mentee)

const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b)
const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b)

/**
 * For each mentor the first stretch of days with most mentees at once, within `period` (both days belong to it).
 * Groups do not count (положение, п. 4.12); two pairs with one mentee count once, and a mentee who is not known is nobody else's; a pair ends where it ended in fact.
 * Pairs without a start, an end, or with the two the wrong way round have no days and are left out. The caller chooses
 * the pairs by status. A mentor without any day in the period is not in the answer.
 */
export function heaviestDays(
  pairs: readonly Pair[],
  period: { from: CivilDate; to: CivilDate },
): HeaviestDays[] {
  const terms = new Map<string, Term[]>()
  for (const pair of pairs) {
    if (pair.kind === 'group' || pair.from === null || pair.to === null) continue
    const from = later(pair.from, period.from)
    const to = earlier(pair.endedOn ?? pair.to, period.to)
    if (from <= to) terms.set(pair.mentor, [...(terms.get(pair.mentor) ?? []), { pair, from, to }])
  }
  return [...terms].map(([mentor, own]) => ({ mentor, ...heaviest(own) }))
}

/** The load changes only where a term begins or the day after one ends; between two such days it stands still. */
function heaviest(terms: readonly Term[]): Omit<HeaviestDays, 'mentor'> {
  const changes = [...new Set(terms.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort()
  let best: Omit<HeaviestDays, 'mentor'> | undefined
  changes.slice(0, -1).forEach((from, index) => {
    const to = addDays(changes[index + 1] as CivilDate, -1)
    const pairs = terms.filter(term => term.from <= from && to <= term.to).map(term => term.pair)
    const load = new Set(pairs.map(menteeOf)).size
    if (best !== undefined && load === best.load && addDays(best.to, 1) === from)
      best = { ...best, to, pairs: [...new Set([...best.pairs, ...pairs])] }
    else if (best === undefined || load > best.load) best = { load, from, to, pairs }
  })
  return best as Omit<HeaviestDays, 'mentor'>
}
