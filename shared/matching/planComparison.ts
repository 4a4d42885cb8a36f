import type { Listed } from './listed.ts'
import { type ComparedPlan, mentorsOf, offerOf, type PlannedMentor } from './planDifferences.ts'

/** Whom one mentee has in each of several plans. */
export interface ComparisonRow {
  mentee: Listed
  /** In the order of the plans; null: without a pair. */
  planned: readonly (PlannedMentor | null)[]
  /** Not every plan gives the same mentor, alone or in a group. */
  differs: boolean
}

/** Plans of one form side by side: a row for every mentee that any of them asks about, by name. */
export function planComparison(plans: readonly ComparedPlan[]): ComparisonRow[] {
  const mentees = new Map<string, Listed>()
  for (const { pairs, unmatched } of plans)
    for (const { mentee } of [...pairs, ...unmatched]) mentees.set(mentee.id, mentee)
  const byMentee = plans.map(mentorsOf)
  return [...mentees.values()]
    .map(mentee => {
      const planned = byMentee.map(plan => plan.get(mentee.id) ?? null)
      const [first = null] = planned
      return { mentee, planned, differs: planned.some(each => offerOf(each) !== offerOf(first)) }
    })
    .sort((a, b) => (a.mentee.name < b.mentee.name ? -1 : 1))
}
