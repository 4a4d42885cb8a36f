import type { Xlsx } from '#shared/xlsx/openXlsx.ts'
import { readSheet, type XlsxCell } from '#shared/xlsx/readSheet.ts'
import { type CellStyle, isDateFormat, plainStyle } from '#shared/xlsx/readStyles.ts'
import { limits } from '#shared/xlsx/xlsxRefusal.ts'
import { a1 } from '#shared/xlsx/a1.ts'
import { type Cell, hasContent } from '../workbook/sheet.ts'
import type { Scalar } from '../workbook/storeRequest.ts'
import { fromFile, movedFormula, staysInside } from './formulas.ts'
import { readFrame, type SheetFrame } from './sheetFrame.ts'
import { readNotes } from './readNotes.ts'
import { pixelsOfPoints } from '#shared/xlsx/sizes.ts'

/** A sheet of the file as cells of a workbook, with what of it could not come along. */
export interface FileSheet extends SheetFrame {
  title: string
  hidden: boolean
  grid: (Cell | null)[][]
  heights: Record<string, number>
  hiddenRows: number[]
  /** cells that held an error instead of a value */
  errors: string[]
  /** cells whose formula reached out of the workbook: their last values stay */
  reaching: string[]
  /** cells with more letters than a cell of the program holds */
  cut: string[]
}

const LONGEST_TEXT = 50_000
const FROM_1904 = 1462 // days between the two beginnings of time

export function readFileSheet(xlsx: Xlsx, sheet: Xlsx['sheets'][number]): FileSheet {
  const frame = readFrame()
  const { cells, rows } = readSheet(xlsx, sheet, frame.handler)
  const found: FileSheet = {
    ...frame.take(),
    title: sheet.title,
    hidden: sheet.hidden,
    grid: [],
    heights: {},
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ row }) => row),
    errors: [],
    reaching: [],
    cut: [],
  }
  for (const { row, height } of rows) if (height !== null) found.heights[row] = pixelsOfPoints(height)
  const shared = new Map<string, XlsxCell>()
  const said = new Set<number>()
  for (const cell of cells) {
    const { formula } = cell
    if (formula?.shared && formula.text !== '') shared.set(formula.shared, cell)
    said.add(placeNumber(cell.row, cell.column))
    put(found.grid, cell.row, cell.column, toCell(xlsx, cell, shared, found))
  }
  layColumns(xlsx, found, said)
  for (const { row, column, text } of readNotes(xlsx, sheet.path))
    put(found.grid, row, column, { ...found.grid[row - 1]?.[column - 1], note: text })
  return found
}

function toCell(
  xlsx: Xlsx,
  cell: XlsxCell,
  shared: ReadonlyMap<string, XlsxCell>,
  found: FileSheet,
): Cell | null {
  const style = xlsx.styles[cell.style] ?? plainStyle
  const at = a1(cell.row, cell.column)
  const looks = looksOf(style)
  const formula = plainFormula(formulaOf(cell, shared))
  if (formula !== null && staysInside(formula)) {
    const { value } = cell
    const v = typeof value === 'object' ? (value?.error ?? '') : value
    return { ...looks, v, f: formula }
  }
  if (formula !== null) found.reaching.push(at)
  const v = plainValue(xlsx, cell, style)
  if (v === null) {
    if (cell.value !== null) found.errors.push(at)
    return style === plainStyle || isBlank(style) ? null : looks
  }
  if (typeof v === 'string' && v.length > LONGEST_TEXT) {
    found.cut.push(at)
    return { ...looks, v: v.slice(0, LONGEST_TEXT) }
  }
  return { ...looks, v }
}

function plainValue(xlsx: Xlsx, { value }: XlsxCell, style: CellStyle): Scalar | null {
  if (value === null || typeof value === 'object') return null
  return typeof value === 'number' && xlsx.from1904 && isDateFormat(style.format) ? value + FROM_1904 : value
}

function formulaOf({ formula, row, column }: XlsxCell, shared: ReadonlyMap<string, XlsxCell>): string | null {
  if (formula === null) return null
  if (formula.text !== '') return fromFile(formula.text)
  const first = formula.shared === null ? undefined : shared.get(formula.shared)
  if (first?.formula == null) return null
  return fromFile(movedFormula(first.formula.text, row - first.row, column - first.column))
}

/** LibreOffice writes yes and no as formulas. */
const plainFormula = (formula: string | null): string | null =>
  formula !== null && /^=(TRUE|FALSE)\(\)$/i.test(formula) ? null : formula

const isBlank = ({ format, bold, background, wrap }: CellStyle): boolean =>
  format === 'General' && !bold && background === null && !wrap

/** Looks as the workbook keeps them: it wraps unless told otherwise, and says nothing of what is as usual. */
export function looksOf({ format, bold, background, wrap }: CellStyle): Cell {
  return {
    ...(format === 'General' ? {} : { n: format }),
    ...(background === null ? {} : { background }),
    ...(bold ? { bold } : {}),
    ...(wrap ? {} : { wrap: false }),
  }
}

function put(grid: FileSheet['grid'], row: number, column: number, cell: Cell | null): void {
  if (row > limits.rows || column > limits.columns) return
  while (grid.length < row) grid.push([])
  const line = grid[row - 1] as (Cell | null)[]
  while (line.length < column) line.push(null)
  line[column - 1] = cell === null || Object.keys(cell).length === 0 ? null : cell
}

/** Looks that the file gives to whole columns hold for every cell that says nothing itself. */
function layColumns(xlsx: Xlsx, found: FileSheet, said: ReadonlySet<number>): void {
  const last = Math.max(1000, found.grid.length)
  for (const [column, index] of found.columnStyles) {
    const style = xlsx.styles[index] ?? plainStyle
    if (isBlank(style) || column > limits.columns) continue
    for (let row = 1; row <= last; row++)
      if (!said.has(placeNumber(row, column))) put(found.grid, row, column, looksOf(style))
  }
}

const placeNumber = (row: number, column: number): number => row * 16_384 + column

/** Rows that hold anything. */
export const filledRows = (grid: FileSheet['grid']): number =>
  grid.filter(cells => cells.some(hasContent)).length
