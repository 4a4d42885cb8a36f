import { escapeText } from './escapedText.ts'

// Joined here: HtmlService would take the two first signs in a page for a scriptlet of its own.
export const HEAD = ['<', '?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'].join('')
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Any text as it stands between tags of a workbook file: nothing of it is lost or becomes a tag. */
export const textXml = (text: string): string =>
  escapeText(text).replace(/[&<>]/g, sign => ENTITIES[sign] ?? sign)

/** Any text as the value of an attribute. */
export const valueXml = (text: string): string =>
  escapeText(text).replace(/[&<>"\n]/g, sign => ENTITIES[sign] ?? sign)

/** Attributes of a tag; those without a value are left out. */
export const attributes = (given: Record<string, string | number | boolean | null | undefined>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? 1 : valueXml(String(value))}"`)
    .join('')
