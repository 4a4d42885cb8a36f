import { BooleanNumber, CellValueType, type ICellData, type IStyleData, WrapStrategy } from '@univerjs/core'
import { inEnglish } from '#shared/formulas/inEnglish.ts'
import type { Cell, CellView } from '../sheet.ts'
import { isFormula } from './applyEdit.ts'

/** The cell as Univer keeps it: what formulas calculate with. How it is shown is decided in shownCell.ts. */
export function drawnCell(cell: Cell): ICellData | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { v: cell, t: CellValueType.STRING }
  const s = drawnStyle(cell)
  return {
    ...drawnValue(cell),
    ...(cell.formula === undefined ? {} : { f: inEnglish(cell.formula) }),
    ...(s === null ? {} : { s }),
  }
}

/** What was typed or pasted, until the file has said what it makes of it. */
export function enteredCell(text: string, own: boolean): ICellData {
  const blank = { si: null, p: null }
  if (text === '') return { ...blank, v: null, f: null, custom: null }
  if (own && isFormula(text)) return { ...blank, v: null, f: inEnglish(text), custom: { typed: text } }
  return { ...blank, v: text, t: CellValueType.STRING, f: null, custom: null }
}

/** A drawn cell for a place that holds something already: what is not there is taken away. */
export function redrawnCell(cell: Cell): ICellData {
  const { v = null, t = null, f = null, s } = drawnCell(cell) ?? {}
  const style = (typeof s === 'object' ? s : null) ?? {}
  return {
    v,
    t,
    f,
    si: null,
    p: null,
    custom: null,
    s: { bg: null, bl: BooleanNumber.FALSE, tb: null, n: null, ...style },
  }
}

function drawnValue({ text, kind, value, formula }: CellView): ICellData {
  if (kind === 'boolean' && typeof value === 'boolean') {
    return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  }
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (text === '' && formula === undefined) return {}
  return { v: text, t: CellValueType.STRING }
}

function drawnStyle({ background, bold, wrap, format, formula }: CellView): IStyleData | null {
  const style: IStyleData = {
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(wrap === false ? { tb: WrapStrategy.CLIP } : {}),
    // Values are shown as the file shows them; only what Univer calculates itself needs a format.
    ...(format === undefined || formula === undefined ? {} : { n: { pattern: format } }),
  }
  return Object.keys(style).length === 0 ? null : style
}

export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true
  const [a, b] = [viewed(one), viewed(other)]
  const keys = Object.keys(a) as (keyof CellView)[]
  return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key])
}

const EMPTY: CellView = { text: '', kind: 'text' }

const viewed = (cell: Cell | undefined): CellView => {
  if (typeof cell === 'string') return { text: cell, kind: 'text' }
  return cell ?? EMPTY
}
