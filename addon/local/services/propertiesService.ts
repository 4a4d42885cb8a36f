import { type Facade, type Handle, type Host, handle, method, service } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// Strings only ('a', 1 → '1'); 9 KB a value, 500 KB a store. They lie in the workbook's file and share its batch.

interface PropertiesHandle extends Handle {
  store: string
}

const LARGEST_VALUE = 9 * 1024
const LARGEST_STORE = 500 * 1024

const read = (host: Host, self: PropertiesHandle) => host.ask('properties', { store: self.store })

function write(host: Host, self: PropertiesHandle, set: Record<string, string | null>): void {
  const values = Object.entries(set)
  if (values.some(([, value]) => value !== null && Buffer.byteLength(value) > LARGEST_VALUE)) {
    throw new ServiceException('Argument too large: value')
  }
  const after = Object.entries({ ...read(host, self), ...set })
  const size = after.reduce(
    (sum, [key, value]) => sum + (value === null ? 0 : Buffer.byteLength(key + value)),
    0,
  )
  if (size > LARGEST_STORE) {
    throw new ServiceException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    )
  }
  host.ask('setProperties', { store: self.store, set })
}

const emptied = (host: Host, self: PropertiesHandle) =>
  Object.fromEntries(Object.keys(read(host, self)).map(key => [key, null]))

export const properties: Facade = {
  name: 'PropertiesService.Properties',
  members: {
    getProperty: method('string', (host, self: PropertiesHandle, key: string) => {
      const found = read(host, self)
      return Object.hasOwn(found, key) ? found[key] : null
    }),
    getProperties: method('', (host, self: PropertiesHandle) => read(host, self)),
    getKeys: method('', (host, self: PropertiesHandle) => Object.keys(read(host, self))),
    setProperty: method('string any', (host, self: PropertiesHandle, key: string, value: unknown) => {
      write(host, self, { [key]: String(value) })
      return self
    }),
    setProperties: method(
      'object | object boolean',
      (host, self: PropertiesHandle, values: object, deleteOthers?: boolean) => {
        const given = Object.entries(values).map(([key, value]) => [key, String(value)] as const)
        write(host, self, { ...(deleteOthers ? emptied(host, self) : {}), ...Object.fromEntries(given) })
        return self
      },
    ),
    deleteProperty: method('string', (host, self: PropertiesHandle, key: string) => {
      write(host, self, { [key]: null })
      return self
    }),
    deleteAllProperties: method('', (host, self: PropertiesHandle) => {
      write(host, self, emptied(host, self))
      return self
    }),
  },
}

export const propertiesService: Facade = {
  name: 'PropertiesService',
  members: {
    getDocumentProperties: service('', () => handle('Properties', { store: 'document' })),
    getScriptProperties: service('', () => handle('Properties', { store: 'script' })),
    getUserProperties: service('', host => handle('Properties', { store: `user:${host.ports.user.email}` })),
  },
}
