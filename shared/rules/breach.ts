import { noBreak } from '../language/noBreak.ts'
import type { Edit } from '../programme/edit.ts'
import { type TableName, tableOf } from '../programme/tables.ts'
import type { Citation } from '../regulations/clauseName.ts'
import type { Clause } from '../regulations/clauses.ts'

/** The cell where the breach can be mended. */
export interface Place {
  /** Title of the sheet. */
  sheet: string
  /** Sheet row, 1-based. */
  row: number
  /** Title of the column. */
  column: string
}

/** A change of cells that mends the breach by itself. */
export interface Fix {
  /** The button's words: «Поставить окончание 10.09.2027». */
  title: string
  edits: readonly Edit[]
}

/** What a rule finds; screens, documents and tests use the same record. */
export interface Found {
  /** The row it speaks of; of the school as a whole, a row of the settings. A rule finds at most one thing of a row. */
  subject: { table: TableName; id: string }
  /**
   * IDs of the pairs, and of the persons where the person as such is the matter, that can't go into a document while the
   * breach stands. An old pair's fault does not keep the same person's next pair out.
   */
  about: readonly string[]
  /** The facts and the next step, in Russian. */
  sentence: string
  place: Place | null
  /** Where this one is less grave than the rule. */
  severity?: 'warning'
  fix?: Fix
}

/** What a rule found, with the rule's own name. */
export interface Breach extends Omit<Found, 'severity'> {
  /** Rule and row: by this a breach is known from one check to the next. */
  key: string
  rule: string
  clause: Clause
  /** What it is cited by: the clause, unless it is a matter of the pedagogues' own положение. */
  cited: Citation
  severity: Severity
  /** Title of the rule. */
  title: string
  /** The line of the menu where it is settled, where that is not a cell. */
  opens?: string
}

/** `error` keeps a person or pair out of the documents that the rule gates; `warning` is only shown. */
export type Severity = 'error' | 'warning'

/** The one way to make a finding: typography of the sentence, repeats in `about` and blank fixes are settled here. */
export const breach = (
  subject: Found['subject'],
  about: readonly string[],
  sentence: string,
  place: Place | null,
  {
    severity,
    fix,
  }: {
    severity?: 'warning' | undefined
    fix?: { title: string; edits: readonly (Edit | null)[] } | undefined
  } = {},
): Found => {
  const edits = fix?.edits.filter(edit => edit !== null) ?? []
  return {
    subject,
    about: [...new Set(about)],
    sentence: noBreak(sentence),
    place,
    ...(severity === undefined ? {} : { severity }),
    ...(fix === undefined || edits.length === 0 ? {} : { fix: { title: noBreak(fix.title), edits } }),
  }
}

/** The cell of a row's column; null for a row that has not been written into a sheet yet. */
export function placeOf(table: TableName, row: { readonly row: number }, key: string): Place | null {
  const { title, columns } = tableOf(table)
  const column = columns[key]
  return row.row === 0 || column === undefined ? null : { sheet: title, row: row.row, column: column.title }
}
