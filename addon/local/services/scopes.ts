import type { Ports } from './ports.ts'
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
  ...[
    'createTextValidation',
    'createParagraphTextValidation',
    'TextValidation',
    'ParagraphTextValidation',
    'ItemType',
    'DestinationType',
  ].map((name): [string, string[]] => [`FormApp.${name}`, []]),
  ['FormApp.', [auth('forms')]],
  ['UrlFetchApp.fetch', [auth('script.external_request')]],
  ['Session.getActiveUserLocale', []],
  ['Session.getActiveUser', EMAIL],
  ['Session.getEffectiveUser', EMAIL],
  ['ScriptApp.getIdentityToken', ['openid']],
  ...[
    'newTrigger',
    'getUserTriggers',
    'getProjectTriggers',
    'deleteTrigger',
    'ClockTriggerBuilder.create',
    'SpreadsheetTriggerBuilder.create',
  ].map((name): [string, string[]] => [`ScriptApp.${name}`, [auth('script.scriptapp')]]),
]

export const scopesOf = (method: string): string[] =>
  NEEDED.find(([start]) => method.startsWith(start))?.[1] ?? []

/** What the manifest asks for; null where it names no scopes and so asks for all. */
function askedFor(manifest: unknown): string[] | null {
  const scopes: unknown = Reflect.get(Object(manifest), 'oauthScopes')
  return Array.isArray(scopes) ? scopes.map(String) : null
}

/** Those of the scopes, by default all that the manifest asks for, that scripts lack. */
export function lackedScopes(
  { manifest, granted }: Pick<Ports, 'manifest' | 'granted'>,
  scopes?: readonly string[],
): string[] {
  const asked = askedFor(manifest)
  return (scopes ?? asked ?? []).filter(
    scope =>
      (asked !== null && !asked.includes(scope)) || (granted !== undefined && !granted.includes(scope)),
  )
}

/** Refuses a call whose scope the manifest does not ask for, or the person has not granted. */
export function checkScopes(method: string, ports: Pick<Ports, 'manifest' | 'granted'>): void {
  const scopes = scopesOf(method)
  if (lackedScopes(ports, scopes).length < Math.max(1, scopes.length)) return
  throw new ServiceException(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes[0]}`,
  )
}
