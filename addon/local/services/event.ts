import type { Submitted } from '../workbook/forms/submission.ts'
import { type EnumHandle, type Handle, handle } from './facade.ts'
import type { Execution } from './ports.ts'
import { AUTH_MODES } from './scriptApp.ts'

interface SimpleEvent {
  authMode: EnumHandle
  source: Handle
  user: Handle
}

type SubmitEvent = Omit<SimpleEvent, 'user'> &
  Pick<Submitted, 'values' | 'namedValues' | 'triggerUid'> & { range: Handle }

const SIMPLE_TRIGGERS = ['onOpen', 'onInstall']

/** The event object of a trigger: a simple one is known by the function's name; null for other functions. */
export function eventOf({ fn, authMode, submitted }: Execution): SimpleEvent | SubmitEvent | null {
  const facts = { authMode: AUTH_MODES[authMode], source: handle('Spreadsheet', {}) }
  if (submitted !== undefined) {
    const { sheetId, row, columns, values, namedValues, triggerUid } = submitted
    const range = handle('Range', { sheetId, row, column: 1, rows: 1, columns })
    return { ...facts, range, values, namedValues, triggerUid }
  }
  return SIMPLE_TRIGGERS.includes(fn) ? { ...facts, user: handle('User', {}) } : null
}
