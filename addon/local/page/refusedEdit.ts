import { nameOf } from './history.ts'
import type { Place } from './moveCell.ts'
import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { TypedBlock } from './editQueue.ts'

/** An edit that was not written: what the person typed is kept and shown. */
export interface RefusedEdit {
  sheetId: number | null
  /** what is to be said of it, in bold */
  title: string
  message: string
  /** what was typed, as it goes to the clipboard; '' when nothing was typed */
  text: string
  /** what to write over what stands there now, where somebody was quicker with these very cells */
  again: TypedBlock[] | null
  /** revision in which the person saw the rows standing: what she writes over must not have moved since */
  seen: number
  place: Place | null
}

export function refusedEdit(
  edits: GridEdit[],
  { refused, message }: Extract<GridAnswer, { refused: string }>,
  seen: number,
): RefusedEdit {
  const edit = edits[0]
  const blocks = edits.flatMap(each => (each.kind === 'fill' ? each.blocks : []))
  const text = blocks.map(block => block.text.map(row => row.join('\t')).join('\n')).join('\n')
  const place = blocks[0] ?? null
  const again =
    refused === 'changed' && text.trim() !== '' ? blocks.map(({ was: _was, ...block }) => block) : null
  return {
    sheetId: edit !== undefined && 'sheetId' in edit ? edit.sheetId : null,
    title: titleOf(edits, refused === 'changed' ? place : null),
    message,
    text,
    again,
    seen,
    place,
  }
}

function titleOf(edits: GridEdit[], changed: Place | null): string {
  if (edits[0]?.kind !== 'fill') return `Не выполнено: ${nameOf({ kind: 'edits', edits })}`
  const cells = edits.flatMap(edit =>
    edit.kind === 'fill' ? edit.blocks.flatMap(({ text }) => text.flat()) : [],
  )
  if (cells.length > 1) return 'Ячейки не заполнены'
  return changed === null
    ? 'Значение не записано'
    : `Строку ${changed.row} уже изменили. Ваша правка не записана`
}
