import type { ItemRecord, ItemType } from '../../forms/formRecord.ts'
import {
  type EnumHandle,
  type Facade,
  type Handle,
  handle,
  type Host,
  isHandle,
  type Member,
  method,
} from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import {
  ANY_ITEM,
  changeForm,
  type FormHandle,
  formOf,
  type ItemHandle,
  itemFacades,
  typedItem,
} from './handles.ts'

const itemHandle = (formId: string, itemId: number): ItemHandle => handle('Item', { formId, itemId })

/** Numbers as Google makes them: large, and never the same in one form. */
function freeId(host: Host, items: readonly ItemRecord[]): number {
  let id = 1 + Math.floor(host.ports.random() * 2_000_000_000)
  while (items.some(item => item.id === id)) id += 1
  return id
}

const add = (type: ItemType): [string, Member] => [
  `add${itemFacades[type]}`,
  method('', (host: Host, self: FormHandle) => {
    const { items } = formOf(host, self)
    const item: ItemRecord = {
      id: freeId(host, items),
      type,
      title: '',
      help: '',
      required: false,
      choices: [],
      from: 1,
      to: 5,
      ends: ['', ''],
      between: null,
      longest: null,
    }
    changeForm(host, self, { items: [...items, item] })
    return typedItem(self.formId, item)
  }),
]

export const formItems: Facade['members'] = {
  ...Object.fromEntries((Object.keys(itemFacades) as ItemType[]).map(add)),
  getItems: method('| ItemType', (host, self: FormHandle, type?: EnumHandle) =>
    formOf(host, self)
      .items.filter(item => type === undefined || item.type === type.name)
      .map(({ id }) => itemHandle(self.formId, id)),
  ),
  getItemById: method('int', (host, self: FormHandle, id: number) =>
    formOf(host, self).items.some(item => item.id === id) ? itemHandle(self.formId, id) : null,
  ),
  deleteItem: method(`int | ${ANY_ITEM}`, (host, self: FormHandle, which: number | Handle) => {
    const { items } = formOf(host, self)
    const at = isHandle(which) ? items.findIndex(({ id }) => id === (which as ItemHandle).itemId) : which
    if (items[at] === undefined) throw new ServiceException('No item with the given ID could be found.')
    changeForm(host, self, { items: items.toSpliced(at, 1) })
  }),
}
