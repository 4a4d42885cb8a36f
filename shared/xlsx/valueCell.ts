import { attributes, textXml } from './xml.ts'

/**
 * A cell that has no formula. A text is written as a text, whatever it begins with.
 * @param r address @param s number of its style; 0: none of its own
 */
export function valueCell(r: string, value: string | number | boolean, s: number): string {
  const cell = (t: string | null) => `<c${attributes({ r, s: s === 0 ? null : s, t })}`
  if (value === '') return `${cell(null)}/>`
  if (typeof value === 'string')
    return `${cell('inlineStr')}><is><t xml:space="preserve">${textXml(value)}</t></is></c>`
  return `${cell(typeof value === 'boolean' ? 'b' : null)}><v>${Number(value)}</v></c>`
}
