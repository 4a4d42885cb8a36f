import { refuseXlsx } from './xlsxRefusal.ts'

/** An opening tag; names come without their prefix. */
export interface Tag {
  name: string
  attr(name: string): string | null
}

export interface XmlHandler {
  open?(tag: Tag): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Walks an XML text from its beginning to its end without building a tree. A document type is refused before anything
 * else is read, so that no entity can be declared; of entities only the five of XML and numbers are known.
 * @throws XlsxRefusal `declares` | `damaged`
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const open: string[] = []
  let at = 0
  for (;;) {
    const next = xml.indexOf('<', at)
    if (next < 0) break
    if (next > at && open.length > 0) handler.text?.(expand(xml.slice(at, next)))
    at = next + 1
    const sign = xml[at]
    if (sign === '?') at = after(xml, '?>', at)
    else if (sign === '!') {
      if (xml.startsWith('!--', at)) at = after(xml, '-->', at)
      else if (xml.startsWith('![CDATA[', at)) {
        const end = after(xml, ']]>', at)
        handler.text?.(xml.slice(at + 8, end - 3))
        at = end
      } else throw refuseXlsx(/^!(DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 8)) ? 'declares' : 'damaged')
    } else if (sign === '/') {
      const end = after(xml, '>', at)
      const name = local(xml.slice(at + 1, end - 1).trim())
      if (open.pop() !== name) throw refuseXlsx('damaged')
      handler.close?.(name)
      at = end
    } else {
      const end = tagEnd(xml, at)
      const closed = xml[end - 1] === '/'
      const tag = readTag(xml.slice(at, closed ? end - 1 : end))
      handler.open?.(tag)
      if (closed) handler.close?.(tag.name)
      else open.push(tag.name)
      at = end + 1
    }
  }
  if (open.length > 0) throw refuseXlsx('damaged')
}

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from)
  if (at < 0) throw refuseXlsx('damaged')
  return at + sign.length
}

/** Where the tag's «>» stands: one inside an attribute's value does not end it. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  throw refuseXlsx('damaged')
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function readTag(source: string): Tag {
  const space = source.search(/\s/)
  let attributes: Map<string, string> | null = null
  return {
    name: local(space < 0 ? source : source.slice(0, space)),
    attr: name => {
      if (space < 0) return null
      attributes ??= readAttributes(source.slice(space))
      return attributes.get(name) ?? null
    },
  }
}

function readAttributes(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', quoted = ''] of source.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g))
    found.set(local(name), expand(quoted.slice(1, -1)))
  return found
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function expand(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(/&([^;&]{0,10});?/g, (_, entity: string) => {
    const known = named[entity]
    if (known !== undefined) return known
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity)
    if (number === null) throw refuseXlsx('damaged')
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
  })
}
