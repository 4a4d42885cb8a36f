import { displayText } from './display.ts'
import type { Locale } from './locale.ts'
import type { Sheet } from './sheet.ts'

/** Rows that the sheet's filter takes out of sight; the first row of its area holds the titles and stays. */
export function filteredRows(
  { settings, ...sheet }: Pick<Sheet, 'settings' | 'grid'>,
  locale: Locale,
): number[] {
  const { filter } = settings
  if (filter === null) return []
  const { row: first, rows } = filter.area
  const columns = Object.entries(filter.shown).map(
    ([column, texts]) => [Number(column) - 1, new Set(texts)] as const,
  )
  const last = Math.min(first + rows - 1, settings.rows)
  const hidden: number[] = []
  for (let row = first + 1; row <= last; row++) {
    const cells = sheet.grid[row - 1] ?? []
    const kept = columns.every(([at, texts]) => texts.has(displayText(cells[at]?.v, cells[at]?.n, locale)))
    if (!kept) hidden.push(row)
  }
  return hidden
}
