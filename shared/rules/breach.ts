import { noBreak } from '../language/noBreak.ts'
import type { Clause } from '../regulations/clauses.ts'
import { type TableName, tableOf } from '../programme/tables.ts'

/** The cell where the breach can be mended. */
export interface Place {
  /** Title of the sheet. */
  sheet: string
  /** Sheet row, 1-based. */
  row: number
  /** Title of the column. */
  column: string
}

/** What a rule finds; screens, documents and tests use the same record. */
export interface Found {
  /** The person or pair it speaks of. */
  subject: { table: 'mentors' | 'mentees' | 'pairs'; id: string }
  /**
   * IDs of the pairs, and of the persons where the person as such is the matter, that can't go into a document while the
   * breach stands. An old pair's fault does not keep the same person's next pair out.
   */
  about: readonly string[]
  /** The facts and the next step, in Russian. */
  sentence: string
  place: Place | null
}

/** What a rule found, with the rule's own name. */
export interface Breach extends Found {
  rule: string
  clause: Clause
  severity: Severity
  /** Title of the rule. */
  title: string
}

/** `error` keeps a person or pair out of the documents that the rule gates; `warning` is only shown. */
export type Severity = 'error' | 'warning'

/** The one way to make a finding: typography of the sentence and repeats in `about` are settled here. */
export const breach = (
  subject: Found['subject'],
  about: readonly string[],
  sentence: string,
  place: Place | null,
): Found => ({
  subject,
  about: [...new Set(about)],
  sentence: noBreak(sentence),
  place,
})

/** The cell of a row's column; null for a row that has not been written into a sheet yet. */
export function placeOf(table: TableName, row: { readonly row: number }, key: string): Place | null {
  const { title, columns } = tableOf(table)
  const column = columns[key]
  return row.row === 0 || column === undefined ? null : { sheet: title, row: row.row, column: column.title }
}
