import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { hashOf } from '#shared/programme/hash.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { isRefused, type Refused } from '../features/refusal.ts'
import { inverseOf } from '../features/undoEntry.ts'
import { writeJournal } from './journal.ts'
import { stamp } from './moment.ts'
import { planEdits } from './planEdits.ts'
import { planUndo } from './planUndo.ts'
import type { Workbook } from './workbook.ts'
import { writePlanned } from './writePlanned.ts'

/** A command that has decided on its edits. */
export interface Decided {
  /** ID of the command in «Журнал» and `_undo`. */
  id: string
  /** What «Журнал» calls it. */
  command: string
  who: string
  today: CivilDate
  /** The programme the edits were decided on. */
  programme: Programme
  edits: readonly Edit[]
  undoable: boolean
  /** What nothing may remember: see `Outcome`. */
  forgets?: readonly string[] | undefined
}

/** Writes edits, whole or not at all, and journals them. Cut off in the middle, the next command recovers them. */
export function writeEdits(workbook: Workbook, decided: Decided): Refused | null {
  const { id, command, who, today, programme, edits, undoable, forgets = [] } = decided
  const at = stamp(workbook)
  // PLANNED first: between re-reading the rows and writing them nothing else is called.
  const inverse = inverseOf(programme, edits)
  const undo = planUndo(workbook, { id, at, command, undoable, edits, inverse, forgets }, today)
  if (isRefused(undo)) return undo
  const planned = planEdits(workbook, edits, apply(programme, edits))
  const refused = isRefused(planned) ? planned : writePlanned(workbook, planned)
  // The mark comes last: until then recovery sees that something is left to do.
  if (refused === null) writeJournal(workbook, { id, at, who, command, edits, hash: hashOf(edits) })
  undo.mark(refused === null ? 'written' : 'undone')
  return refused
}
