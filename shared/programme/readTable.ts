import { type Cell, cellText } from './cell.ts'
import type { Value } from './column.ts'
import { findColumns, firstDataRow, type Layout } from './layout.ts'
import type { Problem } from './problem.ts'
import { type ReadContext, readCell } from './readCell.ts'
import { hasMixedAlphabet } from '#shared/language/fold.ts'
import type { Row, Table } from './table.ts'

export interface ReadTable<T extends Table> {
  rows: Row<T>[]
  layout: Layout
  problems: Problem[]
}

/** Marks the second and further rows of a copied ID, so that each row has a name of its own until it gets a new one. */
const copySign = '#'

/** True for the name that a row with a copied ID bears until it is mended. */
export const isCopy = (id: string): boolean => id.includes(copySign)

/**
 * Reads a sheet: row 1 keys, row 2 titles, the rest data. Rows whose managed cells are all blank are not rows. A cell
 * that can't be read becomes the blank value, its key stands in `unread`, and a problem names sheet, row and column.
 */
export function readTable<T extends Table>(
  table: T,
  cells: readonly (readonly Cell[])[],
  context: ReadContext,
): ReadTable<T> {
  const layout = findColumns(table, cells)
  const problems: Problem[] = [...layout.problems]
  const rows: Row<T>[] = []
  const seen = new Set<string>()
  const columns = Object.entries(table.columns)
  for (let index = firstDataRow - 1; index < cells.length; index++) {
    const line = cells[index] ?? []
    const cellOf = (key: string): Cell => {
      const place = layout.at.get(key)
      return place === undefined ? null : (line[place] ?? null)
    }
    if (columns.every(([key]) => cellText(cellOf(key)) === '')) continue
    const sheetRow = index + 1
    const values: Record<string, Value> = {}
    const unread: string[] = []
    for (const [key, column] of columns) {
      const cell = cellOf(key)
      const at = { sheet: table.title, row: sheetRow, column: column.title, value: cellText(cell) }
      const parsed = readCell(column, cell, context)
      if (parsed.problem === undefined) values[key] = parsed.value
      else {
        values[key] = column.blank
        unread.push(key)
        problems.push({ ...at, message: parsed.problem, code: 'unread' })
      }
      if (column.required && at.value === '' && layout.at.has(key) && !isLabelled(table, key, values, cellOf))
        problems.push({ ...at, message: `Не заполнено: ${column.title.toLowerCase()}`, code: 'required' })
      if (isName(key) && hasMixedAlphabet(at.value))
        problems.push({
          ...at,
          message: 'В слове есть латинская буква, похожая на русскую. Наберите слово заново по-русски',
          code: 'mixedAlphabet',
        })
    }
    const id = String(values.id ?? '')
    if (id !== '' && seen.has(id)) {
      values.id = `${id}${copySign}${sheetRow}`
      problems.push({
        sheet: table.title,
        row: sheetRow,
        column: 'ID',
        value: '',
        message:
          'Строка скопирована вместе с её скрытым ID. Пока она не получит новый, изменить можно только первую',
        code: 'duplicateId',
      })
    }
    seen.add(id)
    rows.push({ ...values, row: sheetRow, unread } as unknown as Row<T>)
  }
  return { rows, layout, problems }
}

const isName = (key: string) => key === 'lastName' || key === 'firstName' || key === 'middleName'

/** A blank `ref` is no lack when its label is filled in, and the other way round: either finds the row. */
function isLabelled(
  table: Table,
  key: string,
  values: Record<string, Value>,
  cellOf: (key: string) => Cell,
): boolean {
  const column = table.columns[key]
  if (column?.kind === 'label') return values[column.of] !== ''
  if (column?.kind !== 'ref') return false
  const label = Object.keys(table.columns).find(each => {
    const other = table.columns[each]
    return other?.kind === 'label' && other.of === key
  })
  return label !== undefined && cellText(cellOf(label)) !== ''
}
