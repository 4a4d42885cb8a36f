import type { Book } from '../book.ts'
import type { Sheet } from '../sheet.ts'
import type { Area } from '../storeRequest.ts'
import { GridRefusal } from './gridRefusal.ts'

const MOST_ROWS = 20_000
const MOST_CELLS = 600_000
/** the largest sheet there may be */
const LAST_ROW = 100_000
const LAST_COLUMN = 702

export function sheetFor(book: Book, sheetId: number): Sheet {
  const sheet = book.find(sheetId)
  if (sheet === null)
    throw new GridRefusal('moved', 'Этот лист удалён. Откройте другой лист и введите значение там.')
  return sheet
}

export function checkSize(rows: number, cells: number): void {
  if (rows > MOST_ROWS || cells > MOST_CELLS)
    throw new GridRefusal(
      'tooMuch',
      'За один раз можно изменить не больше 20 000 строк и 600 000 ячеек. Разделите таблицу на части и вставьте их по очереди.',
    )
}

/** Whether a place may exist at all: numbers from the page are not trusted. */
export function checkPlace(row: number, column: number): void {
  if (!Number.isInteger(row) || !Number.isInteger(column) || row < 1 || column < 1) throw outside()
  if (row > LAST_ROW || column > LAST_COLUMN)
    throw new GridRefusal(
      'tooMuch',
      'На листе помещается не больше 100 000 строк и 702 столбцов. Введите значение ближе к началу листа или на другом листе.',
    )
}

/** Lines that are there, of which the page may say what it likes. */
export function checkLines(from: number, count: number, last: number): void {
  const right = Number.isInteger(from) && Number.isInteger(count) && from >= 1 && count >= 1
  if (!right || from + count - 1 > last) throw outside()
}

/** The part of the area that is on the sheet. */
export function clipped({ settings }: Sheet, area: Area): Area {
  checkPlace(area.row, area.column)
  const rows = Math.min(area.row + area.rows - 1, settings.rows) - area.row + 1
  const columns = Math.min(area.column + area.columns - 1, settings.columns) - area.column + 1
  if (!(rows >= 1 && columns >= 1)) throw outside()
  checkSize(0, rows * columns)
  return { row: area.row, column: area.column, rows, columns }
}

const outside = () =>
  new GridRefusal('moved', 'Этих ячеек на листе уже нет: строки или столбцы сдвинулись. Выберите их ещё раз.')
