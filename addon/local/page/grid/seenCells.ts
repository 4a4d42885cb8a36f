import {
  CellValueType,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { UNIT } from './brush.ts'

export interface SeenAsked {
  sheetId: number
  /** how many rows and columns are to be looked at; the size of the sheet is told all the same */
  look: { rows: number; columns: number }
  rows?: number
  columns?: number
  /** texts and backgrounds as drawn, hidden rows and columns too; the asked one writes them here */
  cells?: string[][]
  /** '' = none */
  backgrounds?: string[][]
  /** of the rows and columns looked at, in pixels */
  heights?: number[]
  widths?: number[]
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

/** A canvas has no text to read: who sends the box this event is told what is drawn on it. For tests. */
export const SEEN = 'grid-seen'

export function answerSeen(box: HTMLElement, injector: Injector): void {
  box.addEventListener(SEEN, event => {
    const asked = (event as CustomEvent<SeenAsked>).detail
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)
    const sheet = workbook?.getSheetBySheetId(String(asked.sheetId))
    if (!sheet) return
    const rows = sheet.getRowCount()
    const columns = sheet.getColumnCount()
    asked.rows = rows
    asked.columns = columns
    const seenRows = places(Math.min(rows, asked.look.rows))
    const seenColumns = places(Math.min(columns, asked.look.columns))
    const cells = seenRows.map(row => seenColumns.map(column => sheet.getCell(row, column)))
    asked.cells = cells.map(line =>
      line.map(cell => {
        if (cell?.t === CellValueType.BOOLEAN) return Number(cell.v) === 1 ? 'ИСТИНА' : 'ЛОЖЬ'
        return String(cell?.v ?? '')
      }),
    )
    const styles = workbook?.getStyles()
    asked.backgrounds = cells.map(line => line.map(cell => styles?.getStyleByCell(cell)?.bg?.rgb ?? ''))
    asked.heights = seenRows.map(row => sheet.getRowHeight(row))
    asked.widths = seenColumns.map(column => sheet.getColumnWidth(column))
    asked.hiddenRows = places(rows).flatMap(row => (sheet.getRowVisible(row) ? [] : [row + 1]))
    asked.hiddenColumns = places(columns).flatMap(column => (sheet.getColVisible(column) ? [] : [column + 1]))
  })
}

const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place)
