import type { Book } from '../book.ts'
import { entered, refusedBy } from '../cellOperations.ts'
import { reachesOutside } from '../formulas/reachesOutside.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { StoreError } from '../storeRequest.ts'
import { listOptions } from '../validation.ts'
import { GridRefusal } from './gridRefusal.ts'
import type { Keeper } from './keeper.ts'

interface Place {
  row: number
  column: number
  /** what stands there, or what a cell beyond the end will look like */
  cell: Cell
}

/** What a text makes of its cell when a person enters it; throws GridRefusal where the cell does not take it. */
export function judgeText(book: Book, sheet: Sheet, keeper: Keeper, place: Place, text: string): Cell {
  const { row, column, cell } = place
  const kept = keeper.cell(row, column)
  if (kept !== null) throw new GridRefusal('managed', kept)
  const next = enter(book, cell, text)
  const isFormula = next.f !== undefined || (text.startsWith('=') && text.length > 1)
  const nowhere = isFormula ? keeper.formula(row, column) : null
  if (nowhere !== null) throw new GridRefusal('formula', nowhere)
  if (next.f !== undefined) return formulaCell(next, next.f)
  const rule = refusedBy(book, sheet, next)
  if (rule === null) return next
  const options = listOptions(rule, book.locale, id => book.find(id))
  const allowed =
    options === null
      ? 'Введите значение того вида, которого ждёт ячейка.'
      : `Выберите из списка: ${options.join(', ')}.`
  throw new GridRefusal('invalid', `Значение «${shortened(text)}» сюда не подходит. ${rule.help ?? allowed}`)
}

function enter(book: Book, cell: Cell, text: string): Cell {
  try {
    return entered(book, cell, text)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw new GridRefusal('invalid', 'В ячейке помещается не больше 50 000 знаков. Сократите текст.')
  }
}

/** The formula without a value: that comes from the grid (GridEdit 'results'). */
function formulaCell(next: Cell, formula: string): Cell {
  const outside = reachesOutside(formula)
  if (outside === null) return { ...next, v: '' }
  const who = /^\p{L}/u.test(outside) && !outside.includes(':') ? `Функция ${outside}` : 'Эта формула'
  throw new GridRefusal(
    'formula',
    `${who} обращается за пределы таблицы, поэтому здесь не работает. Введите готовое значение или формулу по ячейкам этой таблицы.`,
  )
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
