import type { CivilDate } from '../programme/civilDate.ts'
import { momentOf } from './foreign/momentOf.ts'

/** «2026-11-23T14:05:09» → «23.11.2026 14:05:09»: how «Ответы» tell when a response came. */
export const receivedAt = (at: string): string =>
  /^\d{4}-\d\d-\d\d/.test(at)
    ? `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}${at.length > 10 ? ` ${at.slice(11, 19)}` : ''}`
    : at.slice(0, 40)

/** The day of it; `today` where the cell tells none. */
export const dayReceived = (text: string, today: CivilDate): CivilDate =>
  ((momentOf(text) ?? '').slice(0, 10) || today) as CivilDate
