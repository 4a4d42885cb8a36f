import type { Operations } from './operations.ts'

const NAME = 'Тандем'

export const bookOperations: Pick<Operations, 'book' | 'properties' | 'setProperties' | 'lock' | 'unlock'> = {
  book: book => ({ id: book.id, name: NAME, zone: book.options.zone, locale: book.options.locale }),
  properties: (book, { store }) => Object.fromEntries(book.readProperties(store)),
  setProperties: (book, { store, set }) => {
    for (const [key, value] of Object.entries(set)) book.setProperty(store, key, value)
    return null
  },
  lock: (book, { name, owner }) => {
    const holder = book.locks.get(name)
    if (holder !== undefined && holder !== owner) return false
    book.locks.set(name, owner)
    return true
  },
  unlock: (book, { name, owner }) => {
    for (const [held, holder] of book.locks) {
      if (holder === owner && (name === null || name === held)) book.locks.delete(held)
    }
    return null
  },
}
