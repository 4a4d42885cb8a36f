import { type ResponseRecord, responsesOf } from '../../forms/formRecord.ts'
import { responsesInOrder } from '../../workbook/forms/responsesInOrder.ts'
import { type Facade, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { type FormHandle, formOf, responseHandle } from './handles.ts'

function responses(host: Host, self: FormHandle): ResponseRecord[] {
  formOf(host, self)
  return responsesInOrder(Object.entries(host.ask('properties', { store: responsesOf(self.formId) })))
}

function find(host: Host, self: FormHandle, id: string): ResponseRecord {
  const found = responses(host, self).find(each => each.id === id)
  if (found === undefined) throw new ServiceException('No response with the given ID could be found.')
  return found
}

export const formResponses: Facade['members'] = {
  getResponses: method('| date', (host, self: FormHandle, since?: Date) =>
    responses(host, self)
      .filter(({ at }) => since === undefined || at > since.getTime())
      .map(each => responseHandle(self.formId, each)),
  ),
  getResponse: method('string', (host, self: FormHandle, id: string) =>
    responseHandle(self.formId, find(host, self, id)),
  ),
  // its row of the response sheet stays, as at Google
  deleteResponse: method('string', (host, self: FormHandle, id: string) => {
    find(host, self, id)
    host.ask('setProperties', { store: responsesOf(self.formId), set: { [id]: null } })
    return self
  }),
  createResponse: method('', (host, self: FormHandle) => {
    formOf(host, self)
    return responseHandle(self.formId, null)
  }),
}
