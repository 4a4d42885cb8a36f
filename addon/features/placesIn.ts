import { noBreak } from '#shared/language/noBreak.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import type { Place } from '#shared/rules/breach.ts'

/** A cell that the curator can be brought to. */
export interface At {
  table: TableName
  /** ID of the row. */
  id: string
  /** Key of the column; '' where the whole row is meant. */
  column: string
  /** «Пары, строка 34, «Окончание»». */
  cell: string
}

type AnyRow = { readonly id: string; readonly row: number }
type Rows = Partial<Record<TableName, readonly AnyRow[]>>

/** Finds the row and the column behind the titles and numbers of a place; null where no such row was read. */
export function placesIn(programme: object): (place: Place) => At | null {
  const idsOf = new Map<TableName, Map<number, string>>()
  const ids = (table: TableName) => {
    const known = idsOf.get(table)
    if (known) return known
    const found = new Map(((programme as Rows)[table] ?? []).map(({ row, id }) => [row, id]))
    idsOf.set(table, found)
    return found
  }
  return ({ sheet, row, column }) => {
    const table = tableByTitle.get(sheet)
    const id = table && ids(table).get(row)
    if (table === undefined || id === undefined || id === '') return null
    const { columns } = tableOf(table)
    return {
      table,
      id,
      column: Object.keys(columns).find(key => columns[key]?.title === column) ?? '',
      cell: noBreak(`${sheet}, строка\u00a0${row}${column === '' ? '' : `, «${column}»`}`),
    }
  }
}

/** The first sheet that a sentence names besides one: «внесите на лист «Планы»». */
export function sheetNamed(sentence: string, besides: string): { table: TableName; title: string } | null {
  for (const [, title = ''] of sentence.matchAll(/«([^«»]+)»/g)) {
    const table = tableByTitle.get(title.replaceAll('\u00a0', ' '))
    if (table !== undefined && !tableOf(table).internal && tableOf(table).title !== besides)
      return { table, title: tableOf(table).title }
  }
  return null
}

const tableByTitle = new Map(tableNames.map(name => [tableOf(name).title, name]))
