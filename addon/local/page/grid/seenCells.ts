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
  /** texts as drawn, hidden rows and columns too; the asked one writes them here */
  cells?: string[][]
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
    asked.cells = Array.from({ length: Math.min(rows, asked.look.rows) }, (_row, row) =>
      Array.from({ length: Math.min(columns, asked.look.columns) }, (_column, column) => {
        const cell = sheet.getCell(row, column)
        if (cell?.t === CellValueType.BOOLEAN) return Number(cell.v) === 1 ? 'ИСТИНА' : 'ЛОЖЬ'
        return String(cell?.v ?? '')
      }),
    )
    asked.hiddenRows = Array.from({ length: rows }, (_, row) => row + 1).filter(
      row => !sheet.getRowVisible(row - 1),
    )
    asked.hiddenColumns = Array.from({ length: columns }, (_, column) => column + 1).filter(
      column => !sheet.getColVisible(column - 1),
    )
  })
}
