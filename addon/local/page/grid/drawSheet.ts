import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import type { Sheet } from '../sheet.ts'
import { drawnCell } from './drawnCell.ts'

const ROW_HEIGHT = 28
const TITLE_HEIGHT = 44
const COLUMN_WIDTH = 120

/** Interface fonts, in the order of addon/sidebars/parts/tokens.css; sizes are in points. */
export const LOOKS: IStyleData = {
  ff: 'Segoe UI, Roboto, Liberation Sans, Arial',
  fs: 10,
  cl: { rgb: '#1d2433' },
  vt: VerticalAlign.MIDDLE,
  tb: WrapStrategy.CLIP,
  pd: { l: 6, r: 6, t: 0, b: 0 },
}

export const heightOf = ({ heights, frozenRows }: Sheet, row: number): number =>
  heights[row] ?? (row <= frozenRows ? TITLE_HEIGHT : ROW_HEIGHT)

export const widthOf = ({ widths }: Sheet, column: number): number => widths[column] ?? COLUMN_WIDTH

/** A sheet that Univer has not seen yet, as a whole: much faster than cell by cell. */
export function wholeSheet(sheet: Sheet): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {}
  sheet.cells.forEach((cells, row) => {
    const line: Record<number, ICellData> = {}
    cells.forEach((cell, column) => {
      const drawn = drawnCell(cell)
      if (drawn !== null) line[column] = drawn
    })
    cellData[row] = line
  })
  const rowData: IWorksheetData['rowData'] = {}
  for (const row of new Set([...Object.keys(sheet.heights).map(Number), ...lines(sheet.frozenRows)]))
    rowData[row - 1] = { h: heightOf(sheet, row), ia: BooleanNumber.FALSE }
  for (const row of sheet.hiddenRows) rowData[row - 1] = { ...rowData[row - 1], hd: BooleanNumber.TRUE }
  const columnData: IWorksheetData['columnData'] = {}
  for (const [column, width] of Object.entries(sheet.widths)) columnData[Number(column) - 1] = { w: width }
  for (const column of sheet.hiddenColumns)
    columnData[column - 1] = { ...columnData[column - 1], hd: BooleanNumber.TRUE }
  return {
    id: String(sheet.sheetId),
    name: sheet.title,
    tabColor: '',
    hidden: BooleanNumber.FALSE,
    freeze: freezeOf(sheet),
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: [],
    cellData,
    rowData,
    columnData,
    defaultStyle: LOOKS,
    rowHeader: { width: 44 },
    columnHeader: { height: 22 },
    showGridlines: BooleanNumber.TRUE,
    gridlinesColor: '#e1e1e0',
    rightToLeft: BooleanNumber.FALSE,
  }
}

export const freezeOf = ({ frozenRows, frozenColumns }: Sheet) => ({
  startRow: frozenRows === 0 ? -1 : frozenRows,
  startColumn: frozenColumns === 0 ? -1 : frozenColumns,
  ySplit: frozenRows,
  xSplit: frozenColumns,
})

export const lines = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Line numbers, counted from 1, as ranges counted from 0. */
export function rangesOf(numbers: number[], axis: 'rows' | 'columns', sheet: Sheet): IRange[] {
  const runs: [number, number][] = []
  for (const line of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === line - 1) last[1] = line
    else runs.push([line, line])
  }
  return runs.map(([from, to]) =>
    axis === 'rows'
      ? { startRow: from - 1, endRow: to - 1, startColumn: 0, endColumn: sheet.columns - 1 }
      : { startRow: 0, endRow: sheet.rows - 1, startColumn: from - 1, endColumn: to - 1 },
  )
}
