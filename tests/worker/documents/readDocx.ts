import { unzipSync } from 'fflate'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const decode = (text: string) =>
  text.replace(/&(?:(amp|lt|gt|quot);)?/g, (whole, name: string | undefined) => {
    if (name === undefined) throw new Error(`Not well-formed: ${whole}`)
    return entities[name] ?? ''
  })

/** Reads the XML that Word needs: well-formed, of allowed characters, without DTD and comments; anything else throws. */
export function parseXml(xml: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('Not XML characters')
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/, '')
  for (const [piece] of body.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const parent = open[open.length - 1]
    if (parent === undefined) throw new Error('Not well-formed: closed too often')
    if (!piece.startsWith('<')) {
      if (piece.includes(']]>')) throw new Error('Not well-formed: ]]>')
      parent.children.push(decode(piece))
      continue
    }
    const [, closing, name, attributeText, selfClosing] =
      /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? []
    if (name === undefined) throw new Error(`Not well-formed: ${piece}`)
    if (closing === '/') {
      if (parent.name !== name) throw new Error(`Not well-formed: </${name}> closes <${parent.name}>`)
      open.pop()
      continue
    }
    const attributes = [...(attributeText ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)]
    const element: Element = {
      name,
      attributes: Object.fromEntries(attributes.map(([, key = '', value = '']) => [key, decode(value)])),
      children: [],
    }
    parent.children.push(element)
    if (selfClosing !== '/') open.push(element)
  }
  const [root] = top.children
  if (open.length !== 1 || top.children.length !== 1 || root === undefined || typeof root === 'string') {
    throw new Error('Not well-formed: not one root element')
  }
  return root
}

/** All elements of a name below an element, in document order. */
export const find = (element: Element, name: string): Element[] =>
  element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...find(child, name)],
  )

const paragraphText = (paragraph: Element): string =>
  paragraph.children
    .flatMap(child => (typeof child === 'string' || child.name !== 'w:r' ? [] : child.children))
    .map(part => (typeof part === 'string' ? '' : part.name === 'w:tab' ? '\t' : part.children.join('')))
    .join('')

const isSpacer = (paragraph: Element) =>
  find(paragraph, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === 'spacer')

/** The parts of a .docx as XML, and its lines in the manner of `plainText`; the spacers after tables are left out. */
export function readDocx(bytes: Uint8Array): {
  parts: Record<string, Element>
  body: Element
  lines: string[]
} {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parseXml(new TextDecoder().decode(part))]),
  )
  const document = parts['word/document.xml']
  const [body] = document === undefined ? [] : find(document, 'w:body')
  if (body === undefined) throw new Error('No body')
  const lines = body.children.flatMap(child => {
    if (typeof child === 'string') return []
    if (child.name === 'w:p') return isSpacer(child) ? [] : [paragraphText(child)]
    return find(child, 'w:tr').map(row =>
      find(row, 'w:tc')
        .map(cell => find(cell, 'w:p').map(paragraphText).join('\n'))
        .join('\t'),
    )
  })
  return { parts, body, lines }
}
