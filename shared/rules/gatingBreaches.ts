import type { CivilDate } from '../programme/civilDate.ts'
import type { Breach } from './breach.ts'
import type { RuledProgramme } from './defineRule.ts'
import { findBreaches } from './findBreaches.ts'
import { type RuleId, rules } from './index.ts'

/**
 * What keeps a document from being made: breaches of severity `error` of the rules that gate it, about a person or pair in
 * it.
 * @param programme as it would be with the document's own edits applied.
 * @param about IDs of the persons and pairs in the document.
 */
export function gatingBreaches(
  gates: readonly RuleId[],
  programme: RuledProgramme,
  about: readonly string[],
  today: CivilDate,
): Breach[] {
  const gating = rules.filter(
    rule => (gates as readonly string[]).includes(rule.id) && rule.severity === 'error',
  )
  const concerned = new Set(about)
  return findBreaches(gating, programme, today).filter(breach => breach.about.some(id => concerned.has(id)))
}
