import type { ItemRecord } from '../../forms/formRecord.ts'
import { type Facade, handle, type Host, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import {
  ANY_ITEM,
  type FormResponseHandle,
  formOf,
  type ItemHandle,
  type ItemResponseHandle,
  publishedUrl,
  responseHandle,
} from './handles.ts'

const responseFor = (
  { formId, answers }: FormResponseHandle,
  { id }: Pick<ItemRecord, 'id'>,
): ItemResponseHandle | null => {
  const answer = answers[id]
  return answer === undefined ? null : handle('ItemResponse', { formId, itemId: id, answer })
}

const answered = (host: Host, self: FormResponseHandle): ItemResponseHandle[] =>
  formOf(host, self).items.flatMap(item => responseFor(self, item) ?? [])

export const formResponse: Facade = {
  name: 'FormApp.FormResponse',
  members: {
    getId: method('', (_host, self: FormResponseHandle) => self.id),
    getTimestamp: method('', (_host, { at }: FormResponseHandle) => (at === null ? null : new Date(at))),
    getRespondentEmail: method('', () => ''),
    // unanswered items are absent
    getItemResponses: method('', answered),
    getResponseForItem: method(ANY_ITEM, (_host, self: FormResponseHandle, { itemId }: ItemHandle) =>
      responseFor(self, { id: itemId }),
    ),
    withItemResponse: method(
      'ItemResponse',
      (_host, self: FormResponseHandle, { itemId, answer }: ItemResponseHandle) =>
        Object.assign(self, { answers: { ...self.answers, [itemId]: answer } }),
    ),
    toPrefilledUrl: method('', (host, self: FormResponseHandle) => {
      const entries = answered(host, self).flatMap(({ itemId, answer }) =>
        [answer].flat().map(text => `entry.${itemId}=${encodeURIComponent(text)}`),
      )
      return [publishedUrl(host, self), entries.join('&')].filter(part => part !== '').join('?')
    }),
    getEditResponseUrl: method('', (host, self: FormResponseHandle) => {
      if (self.id === null) throw new ServiceException('The response has not been submitted yet.')
      return `${publishedUrl(host, self)}?edit2=${encodeURIComponent(self.id)}`
    }),
    submit: method('', (host, { formId, answers }: FormResponseHandle) => {
      const { uuid, now } = host.ports
      const { response } = host.ask('submitForm', { formId, response: uuid(), answers, at: now() })
      return responseHandle(formId, response)
    }),
  },
}

export const itemResponse: Facade = {
  name: 'FormApp.ItemResponse',
  members: {
    getItem: method('', (_host, { formId, itemId }: ItemResponseHandle) =>
      handle('Item', { formId, itemId }),
    ),
    getResponse: method('', (_host, { answer }: ItemResponseHandle) => answer),
  },
}
