import type { AuthMode } from './ports.ts'

// NONE: installed, not yet used in this file; nothing that needs authorisation: menus, the locale, plain tools.
// LIMITED: simple triggers; this document and properties, no person, no door to the outside, no windows.
// Sources: reference of ScriptApp.AuthMode; the finer lists are remembered, not read.

const NONE = [
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu.',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
  'Utilities.',
  'Logger.',
  'console.',
  'HtmlService.',
  'HtmlOutput.',
]

const NOT_LIMITED = [
  'UrlFetchApp.fetch',
  'Session.getActiveUser',
  'Session.getEffectiveUser',
  'ScriptApp.getIdentityToken',
  'ScriptApp.newTrigger',
  'ScriptApp.getUserTriggers',
  'ScriptApp.getProjectTriggers',
  'ScriptApp.deleteTrigger',
  'FormApp.create',
  'FormApp.openById',
  'FormApp.openByUrl',
  'Ui.showSidebar',
  'Ui.showModalDialog',
  'Ui.showModelessDialog',
  'Ui.alert',
  'Ui.prompt',
]

const ALWAYS = [
  'ScriptApp.getAuthorizationInfo',
  'AuthorizationInfo.',
  'AuthMode.',
  'Button.',
  'ButtonSet.',
  'ItemType.',
  'DestinationType.',
  'EventType.',
  'TriggerSource.',
]

const startsWithOne = (name: string, starts: readonly string[]): boolean =>
  starts.some(start => (start.endsWith('.') ? name.startsWith(start) : name === start))

/** Whether 'Class.method' may be called in this mode. */
export function isAllowed(name: string, mode: AuthMode): boolean {
  if (mode === 'FULL') return true
  if (mode === 'LIMITED') return !startsWithOne(name, NOT_LIMITED)
  return startsWithOne(name, [...NONE, ...ALWAYS])
}
