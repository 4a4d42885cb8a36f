type Value = string | number | boolean | undefined
export interface Element {
  tag: string
  attributes: Record<string, Value>
  children: Child[]
}
export type Child = Element | string | null | readonly Child[]

/** A page is a tree of elements: what people have written is only ever text or the value of an attribute. */
export const h = (tag: string, attributes: Record<string, Value> = {}, ...children: Child[]): Element => ({
  tag,
  attributes,
  children,
})

const VOID = new Set(['input', 'link', 'meta'])
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => ENTITIES[mark] ?? '')

export function toHtml(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escaped(child)
  if (!('tag' in child)) return child.map(toHtml).join('')
  const { tag, attributes, children } = child
  const given = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  })
  return VOID.has(tag)
    ? `<${tag}${given.join('')}>`
    : `<${tag}${given.join('')}>${children.map(toHtml).join('')}</${tag}>`
}
