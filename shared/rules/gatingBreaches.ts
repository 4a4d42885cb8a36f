import type { CivilDate } from '../programme/civilDate.ts'
import type { Programme } from '../programme/programme.ts'
import type { TableName } from '../programme/tables.ts'
import type { Breach } from './breach.ts'
import type { JudgedBy, Rule } from './defineRule.ts'
import { findBreaches } from './findBreaches.ts'

/**
 * What keeps a document from being made: breaches of severity `error` of the rules that gate it, about a person or pair in
 * it, that the school does not let stand.
 * @param programme as it would be with the document's own edits applied.
 * @param about IDs of the persons and pairs in the document.
 */
export function gatingBreaches<R extends TableName>(
  gating: readonly Rule<string, R>[],
  programme: Programme<JudgedBy<NoInfer<R>>>,
  about: readonly string[],
  today: CivilDate,
): Breach[] {
  const concerned = new Set(about)
  return findBreaches(gating, programme, today).filter(
    breach => breach.severity === 'error' && breach.about.some(id => concerned.has(id)),
  )
}
