import type { Book } from '../book.ts'
import { FORMS } from '../../forms/formRecord.ts'
import { formLinkedTo } from '../forms/formLinkedTo.ts'
import type { EditOf } from '../gridEdit.ts'
import { tableTitled } from '../managed.ts'
import type { Sheet } from '../sheet.ts'
import type { Editor } from './editor.ts'
import { GridRefusal } from './gridRefusal.ts'
import { sheetFor } from './sheetFor.ts'

const LONGEST_TITLE = 100
const MOST_SHEETS = 200

export function addSheet(editor: Editor, { title, index }: EditOf<'addSheet'>): void {
  const { sheets } = editor.book
  checkTitle(editor.book, title, null)
  if (sheets.length >= MOST_SHEETS)
    throw new GridRefusal('tooMuch', 'В таблице помещается не больше 200 листов. Удалите лишний лист.')
  editor.addSheet(title, Math.max(0, Math.min(Math.trunc(index) || 0, sheets.length)))
}

export function renameSheet(editor: Editor, { sheetId, title }: EditOf<'renameSheet'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkOwn(sheet, 'остаётся с этим названием. Свои листы можно называть как угодно.')
  checkTitle(editor.book, title, sheet)
  if (title !== sheet.settings.title) editor.rename(sheet, title)
}

export function removeSheet(editor: Editor, { sheetId }: EditOf<'removeSheet'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkOwn(sheet, 'остаётся на месте. Свои листы можно удалять.')
  if (formLinkedTo(editor.book.readProperties(FORMS).values(), sheetId) !== null)
    throw new GridRefusal(
      'managed',
      `На лист «${sheet.settings.title}» приходят ответы анкеты, поэтому он остаётся на месте. Свои листы можно удалять.`,
    )
  if (!editor.book.sheets.some(other => other !== sheet && !other.settings.hidden))
    throw new GridRefusal('invalid', 'Хотя бы один лист остаётся на виду. Сначала добавьте другой лист.')
  editor.removeSheet(sheet)
}

function checkOwn({ settings: { title } }: Sheet, sentence: string): void {
  if (tableTitled(title) !== null || title.startsWith('_'))
    throw new GridRefusal('managed', `Лист «${title}» нужен программе, поэтому он ${sentence}`)
}

function checkTitle(book: Book, title: string, own: Sheet | null): void {
  const other = book.titled(title)
  if (title.trim() === '' || title.length > LONGEST_TITLE)
    throw new GridRefusal('invalid', 'В названии листа бывает от 1 до 100 знаков. Назовите лист иначе.')
  if (tableTitled(title.trim()) !== null || title.startsWith('_'))
    throw new GridRefusal('managed', `Название «${title}» занято программой. Назовите лист иначе.`)
  if (other !== null && other !== own)
    throw new GridRefusal('invalid', `Лист «${title}» уже есть. Назовите лист иначе.`)
}
