import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { hashOf } from '#shared/programme/hash.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { isRefused, type Refused } from '../features/refusal.ts'
import { planUndo, writeJournal } from './journal.ts'
import { stamp } from './moment.ts'
import { planEdits } from './planEdits.ts'
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
}

/** Writes edits, whole or not at all, and journals them. */
export function writeEdits(workbook: Workbook, decided: Decided): Refused | null {
  const { id, command, who, today, programme, edits, undoable } = decided
  const at = stamp(workbook)
  // PLANNED first: between re-reading the rows and writing them nothing else is called.
  const mark = undoable ? planUndo(workbook, { id, at, edits }, today) : () => {}
  const planned = planEdits(workbook, edits, apply(programme, edits))
  const refused = isRefused(planned) ? planned : writePlanned(workbook, planned)
  mark(refused === null ? 'written' : 'undone')
  if (refused === null) writeJournal(workbook, { id, at, who, command, edits, hash: hashOf(edits) })
  return refused
}
