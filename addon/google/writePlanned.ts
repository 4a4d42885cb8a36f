import { type Cell, cellText } from '#shared/programme/cell.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { type Block, freedIds, keep, mayBecomeLive } from '#shared/programme/planWrite.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { type Refused, refuse } from '../features/refusal.ts'
import type { Planned } from './planEdits.ts'
import { readCells, type Workbook } from './workbook.ts'
import { writeIds } from './writeIds.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Writes the blocks, then makes sure that every row still bears its id and that no text came alive as a formula; rows that
 * are taken out lose their IDs after that. Where one sheet fails, all of them get back what they held.
 */
export function writePlanned(workbook: Workbook, planned: readonly Planned[]): Refused | null {
  for (const { sheet, plan } of planned) {
    const short = plan.lastRow - sheet.getMaxRows()
    if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short + 200)
    for (const block of plan.blocks) rangeOf(sheet, block).setValues(block.values)
  }
  const refused = planned.map(verify).find(each => each !== null) ?? free(planned)
  if (refused !== null) for (const each of planned) takeBack(workbook, each)
  return refused
}

const rangeOf = (sheet: Sheet, block: Block) =>
  sheet.getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 1)

function verify(planned: Planned): Refused | null {
  const { name, sheet, layout, plan } = planned
  if (plan.ids.size > 0) {
    const column = (layout.at.get('id') ?? 0) + 1
    const ids = sheet
      .getRange(1, column, sheet.getMaxRows(), 1)
      .getValues()
      .map(([id]) => cellText(id as Cell))
    if ([...plan.ids].some(([row, id]) => ids[row - 1] !== id) || pushedUnder(planned, ids).size > 0)
      return rowsMoved(name)
  }
  const mayLive = plan.blocks.filter(({ values }) => values.some(line => line.some(mayBecomeLive)))
  const live = mayLive.some(block =>
    rangeOf(sheet, block)
      .getFormulas()
      .some(line => line.some(formula => formula !== '')),
  )
  return live
    ? refuse(
        'liveFormula',
        `Лист «${tableOf(name).title}»: текст из анкеты превратился бы в формулу`,
        'Запись отменена, в таблице всё как было. Уберите знак «=» в начале текста',
      )
    : null
}

const rowsMoved = (name: TableName): Refused =>
  refuse(
    'rowsMoved',
    `Лист «${tableOf(name).title}»: строки сдвинулись, пока шла запись`,
    'Записанное убрано. Повторите',
  )

/** Rows that are blank by now but for the ID lose it too; where that fails in one sheet, all have their IDs again. */
function free(planned: readonly Planned[]): Refused | null {
  const done: Planned[] = []
  for (const each of planned) {
    const { name, sheet, cells, layout, plan } = each
    if (plan.freed === null) continue
    const { row, values } = plan.freed
    const idColumn = layout.at.get('id') ?? 0
    const managed = new Set(layout.at.values())
    managed.delete(idColumn)
    const blanked = cells.map((line, index) =>
      values[index + 1 - row]?.[0] === ''
        ? line.map((cell, place) => (managed.has(place) ? '' : cell))
        : line,
    )
    const ids = new Set(
      values.flatMap(([id], index) =>
        id === '' ? [cellText(cells[row - 1 + index]?.[idColumn] ?? null)] : [],
      ),
    )
    let after = writeIds(sheet, blanked, [plan.freed])
    // A row deleted above pushes them up, and one blank row looks like another: what is left of them is looked for again.
    for (let left = rowsWith(ids, after.cells, idColumn); after.still && left.size > 0; ) {
      after = writeIds(sheet, after.cells, [freedIds(left, after.cells, idColumn)])
      left = rowsWith(ids, after.cells, idColumn)
    }
    if (!after.still) {
      for (const other of done) nameAgain(other)
      return rowsMoved(name)
    }
    done.push(each)
  }
  return null
}

const rowsWith = (ids: ReadonlySet<string>, cells: readonly (readonly Cell[])[], idColumn: number) =>
  new Set(cells.flatMap((line, index) => (ids.has(cellText(line[idColumn] ?? null)) ? [index + 1] : [])))

function nameAgain({ sheet, cells, plan: { freed } }: Planned): void {
  if (freed === null) return
  const ids = freed.values.map((_, index): Cell[] => [cells[freed.row - 1 + index]?.[freed.column - 1] ?? ''])
  writeIds(sheet, readCells(sheet), [{ ...freed, values: ids }])
}

/** IDs of the new rows. */
function addedIds({ cells, layout, plan }: Planned): Set<string> {
  const idColumn = layout.at.get('id') ?? 0
  const before = new Set(cells.map(line => cellText(line[idColumn] ?? null)))
  return new Set([...plan.ids.values()].filter(id => id !== '' && !before.has(id)))
}

/**
 * Rows that new rows were written over: somebody had inserted a row above and so pushed the last ones down to where the
 * sheet used to end. Row now → its cells before.
 */
function pushedUnder(planned: Planned, ids: readonly string[]): Map<number, readonly Cell[]> {
  const { cells, layout } = planned
  const idColumn = layout.at.get('id') ?? 0
  const added = addedIds(planned)
  const rowOf = new Map(ids.map((id, index) => [id, index + 1]))
  const pushed = new Map<number, readonly Cell[]>()
  let shift = 0
  cells.forEach((line, index) => {
    const id = cellText(line[idColumn] ?? null)
    if (index < firstDataRow - 1 || id === '') return
    const row = rowOf.get(id)
    if (row !== undefined) shift = row - (index + 1)
    else if (added.has(ids[index + shift] ?? '')) pushed.set(index + 1 + shift, line)
  })
  return pushed
}

/** Every row gets back, by its id, what it held in the columns we wrote; new rows are blanked. */
function takeBack(workbook: Workbook, planned: Planned): void {
  const { sheet, cells, layout, plan } = planned
  const idColumn = layout.at.get('id') ?? 0
  const added = addedIds(planned)
  const idOf = (line: readonly Cell[]) => cellText(line[idColumn] ?? null)
  const now = readCells(sheet)
  const pushed = pushedUnder(planned, now.map(idOf))
  const before = new Map(cells.slice(firstDataRow - 1).map(line => [idOf(line), line]))
  before.delete('')
  for (const { row, column, values } of plan.blocks) {
    const width = values[0]?.length ?? 0
    const restored = now.slice(firstDataRow - 1).map((line, index) => {
      const at = firstDataRow + index
      const ours = idOf(line) === '' ? at >= row && at < row + values.length : added.has(idOf(line))
      const source = pushed.get(at) ?? before.get(idOf(line)) ?? (ours ? [] : line)
      return Array.from({ length: width }, (_, offset) => keep(source[column - 1 + offset] ?? '', workbook))
    })
    if (restored.length > 0) sheet.getRange(firstDataRow, column, restored.length, width).setValues(restored)
  }
}
