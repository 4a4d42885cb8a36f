import { CanceledError, CommandType, type ICommandService, type Injector } from '@univerjs/core'
import { IEditorBridgeService, LexerTreeBuilder } from '@univerjs/preset-sheets-core'
import { inEnglish } from '#shared/formulas/inEnglish.ts'
import { moveCell, type Place } from '../moveCell.ts'
import { cellAt, type Sheet, validationAt } from '../sheet.ts'
import { isOwnColumn } from './allowedMutations.ts'
import { enteredCell } from './drawnCell.ts'
import type { Actions } from './actions.ts'
import type { Brush } from './brush.ts'
import {
  type Copied,
  copyOf,
  type Filling,
  leftBehind,
  pasteInto,
  readClipboard,
  withFormulas,
} from './clipboard.ts'
import { cleared, filledOn, fillSource } from './fillings.ts'
import type { GridHost, GridSelection } from './gridView.ts'

/** Rows that a press of PageDown goes. */
const PAGE = 20

interface Around {
  brush: Brush
  injector: Injector
  host: GridHost
  openSheet(): Sheet | undefined
  sheet(sheetId: number): Sheet | undefined
  selection(): GridSelection | null
  go(place: Place): void
}

/** What hands do beside typing, the same from keys, menus and the mouse. Everything goes through the gate. */
export class Hands {
  readonly #around: Around
  #copied: Copied | null = null

  constructor(around: Around) {
    this.#around = around
  }

  typing(): boolean {
    return this.#around.injector.get(IEditorBridgeService).isVisible().visible
  }

  fill(fillings: Filling[], sheet = this.#around.openSheet()): void {
    if (sheet === undefined || fillings.length === 0) return
    const subUnitId = String(sheet.sheetId)
    const [rows, columns] = [Math.max(...fillings.map(f => f.row)), Math.max(...fillings.map(f => f.column))]
    const { brush } = this.#around
    if (rows > sheet.rows) brush.draw('sheet.mutation.set-worksheet-row-count', { subUnitId, rowCount: rows })
    if (columns > sheet.columns)
      brush.draw('sheet.mutation.set-worksheet-column-count', { subUnitId, columnCount: columns })
    const cellValue: Record<number, Record<number, object>> = {}
    for (const { row, column, text } of fillings) {
      const line = cellValue[row - 1] ?? {}
      line[column - 1] = enteredCell(text, isOwnColumn(sheet, column))
      cellValue[row - 1] = line
    }
    brush.act('sheet.mutation.set-range-values', { subUnitId, cellValue })
  }

  /** Home, End and the like: among rows and columns in sight. @returns whether the key moves anything */
  move(key: string, ctrl: boolean): boolean {
    const [sheet, selection] = [this.#around.openSheet(), this.#around.selection()]
    if (sheet === undefined || selection === null) return false
    const place = moveCell(sheet, selection, { key, shift: false, ctrl, page: PAGE })
    if (place !== null) this.#around.go(place)
    return place !== null
  }

  clear(): void {
    this.#inSelection((sheet, selection) => this.fill(cleared(sheet, selection)))
  }

  copy(data: DataTransfer, cut: boolean): void {
    this.#inSelection((sheet, selection) => {
      const { html, ...copied } = copyOf(sheet, selection, cut)
      data.setData('text/plain', copied.text)
      data.setData('text/html', html)
      this.#copied = copied
    })
  }

  paste(data: Pick<DataTransfer, 'getData'>): void {
    this.#inSelection((sheet, selection) => {
      const copied = this.#copied
      const own = copied !== null && copied.text === data.getData('text/plain').replace(/\r\n/g, '\n')
      const fillings = pasteInto(sheet, selection, readClipboard(data))
      const source = own ? this.#around.sheet(copied.sheetId) : undefined
      if (!own || source === undefined) return this.fill(fillings)
      const moved = withFormulas(fillings, { source, target: sheet, copied, move: this.#move })
      if (!copied.cut) return this.fill(moved)
      this.#copied = null
      const emptied = leftBehind(copied, sheet, fillings)
      if (source === sheet) return this.fill([...emptied, ...moved])
      // Both in one go are one step of undo.
      this.fill(moved)
      this.fill(emptied, source)
    })
  }

  fillOn(direction: 'down' | 'right'): void {
    this.#inSelection((sheet, selection) => {
      const areas = fillSource(selection, direction)
      if (areas !== null) this.fill(filledOn(sheet, areas.source, areas.target, this.#move))
    })
  }

  fillFrom(source: GridSelection, target: GridSelection): void {
    const sheet = this.#around.openSheet()
    if (sheet !== undefined) this.fill(filledOn(sheet, source, target, this.#move))
  }

  /** @returns what ticks the selected cell; null on a cell without a box to tick */
  tick(): (() => void) | null {
    const [sheet, selection] = [this.#around.openSheet(), this.#around.selection()]
    if (sheet === undefined || selection === null) return null
    const { row, column } = selection
    if (validationAt(sheet, row, column)?.kind !== 'checkbox') return null
    const text = cellAt(sheet, row, column).value === true ? 'ЛОЖЬ' : 'ИСТИНА'
    return () => this.fill([{ row, column, text }])
  }

  readonly #move = (formula: string, right: number, down: number): string =>
    this.#around.injector.get(LexerTreeBuilder).moveFormulaRefOffset(inEnglish(formula), right, down)

  #inSelection(act: (sheet: Sheet, selection: GridSelection) => void): void {
    const [sheet, selection] = [this.#around.openSheet(), this.#around.selection()]
    if (sheet !== undefined && selection !== null) act(sheet, selection)
  }
}

interface Span {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

/** Commands of Univer's own that are done our way instead. */
export function takeOver(
  commands: ICommandService,
  { hands, actions, host }: { hands: Hands; actions: Actions; host: GridHost },
): () => void {
  const area = ({ startRow, endRow, startColumn, endColumn }: Span): GridSelection => ({
    sheetId: 0,
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  })
  const instead: Record<string, (params: never) => void> = {
    'univer.command.undo': () => host.undo(),
    'univer.command.redo': () => host.redo(),
    'sheet.command.auto-fill': ({ sourceRange, targetRange }: { sourceRange: Span; targetRange: Span }) =>
      hands.fillFrom(area(sourceRange), joined(area(sourceRange), area(targetRange))),
    // Univer would take the rows' heights and hiding along, which stay where they are.
    'sheet.command.move-rows': ({ toRange }: { toRange: Span }) => actions.carryRows(toRange.startRow + 1),
    'sheet.command.clear-selection-content': () => hands.clear(),
  }
  const listening = commands.beforeCommandExecuted(({ id, type, params }) => {
    const own = type === CommandType.COMMAND ? instead[id] : undefined
    if (own === undefined || hands.typing()) return
    own(params as never)
    throw new CanceledError()
  })
  return () => listening.dispose()
}

function joined(one: GridSelection, other: GridSelection): GridSelection {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  return {
    ...one,
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  }
}

/** Keys and clipboard of the grid; to be called before Univer listens, so that it hears what is left. */
export function listenToKeys(o: {
  hands(): Hands | null
  host: GridHost
  find(): void
  menu(): void
}): () => void {
  /** The input that has the focus while cells are walked, or nothing at all. */
  const mine = (): Hands | null => {
    const focus = document.activeElement
    const inGrid = focus instanceof HTMLElement && focus.dataset.uComp === 'editor'
    const hands = o.hands()
    return (inGrid || focus === document.body) && hands !== null && !hands.typing() ? hands : null
  }
  const keydown = (event: KeyboardEvent) => {
    const hands = mine()
    if (hands === null || event.altKey || event.isComposing) return
    const act = actionOf(event, hands, o)
    if (act === null) return
    event.stopImmediatePropagation()
    if (act === 'native') return
    event.preventDefault()
    act()
  }
  const clip = (act: (hands: Hands, data: DataTransfer) => void) => (event: ClipboardEvent) => {
    const hands = mine()
    if (hands === null || event.clipboardData === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act(hands, event.clipboardData)
  }
  const listeners = {
    keydown,
    paste: clip((hands, data) => hands.paste(data)),
    copy: clip((hands, data) => hands.copy(data, false)),
    cut: clip((hands, data) => hands.copy(data, true)),
  }
  for (const [name, listener] of Object.entries(listeners))
    window.addEventListener(name, listener as EventListener, true)
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener, true)
  }
}

const MOVES = ['Home', 'End', 'PageUp', 'PageDown']

/** Keys by their place on the board: in the Russian layout Ctrl+Z is Ctrl+Я. */
function actionOf(
  { code, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  hands: Hands,
  o: { host: GridHost; find(): void; menu(): void },
): (() => unknown) | 'native' | null {
  if (!shiftKey && MOVES.includes(code)) return () => hands.move(code, ctrlKey || metaKey)
  if (!ctrlKey && !metaKey) {
    if (code === 'Space') return hands.tick()
    if (code === 'Delete' || code === 'Backspace') return () => hands.clear()
    if (code === 'ContextMenu' || (code === 'F10' && shiftKey)) return () => o.menu()
    return null
  }
  if (code === 'KeyC' || code === 'KeyX' || code === 'KeyV') return 'native'
  if (code === 'KeyZ') return shiftKey ? () => o.host.redo() : () => o.host.undo()
  if (code === 'KeyY') return () => o.host.redo()
  if (code === 'KeyD') return () => hands.fillOn('down')
  if (code === 'KeyR') return () => hands.fillOn('right')
  if (code === 'KeyF') return () => o.find()
  return null
}
