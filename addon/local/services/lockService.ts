import { type Facade, type Handle, type Host, handle, method, service } from './facade.ts'
import { ServiceException } from './serviceException.ts'
import { sleep } from './utilities.ts'

// Locks are held in the store, so they hold between executions; the end of an execution gives them back.

interface LockHandle extends Handle {
  name: string
  held: boolean
}

const PAUSE = 50

function acquire(host: Host, self: LockHandle, timeout: number): boolean {
  let waited = 0
  while (!self.held) {
    self.held = host.ask('lock', { name: self.name, owner: host.owner })
    if (self.held || waited >= timeout) break
    sleep(host, PAUSE)
    waited += PAUSE
  }
  return self.held
}

export const lock: Facade = {
  name: 'LockService.Lock',
  members: {
    tryLock: method('int', (host, self: LockHandle, timeout: number) => acquire(host, self, timeout)),
    waitLock: method('int', (host, self: LockHandle, timeout: number) => {
      if (acquire(host, self, timeout)) return
      throw new ServiceException('Lock timeout: another process was holding the lock for too long.')
    }),
    hasLock: method('', (_host, self: LockHandle) => self.held),
    releaseLock: method('', (host, self: LockHandle) => {
      if (self.held) host.ask('unlock', { name: self.name, owner: host.owner })
      self.held = false
    }),
  },
}

const lockNamed = (name: string) => handle('Lock', { name, held: false })

export const lockService: Facade = {
  name: 'LockService',
  members: {
    getDocumentLock: service('', () => lockNamed('document')),
    getScriptLock: service('', () => lockNamed('script')),
    getUserLock: service('', host => lockNamed(`user:${host.ports.user.email}`)),
  },
}
