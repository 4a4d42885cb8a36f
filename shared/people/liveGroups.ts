import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'
import { livePairs } from './livePairs.ts'

/** The form and the days, both included, that new rows of a group are to have. */
export interface GroupTerm {
  form: string
  from: CivilDate
  to: CivilDate
}

/** A mentor's live groups of one form and period. */
export interface LiveGroups {
  /** Of the group that new members join: the largest, of equal ones the first by name. */
  name: string
  /** IDs of the mentees of all of them. */
  mentees: ReadonlySet<string>
}

/** The groups of one form that share a day with the period, by the ID of their mentor. */
export function liveGroups(pairs: readonly Pair[], term: GroupTerm): ReadonlyMap<string, LiveGroups> {
  const sizes = new Map<string, Map<string, number>>()
  const mentees = new Map<string, Set<string>>()
  for (const pair of livePairs(pairs, term)) {
    if (pair.kind !== 'group' || pair.form !== term.form) continue
    const named = sizes.get(pair.mentor) ?? new Map<string, number>()
    sizes.set(pair.mentor, named.set(pair.group, (named.get(pair.group) ?? 0) + 1))
    mentees.set(pair.mentor, (mentees.get(pair.mentor) ?? new Set<string>()).add(pair.mentee))
  }
  return new Map(
    [...sizes].map(([mentor, named]) => {
      const [largest] = [...named].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return [mentor, { name: largest?.[0] ?? '', mentees: mentees.get(mentor) ?? new Set() }]
    }),
  )
}
