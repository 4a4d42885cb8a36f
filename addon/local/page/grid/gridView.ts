import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Sheet, SheetInfo } from '../sheet.ts'

// The seam between the page and the spreadsheet component: everything the page knows of it is here, so that it can be
// exchanged for another one.

/** The cells a person has selected; rows and columns are 1-based. */
export interface GridSelection {
  sheetId: number
  row: number
  column: number
  rows: number
  columns: number
}

/** What the grid asks of the page. */
export interface GridHost {
  /**
   * Resolves when the file has the edits, or with the reason why it has not. Edits arrive in the order they were made.
   * @param seen revision of the sheet that was shown when they were made
   */
  edit(edits: GridEdit[], seen: number): Promise<GridAnswer>
  undo(): void
  redo(): void
  selected(selection: GridSelection): void
  /** a cell is open for typing, or no longer */
  typing(open: boolean): void
  /** Something was done that the file does not keep; the grid already shows again what the file holds. */
  takenBack(sentence: string): void
}

export interface GridView {
  /** Which sheets there are and which one is open. */
  open(sheets: SheetInfo[], sheetId: number): void
  /** What the file holds of one sheet now: the grid shows exactly this, except for edits that are still on their way. */
  update(sheet: Sheet): void
  select(place: { sheetId: number; row: number; column: number }): void
  focus(): void
  find(): void
  /** who is where in the other windows */
  others(people: { window: string; sheetId: number; row: number; column: number; typing: boolean }[]): void
  close(): void
}

export type OpenGrid = (box: HTMLElement, host: GridHost) => Promise<GridView>
