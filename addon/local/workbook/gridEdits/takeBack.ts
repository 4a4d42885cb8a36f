import { isDeepStrictEqual } from 'node:util'
import type { Book } from '../book.ts'
import { type Line, SETTINGS } from '../lines.ts'
import { hasContent, type Sheet } from '../sheet.ts'
import { copyOf, type Done, type Editor } from './editor.ts'

type Of<K extends Done['kind']> = Done & { kind: K }

/**
 * Takes a step back, last thing first, by the same ways it was done: so what is written down on the way is the step that
 * does it again. False where something is no longer as the step left it; the workbook must then be read anew.
 */
export const takeBack = (editor: Editor, step: readonly Done[]): boolean =>
  [...step].reverse().every(done => {
    // each entry takes the thing done of its own kind: that link is lost in a lookup
    const back = BACK[done.kind] as (editor: Editor, done: Done) => boolean
    return back(editor, done)
  })

const inSheet =
  <D extends { sheetId: number }>(back: (editor: Editor, done: D, sheet: Sheet) => boolean) =>
  (editor: Editor, done: D): boolean => {
    const sheet = editor.book.find(done.sheetId)
    return sheet !== null && back(editor, done, sheet)
  }

const places = (ids: readonly number[]): Map<number, number> =>
  new Map(ids.map((id, index) => [id, index + 1]))

const BACK: { [K in Done['kind']]: (editor: Editor, done: Of<K>) => boolean } = {
  cells: inSheet((editor, { cells }: Of<'cells'>, sheet) => {
    const [rows, columns] = [places(sheet.ids.rows), places(sheet.ids.columns)]
    const back = cells.map(([row, column, before, after]) => ({
      row: rows.get(row) ?? 0,
      column: columns.get(column) ?? 0,
      before,
      after,
    }))
    const still = back.every(
      ({ row, column, after }) =>
        row > 0 && column > 0 && editor.book.isStill(sheet.cell(row, column), after),
    )
    if (still)
      editor.cells(
        sheet,
        back.map(({ row, column, before }) => [row, column, before]),
      )
    return still
  }),
  inserted: inSheet((editor, { axis, lines, grown, around }: Of<'inserted'>, sheet) => {
    const at = places(sheet.ids[axis])
    const still = lines.every(line => isStillLine(editor.book, sheet, axis, line, at.get(line.id)))
    if (!still) return grown
    const runs = runsOf(lines.map(line => at.get(line.id) ?? 0))
    const atEnd = runs.length === 1 && (runs[0]?.from ?? 0) + lines.length - 1 === sheet.settings[axis]
    if (grown && !atEnd) return true
    for (const { from, count } of runs.reverse())
      editor.remove(sheet, axis, from, count, grown, runs.length === 1 ? around : undefined)
    return true
  }),
  removed: inSheet((editor, { axis, lines, grown, at, follows, around }: Of<'removed'>, sheet) => {
    const end = sheet.settings[axis] + 1
    const after = follows === null ? 0 : sheet.ids[axis].indexOf(follows) + 1
    const before = follows === null ? 1 : after > 0 ? after + 1 : Math.min(at, end)
    editor.insert(sheet, axis, grown ? end : before, lines, grown, around)
    return true
  }),
  rearranged: inSheet((editor, { axis, before, after, around }: Of<'rearranged'>, sheet) => {
    const at = places(sheet.ids[axis])
    const now = after.map(id => at.get(id) ?? 0)
    const still = now.every((place, index) => place > (now[index - 1] ?? 0))
    if (!still) return false
    const first = now[0] ?? 1
    const order = Array.from({ length: (now.at(-1) ?? 0) - first + 1 }, (_, index) => first + index)
    for (const [index, place] of now.entries()) order[place - first] = at.get(before[index] ?? 0) ?? place
    editor.rearrange(sheet, axis, first, order, around)
    return true
  }),
  sized: inSheet((editor, { axis, lines }: Of<'sized'>, sheet) => {
    const sizes = sheet.settings[SETTINGS[axis].sizes]
    const back = linesBack(sheet.ids[axis], lines, line => sizes[String(line)] ?? 0)
    if (back !== null) editor.size(sheet, axis, back)
    return back !== null
  }),
  hidden: inSheet((editor, { axis, lines }: Of<'hidden'>, sheet) => {
    const hidden = new Set(sheet.settings[SETTINGS[axis].hidden])
    const back = linesBack(sheet.ids[axis], lines, line => (hidden.has(line) ? 1 : 0))
    if (back !== null) editor.hide(sheet, axis, back)
    return back !== null
  }),
  filtered: inSheet((editor, { before, after }: Of<'filtered'>, sheet) => {
    const texts = (filter: typeof after) => filter && Object.values(filter.shown)
    if (!isDeepStrictEqual(texts(sheet.settings.filter), texts(after))) return false
    editor.filter(sheet, before)
    return true
  }),
  renamed: inSheet((editor, { before, after, around }: Of<'renamed'>, sheet) => {
    const other = editor.book.titled(before)
    if (sheet.settings.title !== after || (other !== null && other !== sheet)) return false
    editor.rename(sheet, before, around)
    return true
  }),
  sheetAdded: (editor, { copy, around }) => {
    const sheet = editor.book.find(copy.sheetId)
    const now = sheet && copyOf(editor.book, sheet)
    const same =
      now !== null &&
      isDeepStrictEqual(
        [now.settings, now.ids, trimmed(now.grid)],
        [copy.settings, copy.ids, trimmed(copy.grid)],
      )
    if (!same || sheet === null || editor.book.sheets.length === 1) return false
    editor.removeSheet(sheet, around)
    return true
  },
  sheetRemoved: (editor, { copy, around }) => {
    const taken = editor.book.titled(copy.settings.title) !== null || editor.book.find(copy.sheetId) !== null
    if (!taken) editor.restoreSheet(copy, around)
    return !taken
  },
}

/** Lines with the value they had, by their places now; null when one has changed or is gone. */
function linesBack(
  ids: readonly number[],
  lines: readonly [id: number, before: number, after: number][],
  value: (line: number) => number,
): [number, number][] | null {
  const at = places(ids)
  const back: [number, number][] = []
  for (const [id, before, after] of lines) {
    const place = at.get(id)
    if (place === undefined || value(place) !== after) return null
    back.push([place, before])
  }
  return back
}

/** Whether a line holds just what it came with; a crossing line that others have put in since may look as it likes. */
function isStillLine(
  book: Book,
  sheet: Sheet,
  axis: 'rows' | 'columns',
  line: Line,
  place: number | undefined,
): boolean {
  const [now] = place === undefined ? [] : sheet.lines(axis, place, 1)
  if (now === undefined) return false
  const left = new Map(line.cells)
  const known = now.cells.every(([crossing, cell]) => {
    const was = left.get(crossing)
    left.delete(crossing)
    return was === undefined ? !hasContent(cell) : book.isStill(cell, was)
  })
  const crossings = new Set(sheet.ids[axis === 'rows' ? 'columns' : 'rows'])
  return known && [...left.keys()].every(crossing => !crossings.has(crossing))
}

function runsOf(lines: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.count === line) last.count += 1
    else runs.push({ from: line, count: 1 })
  }
  return runs
}

const trimmed = (grid: Sheet['grid']) => {
  const rows = grid.map(cells => cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1))
  return rows.slice(0, rows.findLastIndex(cells => cells.length > 0) + 1)
}
