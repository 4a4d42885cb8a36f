import { unescapeText } from './escapedText.ts'
import type { Xlsx } from './openXlsx.ts'
import { readAddress } from './readAddress.ts'
import { isOn } from './readStyles.ts'
import { scanXml, type Tag, type XmlHandler } from './scanXml.ts'
import { limits, refuseSize, refuseXlsx } from './xlsxRefusal.ts'

/** A cell as the file has it. `value` of a formula is what it gave when the file was saved. */
export interface XlsxCell {
  row: number
  column: number
  value: string | number | boolean | { error: string } | null
  formula: XlsxFormula | null
  /** index in the workbook's styles */
  style: number
}

export interface XlsxFormula {
  text: string
  /** cells that share a formula name its number; only the first has its text */
  shared: string | null
}

export interface XlsxRow {
  row: number
  /** in points; null: as it comes */
  height: number | null
  hidden: boolean
}

export interface XlsxSheet {
  cells: XlsxCell[]
  rows: XlsxRow[]
}

/**
 * The cells of a sheet that hold or show anything. What the file says of its own size is not asked: cells are counted.
 * @param beyond hears of what stands beside the cells
 * @throws XlsxRefusal when there are more rows or columns than are taken
 */
export function readSheet(
  xlsx: Xlsx,
  sheet: Xlsx['sheets'][number],
  beyond: Pick<XmlHandler, 'open' | 'text' | 'close'> = {},
): XlsxSheet {
  const xml = xlsx.part(sheet.path)
  if (xml === null) throw refuseXlsx('damaged')
  const found: XlsxSheet = { cells: [], rows: [] }
  let inData = false
  let row = 0
  let column = 0
  let kind = 'n'
  let cell: XlsxCell | null = null
  let text = ''
  let part: 'v' | 'f' | 't' | '' = ''
  const openInData = (tag: Tag) => {
    if (tag.name === 'row') {
      row = wholeNumber(tag.attr('r')) ?? row + 1
      column = 0
      const height = tag.attr('ht')
      const own = height !== null && isOn(tag.attr('customHeight') ?? '0')
      const hidden = isOn(tag.attr('hidden') ?? '0')
      if ((own || hidden) && row <= limits.rows)
        found.rows.push({ row, height: own ? Number(height) : null, hidden })
    } else if (tag.name === 'c') {
      const at = tag.attr('r')
      const place = at === null ? { row, column: column + 1 } : readAddress(at)
      if (place === null) throw refuseXlsx('damaged')
      column = place.column
      kind = tag.attr('t') ?? 'n'
      cell = { ...place, value: null, formula: null, style: wholeNumber(tag.attr('s')) ?? 0 }
      text = ''
    } else if (tag.name === 'v' || tag.name === 't') part = tag.name
    else if (tag.name === 'f' && cell !== null) {
      cell.formula = { text: '', shared: tag.attr('t') === 'shared' ? tag.attr('si') : null }
      part = 'f'
    }
  }
  const closeInData = (name: string) => {
    if (name !== 'c') {
      part = ''
      return
    }
    if (cell === null) return
    cell.value = cellValue(text, kind, xlsx)
    if (keeps(cell, sheet.title)) found.cells.push(cell)
    cell = null
  }
  scanXml(xml, {
    open: tag => {
      if (tag.name === 'sheetData') inData = true
      else if (inData) openInData(tag)
      else beyond.open?.(tag)
    },
    text: piece => {
      if (!inData) beyond.text?.(piece)
      else if (part === 'f' && cell?.formula) cell.formula.text += piece
      else if (part === 'v' || part === 't') text += piece
    },
    close: name => {
      if (name === 'sheetData') inData = false
      else if (inData) closeInData(name)
      else beyond.close?.(name)
    },
  })
  return found
}

/** Blank cells far outside only carry looks and are left out; filled ones are too much. */
function keeps({ row, column, value, formula }: XlsxCell, sheet: string): boolean {
  if (row <= limits.rows && column <= limits.columns) return true
  if (value === null && formula === null) return false
  throw refuseSize(row > limits.rows ? 'tooLong' : 'tooWide', sheet)
}

function cellValue(text: string, kind: string, { strings }: Xlsx): XlsxCell['value'] {
  if (kind === 's') {
    if (text === '') return null
    const string = strings[wholeNumber(text) ?? -1]
    if (string === undefined) throw refuseXlsx('damaged')
    return string === '' ? null : string
  }
  if (text === '') return null
  if (kind === 'str' || kind === 'inlineStr') return unescapeText(text)
  if (kind === 'b') return isOn(text.trim())
  if (kind === 'e') return { error: text }
  if (kind === 'd') return text
  const number = Number(text)
  if (!Number.isFinite(number)) throw refuseXlsx('damaged')
  return number
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
