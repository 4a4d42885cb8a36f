import { type Facade, type Handle, handle, type Member, method, service } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'

export interface HtmlHandle extends Handle {
  content: string
  title: string
  width: number | null
  height: number | null
}

const output = (content: string): HtmlHandle =>
  handle('HtmlOutput', { content, title: '', width: null, height: null })

const setter = (key: 'title' | 'width' | 'height', signature: string): Member =>
  method(signature, (_host, self: HtmlHandle, value: string | number | null) =>
    Object.assign(self, { [key]: value }),
  )

export const htmlOutput: Facade = {
  name: 'HtmlService.HtmlOutput',
  members: {
    getContent: method('', (_host, self: HtmlHandle) => self.content),
    getTitle: method('', (_host, self: HtmlHandle) => self.title),
    getWidth: method('', (_host, self: HtmlHandle) => self.width),
    getHeight: method('', (_host, self: HtmlHandle) => self.height),
    setTitle: setter('title', 'string'),
    setWidth: setter('width', 'int?'),
    setHeight: setter('height', 'int?'),
  },
}

export const htmlService: Facade = {
  name: 'HtmlService',
  members: {
    createHtmlOutput: service('| string', (_host, content: string = '') => output(content)),
    createHtmlOutputFromFile: service('string', (host, name: string) => {
      const content = host.ports.html[`${name}.html`] ?? host.ports.html[name]
      if (content === undefined) throw new ServiceException(`No HTML file named ${name} was found.`)
      return output(content)
    }),
  },
}
