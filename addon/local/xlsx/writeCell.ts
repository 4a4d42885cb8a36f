import { a1 } from '#shared/xlsx/a1.ts'
import type { Cell } from '../workbook/sheet.ts'
import { staysInside, toFile } from './formulas.ts'
import { valueCell } from '#shared/xlsx/valueCell.ts'
import { attributes, textXml } from '#shared/xlsx/xml.ts'

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']

/** One cell of the file: a formula only where the cell has one and it stays in the workbook. */
export function writeCell(row: number, column: number, cell: Cell | null, style: number): string {
  const { v, f } = cell ?? {}
  const r = a1(row, column)
  if (f === undefined || !staysInside(f)) return valueCell(r, v ?? '', style)
  const { kind, text } = result(v)
  const facts = attributes({ r, s: style === 0 ? null : style, t: kind })
  return `<c${facts}><f>${textXml(toFile(f))}</f>${text === '' ? '' : `<v>${textXml(text)}</v>`}</c>`
}

/** What the formula gave last. */
function result(value: Cell['v']): { kind: string | null; text: string } {
  if (typeof value === 'number') return { kind: null, text: String(value) }
  if (typeof value === 'boolean') return { kind: 'b', text: value ? '1' : '0' }
  return { kind: value !== undefined && ERRORS.includes(value) ? 'e' : 'str', text: value ?? '' }
}
