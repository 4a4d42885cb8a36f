import { type EnumHandle, type Handle, handle } from './facade.ts'
import type { AuthMode } from './ports.ts'
import { AUTH_MODES } from './scriptApp.ts'

export interface Event {
  authMode: EnumHandle
  source: Handle
  user: Handle
}

const SIMPLE_TRIGGERS = ['onOpen', 'onInstall']

/** The event object of a simple trigger, which Google knows by the function's name; null for other functions. */
export const eventOf = (fn: string, authMode: AuthMode): Event | null =>
  SIMPLE_TRIGGERS.includes(fn)
    ? { authMode: AUTH_MODES[authMode], source: handle('Spreadsheet', {}), user: handle('User', {}) }
    : null
