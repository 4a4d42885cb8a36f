import { types } from 'node:util'
import type { ItemRecord, ItemType } from '../../forms/formRecord.ts'
import { civilAt } from '../../workbook/serial.ts'
import { type Facade, handle, type Host, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { ITEM_TYPES } from './enums.ts'
import { changeItem, formOf, type ItemHandle, itemFacades, itemOf, typedItem } from './handles.ts'
import type { TextRule, TextValidationHandle } from './textValidation.ts'

// An item is the same whichever way it is held: as an Item, or typed with what only its type has.

const common: Record<string, Member> = {
  getId: method('', (_host, self: ItemHandle) => self.itemId),
  getType: method('', (host, self: ItemHandle) => ITEM_TYPES[itemOf(host, self).type]),
  getIndex: method('', (host, self: ItemHandle) => {
    itemOf(host, self)
    return formOf(host, self).items.findIndex(({ id }) => id === self.itemId)
  }),
  getTitle: method('', (host, self: ItemHandle) => itemOf(host, self).title),
  setTitle: method('string', (host, self: ItemHandle, title: string) => changeItem(host, self, { title })),
  getHelpText: method('', (host, self: ItemHandle) => itemOf(host, self).help),
  setHelpText: method('string', (host, self: ItemHandle, help: string) => changeItem(host, self, { help })),
}

const as = (type: ItemType): [string, Member] => [
  `as${itemFacades[type]}`,
  method('', (host: Host, self: ItemHandle) => {
    const item = itemOf(host, self)
    if (item.type !== type) throw new ServiceException(`Invalid conversion for item type: ${item.type}.`)
    return typedItem(self.formId, item)
  }),
]

/** Of what a person answers; `keep` gives the answer as it is kept. */
const question = (
  signature: string,
  keep: (host: Host, item: ItemRecord, given: never) => string | string[],
): Record<string, Member> => ({
  isRequired: method('', (host, self: ItemHandle) => itemOf(host, self).required),
  setRequired: method('boolean', (host, self: ItemHandle, required: boolean) =>
    changeItem(host, self, { required }),
  ),
  createResponse: method(signature, (host, self: ItemHandle, given: never) => {
    const { formId, itemId } = self
    return handle('ItemResponse', { formId, itemId, answer: keep(host, itemOf(host, self), given) })
  }),
})

const unfit = (kind: string) => new ServiceException(`Invalid response submitted to ${kind} question.`)

const chosen =
  (kind: string) =>
  (_host: Host, { choices }: ItemRecord, given: string | string[]) => {
    if ([given].flat().some(text => !choices.includes(text))) throw unfit(kind)
    return given
  }

const withChoices: Record<string, Member> = {
  setChoiceValues: method('strings', (host, self: ItemHandle, choices: string[]) => {
    if (choices.length === 0) throw new ServiceException('Array is empty: values')
    if (new Set(choices).size < choices.length)
      throw new ServiceException('Questions cannot have duplicate choice values.')
    if (choices.some(text => text.trim() === ''))
      throw new ServiceException('Questions cannot have empty choice values.')
    return changeItem(host, self, { choices })
  }),
}

/** «Другое» with a line to write on is not kept by this host. */
const withOther: Record<string, Member> = {
  hasOtherOption: method('', () => false),
  showOtherOption: method('boolean', (_host, self: ItemHandle, enabled: boolean) => {
    if (enabled) throw new ServiceException('This host keeps no choice of one’s own.')
    return self
  }),
}

const NO_RULE: TextRule = { between: null, longest: null }

const validated = (validation: string): Record<string, Member> => ({
  setValidation: method(validation, (host, self: ItemHandle, { rule }: TextValidationHandle) =>
    changeItem(host, self, rule ?? NO_RULE),
  ),
  clearValidation: method('', (host, self: ItemHandle) => changeItem(host, self, NO_RULE)),
})

const scale: Record<string, Member> = {
  setBounds: method('int int', (host, self: ItemHandle, from: number, to: number) => {
    if (from < 0 || from > 1) throw new ServiceException('The lower bound of a scale must be 0 or 1.')
    if (to < 3 || to > 10) throw new ServiceException('The upper bound of a scale must be from 3 to 10.')
    return changeItem(host, self, { from, to })
  }),
  getLowerBound: method('', (host, self: ItemHandle) => itemOf(host, self).from),
  getUpperBound: method('', (host, self: ItemHandle) => itemOf(host, self).to),
  setLabels: method('string string', (host, self: ItemHandle, left: string, right: string) =>
    changeItem(host, self, { ends: [left, right] }),
  ),
  getLeftLabel: method('', (host, self: ItemHandle) => itemOf(host, self).ends[0]),
  getRightLabel: method('', (host, self: ItemHandle) => itemOf(host, self).ends[1]),
}

const day = (host: Host, _item: ItemRecord, given: Date): string => {
  if (!types.isDate(given) || Number.isNaN(given.getTime())) throw unfit('date')
  const { year, month, day } = civilAt(given.getTime(), host.zone)
  return [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-')
}

const within = (_host: Host, { from, to }: ItemRecord, given: number): string => {
  if (given < from || given > to) throw unfit('scale')
  return String(given)
}

const asWritten = (_host: Host, _item: ItemRecord, given: string): string => given

const MEMBERS: Record<ItemType, Record<string, Member>> = {
  TEXT: { ...question('string', asWritten), ...validated('TextValidation') },
  PARAGRAPH_TEXT: { ...question('string', asWritten), ...validated('ParagraphTextValidation') },
  MULTIPLE_CHOICE: { ...question('string', chosen('multiple choice')), ...withChoices, ...withOther },
  CHECKBOX: { ...question('strings', chosen('checkbox')), ...withChoices, ...withOther },
  LIST: { ...question('string', chosen('list')), ...withChoices },
  SCALE: { ...question('int', within), ...scale },
  DATE: question('date', day),
  PAGE_BREAK: {},
  SECTION_HEADER: {},
}

/** `Item` and every typed item by the name that handles bear. */
export const itemFacadesByName: Record<string, Facade> = {
  Item: {
    name: 'FormApp.Item',
    members: { ...common, ...Object.fromEntries((Object.keys(itemFacades) as ItemType[]).map(as)) },
  },
  ...Object.fromEntries(
    (Object.keys(itemFacades) as ItemType[]).map(type => [
      itemFacades[type],
      { name: `FormApp.${itemFacades[type]}`, members: { ...common, ...MEMBERS[type] } },
    ]),
  ),
}
