import type { Edit } from '../programme/edit.ts'
import type { Place } from './breach.ts'

/** What is wrong with a row, before it is said whose row it is. */
export interface Fault {
  /** The facts and the next step, to follow «Тихонова Дарья и Жуков Максим: ». */
  says: string
  place: Place | null
  /** Where it is less grave than its rule. */
  severity?: 'warning'
  /** The change that mends it for certain. */
  fix?: { title: string; edits: readonly (Edit | null)[] }
}
