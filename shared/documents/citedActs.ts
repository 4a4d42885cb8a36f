import type { CivilDate } from '../programme/civilDate.ts'
import type { LegalAct } from '../programme/tables.ts'

/** Whether the preamble of an order may rest on the act that day: marked for it, worded for it, in force. */
const isCited = ({ inOrders, citation, from, to }: LegalAct, on: CivilDate): boolean =>
  inOrders === true && citation.trim() !== '' && (from === null || from <= on) && (to === null || to >= on)

/** The acts an order of that day rests on, in the order of the sheet «Основания». */
export const citedActs = (acts: readonly LegalAct[], on: CivilDate): LegalAct[] =>
  acts.filter(act => isCited(act, on))
