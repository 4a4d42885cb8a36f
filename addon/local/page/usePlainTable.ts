import { useState } from 'preact/hooks'
import type { Editing } from './cellEditor.tsx'
import type { TypedBlock } from './editQueue.ts'
import type { Place } from './moveCell.ts'
import { pastedBlocks } from './pastedBlocks.ts'
import { cellAt, isYes, protectionAt, type Sheet, validationAt } from './sheet.ts'

interface TableOptions {
  sheet: Sheet | null
  select(place: Place): void
  /** back into the table from the field of a cell */
  focus(): void
  write(blocks: TypedBlock[]): void
  /** the program fills this cell itself */
  guarded(why: string): void
}

/** What a person does to the plain table: one cell is open at a time, the rest is written at once. */
export function usePlainTable({ sheet, select, focus, write, guarded }: TableOptions) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const put = ({ row, column }: Place, text: string) => write([{ row, column, text: [[text]] }])
  const guardOf = (place: Place) => {
    const guard = sheet === null ? null : protectionAt(sheet, place.row, place.column)
    return guard?.warningOnly === false ? guard : null
  }

  const edit = (next: Editing | null) => {
    if (next === null || sheet === null) {
      setEditing(null)
      return focus()
    }
    const guard = guardOf(next)
    if (guard !== null) return guarded(guard.description || 'Её значение меняется командами программы.')
    if (validationAt(sheet, next.row, next.column)?.kind === 'checkbox') return toggle(next)
    select({ row: next.row, column: next.column })
    setEditing(next)
  }
  const commit = (place: Place, text: string, then: Place | null) => {
    setEditing(null)
    if (sheet !== null && text !== cellAt(sheet, place.row, place.column).text) put(place, text)
    if (then !== null) select(then)
  }
  const clear = (place: Place) => {
    if (sheet === null || cellAt(sheet, place.row, place.column).text === '') return
    if (guardOf(place) !== null) edit({ ...place, first: null })
    else put(place, '')
  }
  const toggle = (place: Place) => {
    if (sheet === null || validationAt(sheet, place.row, place.column)?.kind !== 'checkbox') return
    put(place, isYes(cellAt(sheet, place.row, place.column)) ? 'ЛОЖЬ' : 'ИСТИНА')
  }
  const paste = (place: Place, text: string) => {
    const blocks = sheet === null ? [] : pastedBlocks(sheet, place, text)
    if (blocks.length > 0) write(blocks)
  }
  return { editing, edit, commit, clear, toggle, paste }
}
