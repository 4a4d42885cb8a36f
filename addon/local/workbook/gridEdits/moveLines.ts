import type { EditOf } from '../gridEdit.ts'
import { type Axis, type Line, newLines, range } from '../lines.ts'
import { TITLE_ROW } from '../managed.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { Editor } from './editor.ts'
import { GridRefusal } from './gridRefusal.ts'
import { Keeper } from './keeper.ts'
import { checkLines, checkPlace, checkSize, sheetFor } from './sheetFor.ts'

export function insertRows(editor: Editor, { sheetId, from, count }: EditOf<'insertRows'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  const { rows, columns, frozenRows } = sheet.settings
  checkLines(from, count, Number.POSITIVE_INFINITY)
  checkLines(from, 1, rows + 1)
  checkSize(count, count * Math.min(columns, 30))
  checkPlace(rows + count, 1)
  const keeper = new Keeper(sheet)
  keeper.checkRows(from, 1)
  // like the row above, unless that one is a title
  const like = from - 1 > Math.max(frozenRows, keeper.firstOwnRow - 1) ? from - 1 : from
  editor.insert(sheet, 'rows', from, newLines(count, sheet.looks('rows', like)))
}

export function insertColumns(editor: Editor, { sheetId, from, count }: EditOf<'insertColumns'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkLines(from, count, Number.POSITIVE_INFINITY)
  checkLines(from, 1, sheet.settings.columns + 1)
  checkPlace(1, sheet.settings.columns + count)
  editor.insert(sheet, 'columns', from, newLines(count, titleLooks(sheet, from)))
}

/** An own column looks like its neighbour in the row of titles, and takes neither key nor rule nor format from it. */
function titleLooks(sheet: Sheet, from: number): Line['cells'] {
  if (!new Keeper(sheet).managed) return []
  const { background, bold, wrap } = sheet.cell(TITLE_ROW, Math.max(from - 1, 1)) ?? {}
  const looks: Cell = {
    ...(background === undefined ? {} : { background }),
    ...(bold === undefined ? {} : { bold }),
    ...(wrap === undefined ? {} : { wrap }),
  }
  return Object.keys(looks).length === 0 ? [] : [[sheet.ids.rows[TITLE_ROW - 1] ?? 0, looks]]
}

export function removeRows(editor: Editor, { sheetId, from, count }: EditOf<'removeRows'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkLines(from, count, sheet.settings.rows)
  new Keeper(sheet).checkRows(from, count)
  checkSomeStay(sheet, 'rows', from, count)
  editor.remove(sheet, 'rows', from, count)
}

export function removeColumns(editor: Editor, { sheetId, from, count }: EditOf<'removeColumns'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkLines(from, count, sheet.settings.columns)
  new Keeper(sheet).checkColumns(from, count)
  checkSomeStay(sheet, 'columns', from, count)
  editor.remove(sheet, 'columns', from, count)
}

function checkSomeStay({ settings }: Sheet, axis: Axis, from: number, count: number): void {
  const frozen = axis === 'rows' ? settings.frozenRows : settings.frozenColumns
  const goes = Math.max(0, from + count - 1 - Math.max(frozen, from - 1))
  if (settings[axis] - frozen - goes > 0) return
  const sentence =
    axis === 'rows'
      ? 'На листе должна остаться хотя бы одна строка. Оставьте одну строку или удалите лист.'
      : 'На листе должен остаться хотя бы один столбец. Оставьте один столбец или удалите лист.'
  throw new GridRefusal('invalid', sentence)
}

export function moveColumns(editor: Editor, { sheetId, from, count, before }: EditOf<'moveColumns'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  const { columns } = sheet.settings
  checkLines(from, count, columns)
  checkLines(before, 1, columns + 1)
  new Keeper(sheet).checkColumns(from, count)
  if (before >= from && before <= from + count) return
  const moving = range(from, count)
  if (before < from) editor.rearrange(sheet, 'columns', before, [...moving, ...range(before, from - before)])
  else editor.rearrange(sheet, 'columns', from, [...range(from + count, before - from - count), ...moving])
}

export function reorderRows(editor: Editor, { sheetId, from, order }: EditOf<'reorderRows'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  const places = new Set(order)
  checkSize(order.length, 0)
  checkLines(from, order.length, sheet.settings.rows)
  if (places.size !== order.length || !range(from, order.length).every(row => places.has(row)))
    throw new GridRefusal('moved', 'Строки сдвинулись. Отсортируйте лист ещё раз.')
  new Keeper(sheet).checkRows(from, order.length)
  if (from <= sheet.settings.frozenRows)
    throw new GridRefusal('invalid', 'Закреплённые строки остаются на месте. Переставляйте строки под ними.')
  if (order.some((row, index) => row !== from + index)) editor.rearrange(sheet, 'rows', from, order)
}
