import {
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  IUniverInstanceService,
  type IStyleData,
  type Nullable,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core'
import { displayText } from '#addon/local/workbook/display.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { type CellView, cellAt, coloursAt, protectionAt, type Sheet } from '../sheet.ts'
import { isOwnColumn } from './allowedMutations.ts'
import { LOOKS } from './drawSheet.ts'
import { enteredCell } from './drawnCell.ts'

const RUSSIAN = localeOf('ru_RU')
const PAPER = '#f6f5f1'
const INK_2 = '#485064'
const NOTE = '#6f88cb'

/** First of all who have a word in what a cell shows; and last, as what it asks the others is changed by it. */
const FIRST = 1000

/** How a cell looks and what its editor begins and ends with: the file's own text, never one of Univer's making. */
export function showCells(injector: Injector, shown: (sheetId: number) => Sheet | undefined): void {
  const interceptors = injector.get(SheetInterceptorService)
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { subUnitId, row, col, workbook, worksheet }, next) => {
      const drawn = next(cell)
      const sheet = shown(Number(subUnitId))
      if (sheet === undefined) return drawn
      const style = workbook.getStyles().getStyleByCell(drawn)
      const calculated =
        cellAt(sheet, row + 1, col + 1).formula === undefined ? null : worksheet.getCellRaw(row, col)
      return shownCell(sheet, row + 1, col + 1, { drawn, style, calculated })
    },
  })
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col, worksheet }, next) => {
      const sheet = shown(Number(subUnitId))
      if (sheet === undefined) return next(cell)
      const { text, formula } = cellAt(sheet, row + 1, col + 1)
      const raw = worksheet.getCellRaw(row, col)
      return {
        ...raw,
        p: null,
        t: CellValueType.STRING,
        ...(formula === undefined ? { v: text, f: null } : { v: formula, f: formula }),
      }
    },
  })
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, col }, next) => {
      const sheet = shown(Number(subUnitId))
      const text = editorText(injector)
      if (sheet === undefined || text === null) return next(cell)
      const looks = cell?.s === undefined ? {} : { s: cell.s }
      return { ...looks, ...enteredCell(text, isOwnColumn(sheet, col + 1)) }
    },
  })
}

/** Exactly what was typed: by the time the cell is written, Univer has made full-width signs and numbers of it. */
function editorText(injector: Injector): string | null {
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC)
  const stream = editor?.getBody()?.dataStream
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replaceAll('\r', '\n')
}

function shownCell(
  sheet: Sheet,
  row: number,
  column: number,
  {
    drawn,
    style,
    calculated,
  }: {
    drawn: Nullable<ICellDataForSheetInterceptor>
    style: Nullable<IStyleData>
    /** of a formula: before Univer has made a text of it */
    calculated: Nullable<ICellData>
  },
): Nullable<ICellData> {
  const cell = cellAt(sheet, row, column)
  const title = row <= sheet.frozenRows
  // Lists and ticks are drawn by hands that know nothing of the sheet's own looks.
  const look: IStyleData = cell.validation === undefined ? {} : { ...LOOKS, pd: { l: 0, r: 0, t: 0, b: 0 } }
  if (title)
    Object.assign(look, { bl: 1, tb: WrapStrategy.WRAP, bg: { rgb: PAPER }, vt: VerticalAlign.MIDDLE })
  else if (protectionAt(sheet, row, column)?.warningOnly === false) look.cl = { rgb: INK_2 }
  if (cell.kind === 'number' || cell.kind === 'date' || typeof drawn?.v === 'number')
    look.ht = HorizontalAlign.RIGHT
  const colours = coloursAt(sheet, row, column)
  if (cell.background !== undefined) look.bg = { rgb: cell.background }
  if (colours !== null) {
    look.bg = { rgb: colours.background }
    if (colours.color !== null) look.cl = { rgb: colours.color }
  }
  const isTick = sheet.validations[cell.validation ?? -1]?.kind === 'checkbox'
  const shownText = isTick ? null : textOf(cell, drawn, calculated)
  // Univer formats even a text, if it has calculated the cell; a forced one it leaves as it is.
  const kind = cell.formula === undefined ? CellValueType.STRING : CellValueType.FORCE_STRING
  const text = shownText === null ? {} : { v: shownText, t: kind }
  if (Object.keys(look).length === 0 && !('v' in text) && cell.note === undefined) return drawn
  return {
    ...drawn,
    ...text,
    s: { ...style, ...look },
    ...(cell.note === undefined ? {} : { markers: { ...drawn?.markers, tr: { color: NOTE, size: 6 } } }),
  } as ICellDataForSheetInterceptor
}

/**
 * The file's text for what the file holds; what Univer has calculated, the way the file would put it. Univer gives a result
 * the number format of what it was calculated from, which the file does not.
 */
function textOf(
  { formula, format, value, text }: CellView,
  drawn: Nullable<ICellData>,
  calculated: Nullable<ICellData>,
): string | null {
  if (formula === undefined) return value === undefined ? null : text
  if (typeof calculated?.v === 'boolean' || calculated?.t === CellValueType.BOOLEAN)
    return Number(calculated.v) === 1 ? 'ИСТИНА' : 'ЛОЖЬ'
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(String(drawn?.v ?? '')) ?? []
  if (day !== undefined && format === undefined)
    return `${day.padStart(2, '0')}.${month?.padStart(2, '0')}.${year}`
  if (typeof calculated?.v !== 'number') return null
  return displayText(Number(calculated.v.toPrecision(12)), format, RUSSIAN)
}
