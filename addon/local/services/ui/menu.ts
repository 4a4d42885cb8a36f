import { type Facade, type Handle, method } from '../facade.ts'
import type { MenuItem } from '../ports.ts'

export interface MenuHandle extends Handle {
  title: string
  items: MenuItem[]
}

const asItem = (menu: MenuHandle): MenuItem => ({ kind: 'menu', title: menu.title, items: menu.items })

export const menu: Facade = {
  name: 'SpreadsheetApp.Menu',
  members: {
    addItem: method('string string', (_host, self: MenuHandle, title: string, fn: string) => {
      self.items.push({ kind: 'item', title, fn })
      return self
    }),
    addSeparator: method('', (_host, self: MenuHandle) => {
      self.items.push({ kind: 'separator' })
      return self
    }),
    addSubMenu: method('Menu', (_host, self: MenuHandle, sub: MenuHandle) => {
      self.items.push(asItem(sub))
      return self
    }),
    addToUi: method('', (host, self: MenuHandle) => {
      host.menus.push(asItem(self))
      host.ports.ui.menu(host.menus as MenuItem[])
    }),
  },
}
