import type { Cell, SheetSettings } from '../workbook/sheet.ts'
import type { Area } from '../workbook/storeRequest.ts'
import type { FileStyle, StyleBook } from '#shared/xlsx/styleBook.ts'

/** Which style a cell of the sheet has in the file. 0: nobody touched it and nothing closes it. */
export type StyleOf = (row: number, column: number, cell: Cell | null) => number

export function cellLooks(settings: Pick<SheetSettings, 'protections'>, book: StyleBook): StyleOf {
  const isLocked = lockOf(settings.protections)
  const isProtected = settings.protections.length > 0
  return (row, column, cell) => {
    const locked = isProtected && isLocked(row, column)
    if (cell === null || isPlain(cell)) return isProtected ? book.index({ ...untouched, locked }) : 0
    const format = cell.n ?? 'General'
    return book.index({
      format,
      background: cell.background ?? null,
      bold: cell.bold ?? false,
      wrap: cell.wrap ?? true,
      locked,
      quoted: typeof cell.v === 'string' && format !== '@' && isMistakable(cell.v),
    })
  }
}

const untouched: FileStyle = {
  format: 'General',
  background: null,
  bold: false,
  wrap: false,
  locked: false,
  quoted: false,
}

const isPlain = ({ v, f, n, background, bold, wrap }: Cell): boolean =>
  (v === undefined || v === '') &&
  f === undefined &&
  n === undefined &&
  background === undefined &&
  bold === undefined &&
  wrap === undefined

/** A text that becomes a formula, a number or a date when somebody opens the cell in Excel and leaves it again. */
const isMistakable = (text: string): boolean =>
  /^[^\p{L}]/u.test(text) || /^(true|false|истина|ложь)$/i.test(text)

type Lock = (row: number, column: number) => boolean

const lockOf =
  (protections: SheetSettings['protections']): Lock =>
  (row, column) =>
    protections.some(({ area, open }) =>
      area === null ? !open.some(part => holds(part, row, column)) : holds(area, row, column),
    )

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns
