import type { Sheet } from '../sheet.ts'
import type { Brush } from './brush.ts'

/** Draws the filter as the file has it: buttons in the row of titles, rows out of sight. */
export function drawFilter(brush: Brush, { sheetId, filter }: Sheet, old: Sheet['filter']): void {
  if (JSON.stringify(filter) === JSON.stringify(old)) return
  const draw = (id: string, params: object = {}) =>
    brush.draw(`sheet.mutation.${id}`, { subUnitId: String(sheetId), ...params })
  if (old !== null) draw('remove-filter')
  if (filter === null) return
  const { row, column, rows, columns } = filter.area
  draw('set-filter-range', {
    range: {
      startRow: row - 1,
      endRow: row + rows - 2,
      startColumn: column - 1,
      endColumn: column + columns - 2,
    },
  })
  for (const [place, texts] of Object.entries(filter.shown)) {
    const col = Number(place) - 1
    const filters = {
      filters: texts.filter(text => text !== ''),
      ...(texts.includes('') ? { blank: true } : {}),
    }
    draw('set-filter-criteria', { col, criteria: { colId: col, filters } })
  }
}
