import type { FormRecord } from '../../forms/formRecord.ts'
import { enumHolder, type Facade, type Host, service } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { DESTINATION_TYPES, ITEM_TYPES } from './enums.ts'
import { type FormHandle, formHandle, formIdIn, formOf, NOT_FOUND } from './handles.ts'
import { newParagraphValidation, newTextValidation } from './textValidation.ts'

function create(host: Host, title: string): FormHandle {
  if (title === '') throw new ServiceException('Invalid argument: title')
  const form: FormRecord = {
    id: host.ports.uuid(),
    title,
    description: '',
    confirmation: '',
    accepting: false,
    published: false,
    closedMessage: '',
    destination: null,
    items: [],
  }
  host.ask('putForm', { form })
  return formHandle(form.id)
}

function open(host: Host, formId: string): FormHandle {
  const form = formHandle(formId)
  formOf(host, form)
  return form
}

export const formApp: Facade = {
  name: 'FormApp',
  values: {
    ItemType: enumHolder('FormApp.ItemType', ITEM_TYPES),
    DestinationType: enumHolder('FormApp.DestinationType', DESTINATION_TYPES),
  },
  members: {
    create: service('string', create),
    openById: service('string', open),
    openByUrl: service('string', (host, url: string) => {
      const id = formIdIn(url)
      if (id === null) throw new ServiceException(NOT_FOUND)
      return open(host, id)
    }),
    createTextValidation: service('', newTextValidation),
    createParagraphTextValidation: service('', newParagraphValidation),
  },
}
