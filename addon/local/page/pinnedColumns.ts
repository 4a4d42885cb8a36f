import type { Sheet } from './sheet.ts'

/** Width of the column of row numbers, px. */
export const NUMBER_WIDTH = 52
const WIDEST = 520

/** Frozen columns and where each of them sticks, px from the left; those that would crowd out the rest move along. */
export function pinnedColumns(
  { shownColumns, frozenColumns }: Pick<Sheet, 'shownColumns' | 'frozenColumns'>,
  width: (column: number) => number,
): Map<number, number> {
  const lefts = new Map<number, number>()
  let left = NUMBER_WIDTH
  for (const column of shownColumns.filter(place => place <= frozenColumns)) {
    if (left + width(column) > WIDEST) break
    lefts.set(column, left)
    left += width(column)
  }
  return lefts
}

export const leftOf = (lefts: Map<number, number>, column: number): { left?: string } =>
  lefts.has(column) ? { left: `${lefts.get(column)}px` } : {}
