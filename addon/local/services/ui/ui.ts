import {
  enumHolder,
  enumOf,
  type EnumHandle,
  type Facade,
  type Handle,
  handle,
  type Host,
  method,
} from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import type { HtmlHandle } from './htmlService.ts'
import type { MenuHandle } from './menu.ts'

export const BUTTONS = enumOf('SpreadsheetApp.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'])
export const BUTTON_SETS = enumOf('SpreadsheetApp.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])

interface PromptHandle extends Handle {
  button: string
  text: string
}

const buttonNamed = (name: string): EnumHandle => BUTTONS[name as keyof typeof BUTTONS] ?? BUTTONS.CLOSE

/** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons); prompt likewise. */
function question(first: string, second?: string | EnumHandle, third?: EnumHandle) {
  const titled = typeof second === 'string'
  const buttons = titled ? third : second
  return { title: titled ? first : '', prompt: titled ? second : first, buttons: buttons?.name ?? 'OK' }
}

const ASKS = 'string | string ButtonSet | string string ButtonSet'

const htmlOf = (host: Host, html: HtmlHandle | string, title: string, modal: boolean) => {
  const { content, width, height } =
    typeof html === 'string' ? { content: html, width: null, height: null } : html
  host.ports.ui.dialog({ content, width, height, title, modal })
}

export const ui: Facade = {
  name: 'SpreadsheetApp.Ui',
  values: {
    Button: enumHolder('SpreadsheetApp.Button', BUTTONS),
    ButtonSet: enumHolder('SpreadsheetApp.ButtonSet', BUTTON_SETS),
  },
  members: {
    createMenu: method(
      'string',
      (_host, _self, title: string): MenuHandle => handle('Menu', { title, items: [] }),
    ),
    // in a bound script an add-on's menu bears the script's name; ours has one name everywhere
    createAddonMenu: method('', (): MenuHandle => handle('Menu', { title: 'Тандем', items: [] })),
    showSidebar: method('HtmlOutput', (host, _self, { content, title, width, height }: HtmlHandle) =>
      host.ports.ui.sidebar({ content, title, width, height }),
    ),
    showModalDialog: method('HtmlOutput string', (host, _self, html: HtmlHandle, title: string) =>
      htmlOf(host, html, title, true),
    ),
    showModelessDialog: method('HtmlOutput string', (host, _self, html: HtmlHandle, title: string) =>
      htmlOf(host, html, title, false),
    ),
    alert: method(ASKS, (host, _self, ...args: [string, (string | EnumHandle)?, EnumHandle?]) => {
      if (host.batchOpen)
        throw new ServiceException('A question to the person inside a batch of writes: ask before writing.')
      return buttonNamed(host.ports.ui.alert(question(...args)))
    }),
    prompt: method(ASKS, (host, _self, ...args: [string, (string | EnumHandle)?, EnumHandle?]) => {
      if (host.batchOpen)
        throw new ServiceException('A question to the person inside a batch of writes: ask before writing.')
      return handle('PromptResponse', host.ports.ui.prompt(question(...args)))
    }),
  },
}

export const promptResponse: Facade = {
  name: 'SpreadsheetApp.PromptResponse',
  members: {
    getResponseText: method('', (_host, self: PromptHandle) => self.text),
    getSelectedButton: method('', (_host, self: PromptHandle) => buttonNamed(self.button)),
  },
}
