import {
  FORMS,
  type FormRecord,
  type ItemRecord,
  type ItemType,
  type ResponseRecord,
} from '../../forms/formRecord.ts'
import { formLinkedTo } from '../../workbook/forms/formLinkedTo.ts'
import { type Handle, type Host, handle } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'

// What stands behind forms, items and responses. A form and its items are read from the store each time; a response is what
// it was when it was read. Google's words that are only remembered, not read in a source: for items and responses not found.

export interface FormHandle extends Handle {
  formId: string
}
export interface ItemHandle extends FormHandle {
  itemId: number
}
export interface ItemResponseHandle extends ItemHandle {
  answer: string | string[]
}
export interface FormResponseHandle extends FormHandle {
  /** null until it is submitted */
  id: string | null
  at: number | null
  answers: ResponseRecord['answers']
}

/** The façade of an item by its type: 'TEXT' is a 'TextItem'. */
export const itemFacades: Record<ItemType, string> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  CHECKBOX: 'CheckboxItem',
  LIST: 'ListItem',
  SCALE: 'ScaleItem',
  DATE: 'DateItem',
  PAGE_BREAK: 'PageBreakItem',
  SECTION_HEADER: 'SectionHeaderItem',
}

/** Where a method takes an item, it takes a typed one too. */
export const ANY_ITEM = ['Item', ...Object.values(itemFacades)].join(' | ')

export const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'

export const formHandle = (formId: string): FormHandle => handle('Form', { formId })

export const typedItem = (formId: string, { id, type }: ItemRecord): ItemHandle =>
  handle(itemFacades[type], { formId, itemId: id })

export const responseHandle = (formId: string, record: ResponseRecord | null): FormResponseHandle =>
  handle('FormResponse', {
    formId,
    id: record?.id ?? null,
    at: record?.at ?? null,
    answers: record?.answers ?? {},
  })

/** The form that sends its responses to this sheet. */
export function formOfSheet(host: Host, sheetId: number): FormHandle | null {
  const found = formLinkedTo(Object.values(host.ask('properties', { store: FORMS })), sheetId)
  return found === null ? null : formHandle(found.id)
}

export function formOf(host: Host, { formId }: Pick<FormHandle, 'formId'>): FormRecord {
  const forms = host.ask('properties', { store: FORMS })
  const text = Object.hasOwn(forms, formId) ? forms[formId] : undefined
  if (text === undefined) throw new ServiceException(NOT_FOUND)
  return JSON.parse(text) as FormRecord
}

export function itemOf(host: Host, self: ItemHandle): ItemRecord {
  const found = formOf(host, self).items.find(({ id }) => id === self.itemId)
  if (found === undefined) throw new ServiceException('No item with the given ID could be found.')
  return found
}

export function changeForm<S extends FormHandle>(host: Host, self: S, set: Partial<FormRecord>): S {
  host.ask('putForm', { form: { ...formOf(host, self), ...set } })
  return self
}

export function changeItem<S extends ItemHandle>(host: Host, self: S, set: Partial<ItemRecord>): S {
  itemOf(host, self)
  const items = formOf(host, self).items.map(item => (item.id === self.itemId ? { ...item, ...set } : item))
  return changeForm(host, self, { items })
}

const root = (host: Host): string => host.ports.formsAddress?.() ?? 'http://127.0.0.1'

export const publishedUrl = (host: Host, { formId }: FormHandle): string => `${root(host)}/f/${formId}`

/** As at Google, the published address doesn't open a form in a script: these two do. */
export const editUrl = (host: Host, self: FormHandle): string => `${publishedUrl(host, self)}/edit`
export const viewUrl = (host: Host, self: FormHandle): string => `${publishedUrl(host, self)}/viewform`
export const formIdIn = (url: string): string | null =>
  /\/f\/([^/?#]+)\/(?:edit|viewform)/.exec(url)?.[1] ?? null
