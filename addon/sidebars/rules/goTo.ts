import { callServer } from '../callServer.ts'
import type { BreachLine } from './groups.ts'

type Place = Pick<NonNullable<BreachLine['at']>, 'table'> & { id?: string; column?: string }

/** Brings the curator to a cell, or to a sheet. */
export const goTo = ({ table, id = '', column = '' }: Place): void =>
  void callServer('goToRow', { table, id, column }, { mode: 'write' })
