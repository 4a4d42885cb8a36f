import { a1 } from '../workbook/a1.ts'
import type { Cell } from '../workbook/sheet.ts'
import { staysInside, toFile } from './formulas.ts'
import { attributes, textXml } from './xml.ts'

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']

/**
 * One cell of the file. A text is written as a text, never as a formula, whatever it begins with; a formula only where the
 * cell has one and it stays in the workbook.
 */
export function writeCell(row: number, column: number, cell: Cell | null, style: number): string {
  const { v, f } = cell ?? {}
  const at = (t: string | null) => `<c${attributes({ r: a1(row, column), s: style === 0 ? null : style, t })}`
  if (f !== undefined && staysInside(f)) {
    const { kind, text } = result(v)
    return `${at(kind)}><f>${textXml(toFile(f))}</f>${text === '' ? '' : `<v>${textXml(text)}</v>`}</c>`
  }
  if (v === undefined || v === '') return `${at(null)}/>`
  if (typeof v === 'string')
    return `${at('inlineStr')}><is><t xml:space="preserve">${textXml(v)}</t></is></c>`
  return `${at(typeof v === 'boolean' ? 'b' : null)}><v>${Number(v)}</v></c>`
}

/** What the formula gave last. */
function result(value: Cell['v']): { kind: string | null; text: string } {
  if (typeof value === 'number') return { kind: null, text: String(value) }
  if (typeof value === 'boolean') return { kind: 'b', text: value ? '1' : '0' }
  return { kind: value !== undefined && ERRORS.includes(value) ? 'e' : 'str', text: value ?? '' }
}
