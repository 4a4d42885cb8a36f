import { type Cell, cellText } from '#shared/programme/cell.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import type { Block } from '#shared/programme/planWrite.ts'
import { readCells } from './workbook.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Writes columns by which rows are known (IDs, codes), so the rest of each row must tell it while they change: makes sure
 * that no row has moved under them, and else gives every row back what it had in them. `before` is the sheet as it was
 * just read.
 */
export function writeIds(
  sheet: Sheet,
  before: readonly (readonly Cell[])[],
  blocks: readonly Block[],
): { still: boolean; cells: Cell[][] } {
  for (const { row, column, values } of blocks)
    sheet.getRange(row, column, values.length, 1).setValues(values)
  const cells = readCells(sheet)
  const written = new Set(blocks.map(block => block.column - 1))
  // Rows beyond the last one with content are not read: they are as blank as those that have nothing but their ID.
  const rest = (line: readonly Cell[] | undefined) => {
    const texts = (line ?? []).map((cell, place) => (written.has(place) ? '' : cellText(cell)))
    while (texts[texts.length - 1] === '') texts.pop()
    return JSON.stringify(texts)
  }
  const still = blocks.every(({ row, values }) =>
    values.every((_, offset) => rest(cells[row - 1 + offset]) === rest(before[row - 1 + offset])),
  )
  if (still) return { still, cells }
  const old = oldLines(before.map(rest), cells.map(rest))
  for (const place of written) {
    const values = cells.slice(firstDataRow - 1).map((_, index) => {
      const source = old[firstDataRow - 1 + index]
      return [source === null || source === undefined ? '' : (before[source]?.[place] ?? '')]
    })
    sheet.getRange(firstDataRow, place + 1, values.length, 1).setValues(values)
  }
  return { still, cells }
}

/** For each line now, the line before that it is: by its content, else (somebody has just typed into it) by its place. */
function oldLines(before: readonly string[], now: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>()
  before.forEach((content, index) => {
    places.set(content, [...(places.get(content) ?? []), index])
  })
  const found = now.map(content => places.get(content)?.shift() ?? null)
  const taken = new Set(found)
  return found.map((source, index) => source ?? (taken.has(index) || index >= before.length ? null : index))
}
