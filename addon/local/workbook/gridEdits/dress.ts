import type { EditOf } from '../gridEdit.ts'
import { range } from '../lines.ts'
import type { Cell } from '../sheet.ts'
import type { Area } from '../storeRequest.ts'
import type { Editor } from './editor.ts'
import { GridRefusal } from './gridRefusal.ts'
import { Keeper } from './keeper.ts'
import { checkLines, clipped, sheetFor } from './sheetFor.ts'

// How a sheet looks: sizes, hidden columns, number formats, colours, what the filter shows.

const LARGEST = 2000
const LONGEST_FORMAT = 100

export function resize(
  editor: Editor,
  { kind, sheetId, from, count, size }: EditOf<'widths' | 'heights'>,
): void {
  const sheet = sheetFor(editor.book, sheetId)
  const axis = kind === 'widths' ? 'columns' : 'rows'
  checkLines(from, count, sheet.settings[axis])
  if (!(size >= 1 && size <= LARGEST))
    throw new GridRefusal('invalid', 'Ширина и высота бывают от 1 до 2000 точек. Потяните границу ещё раз.')
  editor.size(
    sheet,
    axis,
    range(from, count).map(line => [line, Math.round(size)]),
  )
}

export function hideColumns(editor: Editor, { sheetId, from, count, hidden }: EditOf<'hideColumns'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  checkLines(from, count, sheet.settings.columns)
  new Keeper(sheet).checkColumns(from, count)
  const gone = new Set([...sheet.settings.hiddenColumns, ...range(from, count)])
  if (hidden && gone.size >= sheet.settings.columns)
    throw new GridRefusal('invalid', 'Хотя бы один столбец остаётся на виду. Скройте другие столбцы.')
  editor.hide(
    sheet,
    'columns',
    range(from, count).map(column => [column, hidden ? 1 : 0]),
  )
}

export function numberFormat(editor: Editor, { sheetId, area, format }: EditOf<'numberFormat'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  const { column, columns } = clipped(sheet, area)
  new Keeper(sheet).checkFormat(column, columns)
  if (format !== null && (format === '' || format.length > LONGEST_FORMAT))
    throw new GridRefusal('invalid', 'Такого формата нет. Выберите формат из списка.')
  const n = format === null || /^general$/i.test(format) ? undefined : format
  dressArea(editor, sheetId, area, ({ n: _n, ...cell }) => (n === undefined ? cell : { ...cell, n }))
}

export function background(editor: Editor, { sheetId, area, color }: EditOf<'background'>): void {
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color))
    throw new GridRefusal('invalid', 'Такого цвета нет. Выберите цвет из списка.')
  dressArea(editor, sheetId, area, ({ background: _background, ...cell }) =>
    color === null ? cell : { ...cell, background: color.toLowerCase() },
  )
}

function dressArea(editor: Editor, sheetId: number, wanted: Area, dress: (cell: Cell) => Cell): void {
  const sheet = sheetFor(editor.book, sheetId)
  const area = clipped(sheet, wanted)
  const cells = range(area.row, area.rows).flatMap(row =>
    range(area.column, area.columns).map((column): [number, number, Cell | null] => {
      const next = dress(sheet.cell(row, column) ?? {})
      return [row, column, Object.keys(next).length === 0 ? null : next]
    }),
  )
  editor.cells(sheet, cells)
}

export function filter(editor: Editor, { sheetId, filter: wanted }: EditOf<'filter'>): void {
  const sheet = sheetFor(editor.book, sheetId)
  editor.filter(sheet, wanted && { area: clipped(sheet, wanted.area), shown: wanted.shown })
}
