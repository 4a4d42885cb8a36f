import type { Cell } from '#shared/programme/cell.ts'
import type { Value } from '#shared/programme/column.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { writeCell } from '#shared/programme/writeCell.ts'

/**
 * A programme as the cells of its sheets: the key row, the titles, the rows as they would be written; the curator's own
 * columns on the right. Dates stay civil
 * dates `YYYY-MM-DD`; who fills a workbook makes dates of them in the columns of kind `date`.
 */
export function toCells(programme: Programme): Record<TableName, Exclude<Cell, Date>[][]> {
  const dictionary = dictionaryOf(programme)
  const sheet = (name: TableName) => {
    const columns = Object.entries(tableOf(name).columns)
    const own = name === 'mentors' || name === 'mentees' ? programme.own[name] : []
    const rows = programme[name] as readonly unknown[] as readonly Record<string, Value>[]
    return [
      [...columns.map(([key]) => key), ...own.map(() => '')],
      [...columns.map(([, column]) => column.title), ...own.map(({ title }) => title)],
      ...rows.map(row => [
        ...columns.map(([key, column]) => writeCell(column, row[key] ?? null, dictionary)),
        ...own.map(({ values }) => values.get(String(row.id)) ?? ''),
      ]),
    ]
  }
  return Object.fromEntries(tableNames.map(name => [name, sheet(name)])) as Record<
    TableName,
    Exclude<Cell, Date>[][]
  >
}
