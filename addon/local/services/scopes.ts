import { ServiceException } from './serviceException.ts'

// Scopes that methods need, from the reference; the first entry that a method's name starts with counts.
// A method with several scopes needs one of them. What is not listed needs none.

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`
const SHEET = [auth('spreadsheets.currentonly'), auth('spreadsheets')]
const EMAIL = [auth('userinfo.email')]

const WINDOW = [auth('script.container.ui')]

const NEEDED: [string, string[]][] = [
  ['SpreadsheetApp.getUi', []],
  ['SpreadsheetApp.newDataValidation', []],
  ['SpreadsheetApp.Ui.showSidebar', WINDOW],
  ['SpreadsheetApp.Ui.showModalDialog', WINDOW],
  ['SpreadsheetApp.Ui.showModelessDialog', WINDOW],
  ...['Ui', 'Menu', 'Button', 'PromptResponse'].map((name): [string, string[]] => [
    `SpreadsheetApp.${name}`,
    [],
  ]),
  ['SpreadsheetApp.', SHEET],
  ['UrlFetchApp.fetch', [auth('script.external_request')]],
  ['Session.getActiveUserLocale', []],
  ['Session.getActiveUser', EMAIL],
  ['Session.getEffectiveUser', EMAIL],
  ['ScriptApp.getIdentityToken', ['openid']],
  ...['newTrigger', 'getUserTriggers', 'ClockTriggerBuilder.create'].map((name): [string, string[]] => [
    `ScriptApp.${name}`,
    [auth('script.scriptapp')],
  ]),
]

export const scopesOf = (method: string): string[] =>
  NEEDED.find(([start]) => method.startsWith(start))?.[1] ?? []

/** Refuses a call whose scope the manifest does not ask for; a manifest without oauthScopes asks for all. */
export function checkScopes(method: string, manifest: unknown): void {
  const scopes = scopesOf(method)
  if (scopes.length === 0 || typeof manifest !== 'object' || manifest === null) return
  const granted: unknown = Reflect.get(manifest, 'oauthScopes')
  if (!Array.isArray(granted) || scopes.some(scope => granted.includes(scope))) return
  throw new ServiceException(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes[0]}`,
  )
}
