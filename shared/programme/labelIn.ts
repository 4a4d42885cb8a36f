import { type RefTarget, refTargets } from './column.ts'
import type { LabelOf } from './planWrite.ts'
import { rowName } from './rowName.ts'

type AnyRow = Readonly<Record<string, unknown>> & { id: string }
type Rows = Partial<Record<RefTarget, readonly AnyRow[]>>

/** Finds the text of a label among the rows of a programme; blank for an id that nobody has. */
export function labelIn(programme: object): LabelOf {
  const rows = programme as Rows
  const indexed = new Map<RefTarget, ReadonlyMap<unknown, AnyRow>>()
  const rowOf = (target: RefTarget, id: unknown): AnyRow | undefined => {
    const known = indexed.get(target) ?? new Map(rows[target]?.map(row => [row.id, row]))
    indexed.set(target, known)
    return known.get(id)
  }
  const labelOf = (target: RefTarget, id: unknown): string => {
    const row = rowOf(target, id)
    if (row === undefined) return ''
    return rowName(target, target === 'pairs' ? withPeople(row) : row)[0] ?? ''
  }
  /** Of a pair just made, the names are not written yet. */
  const withPeople = (pair: AnyRow): AnyRow => ({
    ...pair,
    mentorName: labelOf('mentors', pair.mentor) || pair.mentorName,
    menteeName: labelOf('mentees', pair.mentee) || pair.menteeName,
  })
  return ref => refTargets.map(target => labelOf(target, ref)).find(label => label !== '') ?? ''
}
