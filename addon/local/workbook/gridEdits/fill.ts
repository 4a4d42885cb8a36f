import { a1 } from '#shared/xlsx/a1.ts'
import { displayText } from '../display.ts'
import type { EditOf, FilledBlock, LeftCell } from '../gridEdit.ts'
import { bare, type Cell, type Sheet } from '../sheet.ts'
import type { Editor } from './editor.ts'
import { GridRefusal } from './gridRefusal.ts'
import { judgeText } from './judgeText.ts'
import { Keeper } from './keeper.ts'
import { checkPlace, checkSize, sheetFor } from './sheetFor.ts'

/** Every cell of the blocks with what stood and what shall stand there. */
function* cellsOf(blocks: readonly FilledBlock[]) {
  for (const { row, column, was, text } of blocks) {
    for (const [i, line] of text.entries()) {
      for (const [j, typed] of line.entries()) {
        yield { row: row + i, column: column + j, was: was[i]?.[j] ?? '', text: typed }
      }
    }
  }
}

/** All or nothing where something else stands than the person saw; otherwise each cell for itself: `left` are those that did not take their text. */
export function fill(editor: Editor, { sheetId, blocks }: EditOf<'fill'>): LeftCell[] {
  const sheet = sheetFor(editor.book, sheetId)
  checkBlocks(blocks)
  for (const cell of cellsOf(blocks)) checkWas(editor, sheet, cell)
  const { title } = sheet.settings
  const keeper = new Keeper(sheet)
  const taken: [number, number, Cell][] = []
  const left: LeftCell[] = []
  for (const { row, column, was, text } of cellsOf(blocks)) {
    if (was === text) continue
    try {
      const cell = standing(sheet, row, column)
      taken.push([row, column, judgeText(editor.book, sheet, keeper, { row, column, cell }, text)])
    } catch (error) {
      if (!(error instanceof GridRefusal)) throw error
      if (isSingle(blocks)) throw error
      left.push({ row, column, text, message: `${title}, ${a1(row, column)}: ${lowered(error.message)}` })
    }
  }
  editor.grow(sheet, last(taken, 0), last(taken, 1))
  editor.cells(sheet, taken)
  return left
}

const isSingle = ([block, ...others]: readonly FilledBlock[]): boolean =>
  others.length === 0 && block?.text.length === 1 && block.text[0]?.length === 1

const last = (cells: readonly [number, number, Cell][], at: 0 | 1): number =>
  cells.reduce((most, cell) => Math.max(most, cell[at]), 0)

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function checkBlocks(blocks: readonly FilledBlock[]): void {
  const rows = blocks.reduce((most, { text }) => Math.max(most, text.length), 0)
  const widths = blocks.map(({ text }) => text.reduce((sum, line) => sum + line.length, 0))
  checkSize(
    rows,
    widths.reduce((sum, width) => sum + width, 0),
  )
  for (const { row, column, text } of blocks) {
    checkPlace(row, column)
    const width = text.reduce((most, line) => Math.max(most, line.length), 1)
    checkPlace(row + Math.max(text.length, 1) - 1, column + width - 1)
  }
}

/** What stands in the cell; beyond the end, what a cell there will look like. */
function standing(sheet: Sheet, row: number, column: number): Cell {
  const { rows, columns, frozenRows } = sheet.settings
  if (column > columns) return {}
  if (row <= rows) return sheet.cell(row, column) ?? {}
  return (rows > frozenRows ? bare(sheet.cell(rows, column)) : null) ?? {}
}

function checkWas(editor: Editor, sheet: Sheet, cell: { row: number; column: number; was: string }): void {
  const { v, f, n } = standing(sheet, cell.row, cell.column)
  if (displayText(v, n, editor.book.locale) === cell.was || (f !== undefined && f === cell.was)) return
  throw new GridRefusal(
    'changed',
    'Значение в этой ячейке уже изменилось: её заполнили в другом окне или это сделала программа. Сравните его со своим.',
  )
}
