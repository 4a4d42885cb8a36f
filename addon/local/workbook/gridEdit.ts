import type { Area } from './storeRequest.ts'

// What a person may do to the grid by hand. This list is the only one: what is not in it is taken back.
// Rows and columns are 1-based.

/**
 * Cells as a person filled them: `was` is the text that stood there as shown (of a cell with a formula the formula will
 * do as well), `text` what was typed; a cell whose texts are equal is left alone.
 */
export interface FilledBlock {
  row: number
  column: number
  was: string[][]
  text: string[][]
}

export type GridEdit =
  /** typed, pasted, filled down, cleared */
  | { kind: 'fill'; sheetId: number; blocks: FilledBlock[] }
  | { kind: 'insertRows' | 'removeRows'; sheetId: number; from: number; count: number }
  /** columns without a key only: the programme's own stay where they are */
  | { kind: 'insertColumns' | 'removeColumns'; sheetId: number; from: number; count: number }
  | { kind: 'moveColumns'; sheetId: number; from: number; count: number; before: number }
  /** sorted or dragged: row `from + i` gets what stood in row `order[i]`; a permutation of its rows */
  | { kind: 'reorderRows'; sheetId: number; from: number; order: number[] }
  | { kind: 'widths' | 'heights'; sheetId: number; from: number; count: number; size: number }
  | { kind: 'hideColumns'; sheetId: number; from: number; count: number; hidden: boolean }
  | { kind: 'numberFormat'; sheetId: number; area: Area; format: string | null }
  | { kind: 'background'; sheetId: number; area: Area; color: string | null }
  /** hides rows by what they show; null: everything is shown again */
  | { kind: 'filter'; sheetId: number; filter: SheetFilter | null }
  | { kind: 'addSheet'; title: string; index: number }
  | { kind: 'renameSheet'; sheetId: number; title: string }
  | { kind: 'removeSheet'; sheetId: number }
  /** what the grid has calculated; kept only where this very formula still stands */
  | { kind: 'results'; sheetId: number; cells: FormulaResult[] }

/** The edit of one kind. */
export type EditOf<K extends GridEdit['kind']> = GridEdit & { kind: K }

export interface SheetFilter {
  /** with the row of titles on top, which stays in sight */
  area: Area
  /** texts that stay in sight, by column; a column that is not named hides nothing */
  shown: Record<string, string[]>
}

export interface FormulaResult {
  row: number
  column: number
  formula: string
  value: string | number | boolean
}

/** A cell of a larger fill that did not take its text; the others did. */
export interface LeftCell {
  row: number
  column: number
  text: string
  message: string
}

export type GridAnswer =
  /** the file has it; `left` says which cells of a fill did not take their text, and why */
  | { revision: number; left: LeftCell[] }
  /** nothing was written: the sentence says why and what to do */
  | { refused: Refused; message: string }

export type Refused =
  /** the very cell holds another value than the person saw: she may want hers over it */
  | 'changed'
  /** the place is not there any more, or something else stands there by now */
  | 'moved'
  | 'invalid'
  | 'formula'
  | 'managed'
  | 'tooMuch'
