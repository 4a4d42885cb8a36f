import { newIdFrom } from '#shared/programme/newId.ts'
import type { Moment } from '../features/feature.ts'
import type { Workbook } from './workbook.ts'

/** Draws what a command may know of the world: the day in the spreadsheet's zone, the caller, a seed for ids. */
export function drawMoment(workbook: Workbook, seed: string): Moment {
  return {
    today: workbook.civilDateOf(new Date()),
    newId: newIdFrom(seed),
    // Google keeps addresses of another organisation to itself, and on the school's computer there are none.
    who: Session.getActiveUser().getEmail() || 'куратор',
  }
}

export const drawSeed = (): string => Utilities.getUuid()

/** Now, for the journal: «23.11.2026 14:05:09» in the spreadsheet's zone. */
export const stamp = (workbook: Workbook): string =>
  Utilities.formatDate(new Date(), workbook.zone, 'dd.MM.yyyy HH:mm:ss')
