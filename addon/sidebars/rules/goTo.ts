import { callServer } from '../callServer.ts'
import type { BreachLine } from './groups.ts'

/** Brings the curator to a cell. */
export const goTo = ({ table, id, column }: NonNullable<BreachLine['at']>): void =>
  void callServer('goToRow', { table, id, column }, { mode: 'write' })
