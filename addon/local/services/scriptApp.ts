import {
  type EnumHandle,
  enumHolder,
  enumOf,
  type Facade,
  type Handle,
  handle,
  type Host,
  method,
  service,
} from './facade.ts'
import { lackedScopes } from './scopes.ts'
import { ServiceException } from './serviceException.ts'
import { deleteTrigger, EVENT_TYPES, newTriggerBuilder, TRIGGER_SOURCES, triggersOf } from './triggers.ts'

export const AUTH_MODES = enumOf('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'])
const STATUSES = enumOf('ScriptApp.AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED'])

interface InfoHandle extends Handle {
  lacks: string[]
}

const infoHandle = (host: Host, scopes?: string[]): InfoHandle =>
  handle('AuthorizationInfo', { lacks: lackedScopes(host.ports, scopes) })

export const authorizationInfo: Facade = {
  name: 'ScriptApp.AuthorizationInfo',
  members: {
    // the school has installed the program itself: as a rule nothing is left to be granted
    getAuthorizationStatus: method('', (_host, { lacks }: InfoHandle) =>
      lacks.length > 0 ? STATUSES.REQUIRED : STATUSES.NOT_REQUIRED,
    ),
    getAuthorizationUrl: method('', (_host, { lacks }: InfoHandle) =>
      lacks.length > 0
        ? `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(lacks.join(' '))}`
        : null,
    ),
  },
}

/** At Google the execution ends here and the person is asked. */
function require(host: Host, scopes?: string[]): void {
  if (lackedScopes(host.ports, scopes).length > 0)
    throw new ServiceException('Authorization is required to perform that action.')
}

export const scriptApp: Facade = {
  name: 'ScriptApp',
  values: {
    AuthMode: enumHolder('ScriptApp.AuthMode', AUTH_MODES),
    AuthorizationStatus: enumHolder('ScriptApp.AuthorizationStatus', STATUSES),
    EventType: enumHolder('ScriptApp.EventType', EVENT_TYPES),
    TriggerSource: enumHolder('ScriptApp.TriggerSource', TRIGGER_SOURCES),
  },
  members: {
    getIdentityToken: service('', host => host.ports.identityToken()),
    newTrigger: service('string', (_host, fn: string) => newTriggerBuilder(fn)),
    getUserTriggers: service('Spreadsheet', (host, _file: Handle) => triggersOf(host)),
    getProjectTriggers: service('', triggersOf),
    deleteTrigger: service('Trigger', deleteTrigger),
    getAuthorizationInfo: service(
      'AuthMode | AuthMode strings',
      (host, _mode: EnumHandle, scopes?: string[]) => infoHandle(host, scopes),
    ),
    requireScopes: service('AuthMode strings', (host, _mode: EnumHandle, scopes: string[]) =>
      require(host, scopes),
    ),
    requireAllScopes: service('AuthMode', (host, _mode: EnumHandle) => require(host)),
  },
}
