import { type EnumHandle, type Facade, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { DESTINATION_TYPES } from './enums.ts'
import { changeForm, type FormHandle, formOf, NOT_FOUND } from './handles.ts'

/** The form's response sheet; one that somebody has removed is none. */
function sheetOf(host: Host, self: FormHandle): number {
  const { destination } = formOf(host, self)
  if (destination === null || host.ask('sheet', { sheetId: destination }) === null) {
    throw new ServiceException('The form currently has no response destination.')
  }
  return destination
}

function freeTitle(host: Host): string {
  const word = host.ask('book', {}).locale.startsWith('ru') ? 'Ответы на форму' : 'Form Responses'
  const taken = new Set(host.ask('sheets', {}).map(({ title }) => title.toLowerCase()))
  let number = 1
  while (taken.has(`${word} (${number})`.toLowerCase())) number += 1
  return `${word} (${number})`
}

export const destination: Facade['members'] = {
  setDestination: method(
    'DestinationType string',
    (host, self: FormHandle, _type: EnumHandle, id: string) => {
      if (id !== host.ask('book', {}).id) throw new ServiceException(NOT_FOUND)
      formOf(host, self)
      const sheetId = host.ask('insertSheet', { title: freeTitle(host), index: 0 })
      host.ask('changeSheet', { sheetId, set: { frozenRows: 1 } })
      return changeForm(host, self, { destination: sheetId })
    },
  ),
  removeDestination: method('', (host, self: FormHandle) => changeForm(host, self, { destination: null })),
  getDestinationId: method('', (host, self: FormHandle) => {
    sheetOf(host, self)
    return host.ask('book', {}).id
  }),
  getDestinationType: method('', (host, self: FormHandle) => {
    sheetOf(host, self)
    return DESTINATION_TYPES.SPREADSHEET
  }),
}
