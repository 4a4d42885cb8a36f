import {
  type EnumHandle,
  enumHolder,
  enumOf,
  type Facade,
  type Handle,
  handle,
  method,
  service,
} from './facade.ts'
import { newTriggerBuilder, timersOf } from './triggers.ts'

export const AUTH_MODES = enumOf('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'])
const STATUSES = enumOf('ScriptApp.AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED'])

export const authorizationInfo: Facade = {
  name: 'ScriptApp.AuthorizationInfo',
  members: {
    // the school has installed the program itself: nothing is left to be granted
    getAuthorizationStatus: method('', () => STATUSES.NOT_REQUIRED),
    getAuthorizationUrl: method('', () => null),
  },
}

export const scriptApp: Facade = {
  name: 'ScriptApp',
  values: {
    AuthMode: enumHolder('ScriptApp.AuthMode', AUTH_MODES),
    AuthorizationStatus: enumHolder('ScriptApp.AuthorizationStatus', STATUSES),
  },
  members: {
    getIdentityToken: service('', host => host.ports.identityToken()),
    newTrigger: service('string', (_host, fn: string) => newTriggerBuilder(fn)),
    getUserTriggers: service('Spreadsheet', (host, _file: Handle) => timersOf(host)),
    getAuthorizationInfo: service('AuthMode | AuthMode strings', (_host, _mode: EnumHandle) =>
      handle('AuthorizationInfo', {}),
    ),
  },
}
