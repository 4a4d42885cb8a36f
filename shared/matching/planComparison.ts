import type { Listed } from './listed.ts'
import type { ComparedPlan, PlannedMentor } from './planDifferences.ts'

/** Whom one mentee has in each of several plans. */
export interface ComparisonRow {
  mentee: Listed
  /** In the order of the plans; null: without a pair. */
  planned: readonly (PlannedMentor | null)[]
  /** Not every plan gives the same mentor. */
  differs: boolean
}

/** Plans of one form side by side: a row for every mentee that any of them asks about, by name. */
export function planComparison(plans: readonly ComparedPlan[]): ComparisonRow[] {
  const mentees = new Map<string, Listed>()
  for (const { pairs, unmatched } of plans)
    for (const { mentee } of [...pairs, ...unmatched]) mentees.set(mentee.id, mentee)
  const byMentee = plans.map(
    ({ pairs }) =>
      new Map(
        pairs.map(({ mentee, mentor, score }): [string, PlannedMentor] => [mentee.id, { mentor, score }]),
      ),
  )
  return [...mentees.values()]
    .map(mentee => {
      const planned = byMentee.map(plan => plan.get(mentee.id) ?? null)
      const [first] = planned
      return { mentee, planned, differs: planned.some(each => each?.mentor.id !== first?.mentor.id) }
    })
    .sort((a, b) => (a.mentee.name < b.mentee.name ? -1 : 1))
}
