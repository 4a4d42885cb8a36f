import type { EditOf } from '../gridEdit.ts'
import type { Editor } from './editor.ts'

const MOST_CHARACTERS = 50_000

/** Last values of formulas, as the grid calculated them; only where this very formula still stands. */
export function keepResults(editor: Editor, edit: EditOf<'results'>): void {
  const sheet = editor.book.find(edit.sheetId)
  if (sheet === null) return
  for (const { row, column, formula, value } of edit.cells) {
    const cell = sheet.cell(row, column)
    if (cell?.f !== formula || cell.v === value) continue
    if (typeof value === 'number' && !Number.isFinite(value)) continue
    editor.result(
      sheet,
      row,
      column,
      cell,
      typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : value,
    )
  }
}
