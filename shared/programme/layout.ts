import type { Cell } from './cell.ts'
import { cellText } from './cell.ts'
import { titleKey } from './dictionary.ts'
import type { Problem } from './problem.ts'
import type { Table } from './table.ts'

/** First sheet row with data: row 1 holds the keys, row 2 the titles. */
export const firstDataRow = 3

/** Where a table's columns stand in its sheet: key → 0-based index. */
export interface Layout {
  at: ReadonlyMap<string, number>
  problems: readonly Problem[]
}

/**
 * Finds the columns by the key row; a key that is missing or doubled is looked up by its title in row 2. Columns found
 * neither way are problems: the table can't be written until they are mended.
 */
export function findColumns(table: Table, head: readonly (readonly Cell[])[]): Layout {
  const keys = (head[0] ?? []).map(cellText)
  const titles = (head[1] ?? []).map(cell => titleKey(cellText(cell)))
  const at = new Map<string, number>()
  const problems: Problem[] = []
  const taken = new Set<number>()
  for (const key of Object.keys(table.columns)) {
    const index = keys.indexOf(key)
    if (index >= 0 && keys.lastIndexOf(key) === index) {
      at.set(key, index)
      taken.add(index)
    }
  }
  for (const [key, column] of Object.entries(table.columns)) {
    if (at.has(key)) continue
    const wanted = titleKey(column.title)
    const candidates = titles.flatMap((title, index) =>
      title === wanted && !taken.has(index) ? [index] : [],
    )
    const only = candidates[0]
    if (candidates.length === 1 && only !== undefined) {
      at.set(key, only)
      taken.add(only)
      continue
    }
    const doubled = keys.filter(each => each === key).length > 1 || candidates.length > 1
    problems.push({
      sheet: table.title,
      row: 2,
      column: column.title,
      value: '',
      message: doubled
        ? `Столбцов «${column.title}» несколько. Оставьте один, а остальные переименуйте`
        : `Нет столбца «${column.title}». Верните его или выберите «Наставничество» – «Таблица» – «Восстановить листы и столбцы»`,
      code: doubled ? 'doubledColumn' : 'missingColumn',
    })
  }
  return { at, problems }
}
