import { type Facade, type Handle, type Host, handle, method, service } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// Limits from the reference: keys ≤ 250 characters, values ≤ 100 KB, 1–21,600 s (600 by default), 1,000 entries,
// of which 900 stay. It may forget at any time: here it forgets with the process.

interface CacheHandle extends Handle {
  store: string
}

const LONGEST_KEY = 250
const LARGEST_VALUE = 100 * 1024
const MOST = 1000
const KEPT = 900

const place = (self: CacheHandle, key: string) => `${self.store}\n${key}`

function read(host: Host, self: CacheHandle, key: string): string | null {
  const found = host.cache.get(place(self, key))
  return found === undefined || found.until <= host.ports.now() ? null : found.value
}

function write(host: Host, self: CacheHandle, key: string, value: string, seconds = 600): void {
  if (key.length > LONGEST_KEY) throw new ServiceException('Argument too large: key')
  if (Buffer.byteLength(value) > LARGEST_VALUE) throw new ServiceException('Argument too large: value')
  if (seconds < 1 || seconds > 21_600)
    throw new ServiceException('Argument out of range: expirationInSeconds')
  host.cache.delete(place(self, key))
  host.cache.set(place(self, key), { value, until: host.ports.now() + seconds * 1000 })
  if (host.cache.size <= MOST) return
  for (const old of [...host.cache.keys()].slice(0, host.cache.size - KEPT)) host.cache.delete(old)
}

export const cache: Facade = {
  name: 'CacheService.Cache',
  members: {
    get: method('string', (host, self: CacheHandle, key: string) => read(host, self, key)),
    getAll: method('strings', (host, self: CacheHandle, keys: string[]) =>
      Object.fromEntries(
        keys.flatMap(key => {
          const value = read(host, self, key)
          return value === null ? [] : [[key, value]]
        }),
      ),
    ),
    put: method(
      'string string | string string int',
      (host, self: CacheHandle, key: string, value: string, seconds?: number) =>
        write(host, self, key, value, seconds),
    ),
    putAll: method('object | object int', (host, self: CacheHandle, values: object, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) write(host, self, key, String(value), seconds)
    }),
    remove: method('string', (host, self: CacheHandle, key: string) => {
      host.cache.delete(place(self, key))
    }),
    removeAll: method('strings', (host, self: CacheHandle, keys: string[]) => {
      for (const key of keys) host.cache.delete(place(self, key))
    }),
  },
}

export const cacheService: Facade = {
  name: 'CacheService',
  members: {
    getDocumentCache: service('', () => handle('Cache', { store: 'document' })),
    getScriptCache: service('', () => handle('Cache', { store: 'script' })),
    getUserCache: service('', host => handle('Cache', { store: `user:${host.ports.user.email}` })),
  },
}
