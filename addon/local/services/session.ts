import { type Facade, handle, method, service } from './facade.ts'

export const user: Facade = {
  name: 'Session.User',
  members: {
    getEmail: method('', host => host.ports.user.email),
    getUserLoginId: method('', host => host.ports.user.email),
  },
}

export const session: Facade = {
  name: 'Session',
  members: {
    getActiveUser: service('', () => handle('User', {})),
    getEffectiveUser: service('', () => handle('User', {})),
    getActiveUserLocale: service('', host => host.ports.user.locale),
    // the manifest's zone, not the spreadsheet's: they can differ
    getScriptTimeZone: service('', host =>
      String(Reflect.get(Object(host.ports.manifest), 'timeZone') ?? 'Etc/GMT'),
    ),
  },
}
