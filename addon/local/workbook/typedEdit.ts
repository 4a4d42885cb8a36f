import type { Book } from './book.ts'
import { entered, refusedBy } from './cellOperations.ts'
import { displayText } from './display.ts'
import { bare, type Cell } from './sheet.ts'
import { StoreError } from './storeRequest.ts'
import { listOptions } from './validation.ts'

export interface TypedEdit {
  sheetId: number
  /** 1-based; beyond the end the grid grows */
  row: number
  column: number
  /** display text that the typist saw */
  was: string
  text: string
}

export interface TypedRefusal {
  refused: 'moved' | 'invalid' | 'formula'
  message: string
}

/** What a typed text makes of its cell, or why it is not taken. Changes nothing. */
export function judgeEdit(book: Book, edit: TypedEdit): { cell: Cell } | TypedRefusal {
  const sheet = book.find(edit.sheetId)
  if (sheet === null) {
    return { refused: 'moved', message: 'Этот лист удалён. Откройте другой лист и введите значение там.' }
  }
  const { rows, columns } = sheet.settings
  const inGrid = edit.row <= rows && edit.column <= columns
  const model = sheet.cell(Math.min(edit.row, rows), Math.min(edit.column, columns))
  const cell = (inGrid ? model : bare(model)) ?? {}
  if (displayText(cell.v, cell.n, book.locale) !== edit.was) {
    return {
      refused: 'moved',
      message:
        'Значение в этой ячейке уже изменилось: строки сдвинулись или её заполнили в другом окне. Найдите нужную строку и введите значение ещё раз.',
    }
  }
  return judge(book, cell, edit, sheet.rule(cell.rule)?.help ?? null)
}

function judge(book: Book, cell: Cell, edit: TypedEdit, help: string | null): { cell: Cell } | TypedRefusal {
  let next: Cell
  try {
    next = entered(book, cell, edit.text)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { refused: 'invalid', message: 'В ячейке помещается не больше 50 000 знаков. Сократите текст.' }
  }
  if (next.f !== undefined) {
    return {
      refused: 'formula',
      message:
        'Формулы здесь не вычисляются. Введите готовое значение или поставьте перед ним апостроф, чтобы сохранить его как текст.',
    }
  }
  const sheet = book.sheet(edit.sheetId)
  const rule = refusedBy(book, sheet, next)
  if (rule === null) return { cell: next }
  const options = listOptions(rule, book.locale, id => book.find(id))
  const allowed =
    options === null
      ? 'Введите значение того вида, которого ждёт ячейка.'
      : `Выберите из списка: ${options.join(', ')}.`
  return { refused: 'invalid', message: `Значение «${edit.text}» сюда не подходит. ${help ?? allowed}` }
}
