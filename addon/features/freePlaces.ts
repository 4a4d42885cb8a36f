import { mentorLoads } from '#shared/people/mentorLoads.ts'
import { addYears, type CivilDate } from '#shared/programme/civilDate.ts'
import type { Mentor, Pair } from '#shared/programme/tables.ts'

/**
 * How many mentees each mentor can still take: what the mentor is ready for, within what the settings allow (п. 4.12),
 * less the most they have at once from today on. Groups take no places; never below zero.
 */
export function freePlaces(
  pairs: readonly Pair[],
  maxMentees: number,
  today: CivilDate,
): (mentor: Mentor) => number {
  const loads = mentorLoads(pairs, { from: today, to: addYears(today, 5) })
  return ({ id, capacity }) =>
    Math.max(0, Math.min(capacity ?? maxMentees, maxMentees) - (loads.get(id) ?? 0))
}
