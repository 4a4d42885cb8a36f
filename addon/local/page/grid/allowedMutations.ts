import type { GridEdit, SheetFilter } from '#addon/local/workbook/gridEdit.ts'
import { cellAt, type Sheet } from '../sheet.ts'
import { range } from './applyEdit.ts'
import { type FilledCell, filledBlocks } from './filledBlocks.ts'

// The one list of what a person's hand may do to the spreadsheet: the mutations of Univer that pass, and the edits
// that each of them means for the file. Univer counts from 0, the file from 1.

interface Span {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

interface Style {
  bg?: { rgb?: string | null } | null
  n?: { pattern?: string } | null
}

interface CellData {
  v?: string | number | boolean | null
  t?: number | null
  f?: string | null
  p?: { body?: { dataStream?: string } } | null
  s?: Style | string | null
  /** a formula in the Russian manner, as it was typed */
  custom?: { typed?: string } | null
}

/** What Univer hands to a mutation, as far as it is read here. */
export interface MutationParams {
  trigger?: string
  subUnitId?: string
  cellValue?: Record<string, Record<string, CellData | null>>
  range?: Span
  ranges?: Span[]
  sourceRange?: Span
  targetRange?: Span
  order?: Record<string, number>
  rowHeight?: number | Record<string, number | null>
  colWidth?: number | Record<string, number | null>
  col?: number
  criteria?: {
    filters?: { blank?: boolean; filters?: string[] }
    colorFilters?: object
    customFilters?: object
  } | null
  sheet?: { name: string }
  index?: number
  name?: string
}

/** The edits to send, or the sentence with which the mutation is taken back. */
export type Verdict = GridEdit[] | string

type Rule = (params: MutationParams, sheet: Sheet) => Verdict

const rows = ({ startRow, endRow }: Span) => ({ from: startRow + 1, count: endRow - startRow + 1 })
const columns = ({ startColumn, endColumn }: Span) => ({
  from: startColumn + 1,
  count: endColumn - startColumn + 1,
})

export const allowedMutations: Record<string, Rule> = {
  'sheet.mutation.set-range-values': ({ cellValue = {} }, sheet) => setValues(cellValue, sheet),
  'sheet.mutation.insert-row': ({ range: span }, sheet) => {
    if (span === undefined) return []
    if (isTable(sheet) && span.startRow < sheet.frozenRows) return SAY.aboveTitles
    return [{ kind: 'insertRows', sheetId: sheet.sheetId, ...rows(span) }]
  },
  'sheet.mutation.remove-rows': ({ range: span }, sheet) => {
    if (span === undefined) return []
    if (isTable(sheet) && span.startRow < sheet.frozenRows) return SAY.titlesStay
    return [{ kind: 'removeRows', sheetId: sheet.sheetId, ...rows(span) }]
  },
  'sheet.mutation.insert-col': ({ range: span }, sheet) =>
    span === undefined ? [] : [{ kind: 'insertColumns', sheetId: sheet.sheetId, ...columns(span) }],
  'sheet.mutation.remove-col': ({ range: span }, sheet) =>
    ofOwnColumns(sheet, span, SAY.columnsStay, lines => ({ kind: 'removeColumns', ...lines })),
  'sheet.mutation.move-columns': ({ sourceRange, targetRange }, sheet) =>
    ofOwnColumns(sheet, sourceRange, SAY.columnsInPlace, lines => ({
      kind: 'moveColumns',
      ...lines,
      before: (targetRange?.startColumn ?? 0) + 1,
    })),
  'sheet.mutation.reorder-range': ({ range: span, order = {} }, sheet) => {
    if (span === undefined) return []
    const { from, count } = rows(span)
    return reorder(
      sheet,
      from,
      range(from - 1, count).map(row => (order[row] ?? row) + 1),
    )
  },
  'sheet.mutation.set-worksheet-col-width': ({ ranges = [], colWidth }, sheet) =>
    sizes('widths', sheet, ranges.map(columns), colWidth),
  'sheet.mutation.set-worksheet-row-height': ({ ranges = [], rowHeight }, sheet) =>
    sizes('heights', sheet, ranges.map(rows), rowHeight),
  'sheet.mutation.set-col-hidden': ({ ranges = [] }, sheet) => hideColumns(sheet, ranges, true),
  'sheet.mutation.set-col-visible': ({ ranges = [] }, sheet) => hideColumns(sheet, ranges, false),
  'sheet.mutation.set-filter-range': ({ range: span, trigger }, sheet) => {
    if (span === undefined || !isFilterCommand(trigger)) return []
    const area = {
      row: span.startRow + 1,
      column: span.startColumn + 1,
      rows: span.endRow - span.startRow + 1,
      columns: span.endColumn - span.startColumn + 1,
    }
    return setFilter(sheet, { area, shown: sheet.filter?.shown ?? {} })
  },
  'sheet.mutation.set-filter-criteria': ({ col = 0, criteria, trigger }, sheet) => {
    if (sheet.filter === null || !isFilterCommand(trigger)) return []
    if (criteria?.colorFilters !== undefined || criteria?.customFilters !== undefined)
      return SAY.filterByTexts
    const { [String(col + 1)]: _old, ...others } = sheet.filter.shown
    const { filters = [], blank = false } = criteria?.filters ?? {}
    const shown =
      criteria?.filters === undefined ? {} : { [String(col + 1)]: [...filters, ...(blank ? [''] : [])] }
    return setFilter(sheet, { ...sheet.filter, shown: { ...others, ...shown } })
  },
  'sheet.mutation.remove-filter': ({ trigger }, sheet) =>
    isFilterCommand(trigger) ? setFilter(sheet, null) : [],
  'sheet.mutation.insert-sheet': ({ sheet: added, index = 0 }) =>
    added === undefined ? [] : [{ kind: 'addSheet', title: added.name, index }],
  'sheet.mutation.set-worksheet-name': ({ name = '' }, { sheetId }) => [
    { kind: 'renameSheet', sheetId, title: name },
  ],
  'sheet.mutation.remove-sheet': (_params, { sheetId }) => [{ kind: 'removeSheet', sheetId }],
}

/** Leave no trace in what the file keeps: what Univer notes for itself, or what follows from an edit of the list. */
const TRACELESS = [
  /^formula\.mutation\./,
  /^doc\.mutation\./,
  /^data-validation\.mutation\./,
  /^sheet\.mutation\.(re-calc-filter|mark-dirty-filter-change|empty|copy-worksheet-end)$/,
  /^sheet\.mutation\.set-worksheet-row-is-auto-height$/,
  /^sheet\.mutation\.data-validation-formula-mark-dirty$/,
]

export const isTraceless = (id: string): boolean => TRACELESS.some(pattern => pattern.test(id))

/** Why a mutation that is not on the list was taken back. */
export function refusalOf(id: string): string {
  return REFUSALS.find(([pattern]) => pattern.test(id))?.[1] ?? SAY.unknown
}

const SAY = {
  unknown: 'Так изменить таблицу нельзя: файл этого не хранит. Таблица осталась прежней.',
  looks: 'Файл хранит только заливку и формат чисел. Выделите ячейки заливкой.',
  aboveTitles: 'Над заголовками строк не бывает. Встаньте на строку ниже и вставьте строку там.',
  titlesStay: 'Строка заголовков нужна программе и остаётся на месте. Выделите строки под ней и повторите.',
  columnsStay: 'Этот столбец нужен программе. Удалить можно только столбец, который вы добавили сами.',
  columnsInPlace:
    'Столбцы программы остаются на своих местах. Переставить можно только столбцы, которые вы добавили сами.',
  columnsInSight: 'Этот столбец нужен программе. Скрыть можно только столбец, который вы добавили сами.',
  titlesFirst: 'Строка заголовков остаётся первой. Выделите строки под ней и повторите.',
  filterByTexts:
    'Отбор возможен только по значениям. Откройте вкладку «По значениям» и отметьте, что показать.',
}

const REFUSALS: [RegExp, string][] = [
  [/merge/, 'Объединять ячейки нельзя: каждая строка таблицы остаётся целой. Таблица осталась прежней.'],
  [/move-range/, 'Перетащить ячейки нельзя. Вырежьте их (Ctrl+X) и вставьте на новое место (Ctrl+V).'],
  [/frozen/, 'Закреплённые строки и столбцы задаёт программа. Таблица осталась прежней.'],
  [/row-(hidden|visible)/, 'Строки скрывает и показывает отбор. Нажмите «Отбор» и отметьте, что показать.'],
  [/note|comment/, 'Примечания к столбцам пишет программа. Своё примечание запишите в отдельном столбце.'],
]

const isTable = ({ managed }: Sheet) => managed.keyRow !== null
const isFilterCommand = (trigger: string | undefined) => trigger?.includes('filter') === true

/** A curator's own column or sheet, where formulas, formats and hiding are hers. */
export const isOwnColumn = (sheet: Sheet, column: number): boolean => !sheet.managed.columns.includes(column)

function ofOwnColumns(
  sheet: Sheet,
  span: Span | undefined,
  refusal: string,
  edit: (lines: { sheetId: number; from: number; count: number }) => GridEdit,
): Verdict {
  if (span === undefined) return []
  const { from, count } = columns(span)
  if (!range(from, count).every(column => isOwnColumn(sheet, column))) return refusal
  return [edit({ sheetId: sheet.sheetId, from, count })]
}

function hideColumns(sheet: Sheet, spans: Span[], hidden: boolean): Verdict {
  const edits = spans.map(span =>
    ofOwnColumns(sheet, span, SAY.columnsInSight, lines => ({ kind: 'hideColumns', ...lines, hidden })),
  )
  return edits.find(edit => typeof edit === 'string') ?? (edits.flat() as GridEdit[])
}

function sizes(
  kind: 'widths' | 'heights',
  { sheetId }: Sheet,
  lines: { from: number; count: number }[],
  size: number | Record<string, number | null> | undefined,
): GridEdit[] {
  if (typeof size === 'number') return lines.map(line => ({ kind, sheetId, ...line, size: Math.round(size) }))
  return Object.entries(size ?? {}).flatMap(([line, own]) =>
    own === null ? [] : [{ kind, sheetId, from: Number(line) + 1, count: 1, size: Math.round(own) }],
  )
}

function reorder(sheet: Sheet, from: number, order: number[]): Verdict {
  if (isTable(sheet) && from <= sheet.frozenRows) return SAY.titlesFirst
  const moves = order.some((row, index) => row !== from + index)
  return moves ? [{ kind: 'reorderRows', sheetId: sheet.sheetId, from, order }] : []
}

const setFilter = ({ sheetId }: Sheet, filter: SheetFilter | null): GridEdit[] => [
  { kind: 'filter', sheetId, filter },
]

function setValues(matrix: Record<string, Record<string, CellData | null>>, sheet: Sheet): Verdict {
  const filled: FilledCell[] = []
  const looks = new Map<string, { edit: (cells: FilledCell[]) => GridEdit[]; cells: FilledCell[] }>()
  for (const [line, cells] of Object.entries(matrix))
    for (const [place, data] of Object.entries(cells)) {
      const row = Number(line) + 1
      const column = Number(place) + 1
      const was = cellAt(sheet, row, column).text
      const text = textOf(data, sheet, row, column)
      if (text !== null) {
        filled.push({ row, column, was, text })
        continue
      }
      const look = looksOf(data?.s, sheet.sheetId)
      if (look === null) return SAY.looks
      for (const [key, edit] of look) {
        const known = looks.get(key) ?? { edit, cells: [] }
        known.cells.push({ row, column, was: '', text: '' })
        looks.set(key, known)
      }
    }
  const fill: GridEdit[] =
    filled.length === 0 ? [] : [{ kind: 'fill', sheetId: sheet.sheetId, blocks: filledBlocks(filled) }]
  return [...fill, ...[...looks.values()].flatMap(({ edit, cells }) => edit(cells))]
}

/** What a person has put into the cell; null: only its looks were touched. */
function textOf(data: CellData | null, sheet: Sheet, row: number, column: number): string | null {
  if (data === null) return ''
  if (typeof data.f === 'string' && data.f !== '') return data.custom?.typed ?? data.f
  if (data.p) return (data.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n')
  if (data.v === undefined) return null
  if (data.v === null) return ''
  const { kind, validation } = cellAt(sheet, row, column)
  const isTick = kind === 'boolean' || sheet.validations[validation ?? -1]?.kind === 'checkbox'
  if (typeof data.v === 'boolean' || data.t === 3 || (isTick && /^[01]$/.test(String(data.v))))
    return Number(data.v) === 1 ? 'ИСТИНА' : 'ЛОЖЬ'
  return typeof data.v === 'number' ? String(data.v).replace('.', ',') : data.v
}

type Look = [key: string, edit: (cells: FilledCell[]) => GridEdit[]]

/** Filling and number format as edits of an area; null: something else, which the file does not keep. */
function looksOf(style: CellData['s'], sheetId: number): Look[] | null {
  if (typeof style !== 'object' || style === null) return null
  if (Object.keys(style).some(key => key !== 'bg' && key !== 'n')) return null
  const looks: Look[] = []
  if (style.bg !== undefined) {
    const color = style.bg?.rgb ?? null
    looks.push([
      `bg ${color}`,
      cells => areasOf(cells).map(area => ({ kind: 'background', sheetId, area, color })),
    ])
  }
  if (style.n !== undefined) {
    const format = style.n?.pattern ?? null
    looks.push([
      `n ${format}`,
      cells => areasOf(cells).map(area => ({ kind: 'numberFormat', sheetId, area, format })),
    ])
  }
  return looks
}

const areasOf = (cells: FilledCell[]) =>
  filledBlocks(cells).map(({ row, column, text }) => ({
    row,
    column,
    rows: text.length,
    columns: text[0]?.length ?? 0,
  }))
