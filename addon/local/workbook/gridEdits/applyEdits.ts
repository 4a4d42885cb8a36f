import type { EditOf, GridEdit, LeftCell } from '../gridEdit.ts'
import { background, filter, hideColumns, numberFormat, resize } from './dress.ts'
import type { Editor } from './editor.ts'
import { fill } from './fill.ts'
import { keepResults } from './keepResults.ts'
import {
  insertColumns,
  insertRows,
  moveColumns,
  removeColumns,
  removeRows,
  reorderRows,
} from './moveLines.ts'
import { addSheet, removeSheet, renameSheet } from './ownSheets.ts'

type Altering = Exclude<GridEdit['kind'], 'fill'>

/** What a person may do by hand besides filling cells; each throws GridRefusal where it may not be done. */
const ALTER: { [K in Altering]: (editor: Editor, edit: EditOf<K>) => void } = {
  insertRows,
  removeRows,
  insertColumns,
  removeColumns,
  moveColumns,
  reorderRows,
  widths: resize,
  heights: resize,
  hideColumns,
  numberFormat,
  background,
  filter,
  addSheet,
  renameSheet,
  removeSheet,
  results: keepResults,
}

/** One after the other; answers the cells that did not take their texts. */
export const applyEdits = (editor: Editor, edits: readonly GridEdit[]): LeftCell[] =>
  edits.flatMap(edit => {
    if (edit.kind === 'fill') return fill(editor, edit)
    // each entry takes the edit of its own kind: that link is lost in a lookup
    const alter = ALTER[edit.kind] as (editor: Editor, edit: GridEdit) => void
    alter(editor, edit)
    return []
  })
