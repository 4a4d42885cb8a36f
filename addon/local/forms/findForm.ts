import type { Programmes } from '../server/programmes.ts'
import { type FormDesk, openDesk } from './formDesk.ts'

/**
 * The desk of whichever programme has the form: the school's own, opened for it if need be, or the sample while it is open.
 * A copy has the same forms, but answers belong to the school.
 */
export async function findForm(programmes: Programmes, formId: string): Promise<FormDesk | null> {
  const hasBegun = programmes.find('school')?.begun === true
  const opened = [hasBegun ? programmes.open('school') : undefined, programmes.opened('sample')]
  for (const programme of await Promise.all(opened)) {
    if (programme === undefined) continue
    const { store } = programme
    const desk = await openDesk({ store, now: programmes.now, sent: runs => programme.heed(runs) }, formId)
    if (desk !== null) return desk
  }
  return null
}
