import { dateInDigits } from '../language/dates.ts'
import { type Cell, cellText } from './cell.ts'
import { titleKey } from './dictionary.ts'
import { firstDataRow, type Layout } from './layout.ts'
import type { CivilDateOf } from './parseDate.ts'
import type { Table } from './table.ts'

/** A column that the curator added to a sheet: its title and, by row ID, what its cells show. Blank cells are left out. */
export interface OwnColumn {
  title: string
  values: ReadonlyMap<string, string>
}

/** The curator's own columns of both bases, in the order of the sheets. */
export interface OwnColumns {
  mentors: readonly OwnColumn[]
  mentees: readonly OwnColumn[]
}

export const noOwnColumns: OwnColumns = { mentors: [], mentees: [] }

/** What a formula shows that could not be reckoned: #Н/Д, #REF! – no answer of anybody's. */
const isFault = (text: string) => /^#[A-ZА-Я/0]+[!?]?$/.test(text)

/**
 * The columns of a sheet that no description knows. One that is called as a managed column is called is left out, lest a
 * second column of grounds or contacts pass for harmless; of several with one title the first is taken.
 * @param rows the rows as read: ID and sheet row
 */
export function ownColumns(
  table: Table,
  cells: readonly (readonly Cell[])[],
  layout: Layout,
  rows: readonly { id: string; row: number }[],
  civilDateOf: CivilDateOf,
): OwnColumn[] {
  const managed = new Set(layout.at.values())
  const taken = new Set(
    Object.entries(table.columns).flatMap(([key, { title, sensitive, synonyms = [] }]) =>
      [key, title, ...(sensitive ? synonyms : [])].map(titleKey),
    ),
  )
  const [keys = [], titles = []] = cells.slice(0, firstDataRow - 1)
  const shown = (cell: Cell) =>
    cell instanceof Date
      ? Number.isNaN(cell.getTime())
        ? ''
        : dateInDigits(civilDateOf(cell))
      : cellText(cell)
  return Array.from({ length: Math.max(keys.length, titles.length) }, (_, at) => at).flatMap(at => {
    const key = cellText(keys[at] ?? null)
    const title = cellText(titles[at] ?? null) || key
    if (managed.has(at) || title === '' || taken.has(titleKey(title)) || taken.has(titleKey(key))) return []
    taken.add(titleKey(title))
    const values = rows.flatMap(({ id, row }): [string, string][] => {
      const text = shown(cells[row - 1]?.[at] ?? null)
      return id === '' || text === '' || isFault(text) ? [] : [[id, text]]
    })
    return [{ title, values: new Map(values) }]
  })
}
