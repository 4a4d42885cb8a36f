import { noBreak } from '../language/noBreak.ts'
import type { Clause } from './clauses.ts'

/** A clause, or the положение of the pedagogues as a whole: the school writes it itself, and its numbers are not known. */
export type Citation = Clause | 'ofTeachers'

/**
 * How a clause is cited: «п. 4.12», «ст. 9 152-ФЗ», «ст. 351.8 ТК РФ», «положение о наставничестве педагогов». No
 * abbreviation changes with the case.
 */
export function clauseName(clause: Citation): string {
  if (clause === 'ofTeachers') return 'положение о наставничестве педагогов'
  const [act, article] = clause.split(' ')
  if (article === undefined) return noBreak(`п. ${clause}`)
  return noBreak(`ст. ${article} ${act === 'ТК' ? 'ТК РФ' : act}`)
}

/** «Нарушение п. 4.12», «Нарушение положения о наставничестве педагогов». */
export const breachOf = (clause: Citation): string =>
  `Нарушение ${clause === 'ofTeachers' ? 'положения о наставничестве педагогов' : clauseName(clause)}`
