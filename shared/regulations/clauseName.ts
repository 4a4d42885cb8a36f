import { noBreak } from '../language/noBreak.ts'
import type { Clause } from './clauses.ts'

/** How a clause is cited: «п. 4.12», «ст. 9 152-ФЗ», «ст. 351.8 ТК РФ». Neither abbreviation changes with the case. */
export function clauseName(clause: Clause): string {
  const [act, article] = clause.split(' ')
  if (article === undefined) return noBreak(`п. ${clause}`)
  return noBreak(`ст. ${article} ${act === 'ТК' ? 'ТК РФ' : act}`)
}
