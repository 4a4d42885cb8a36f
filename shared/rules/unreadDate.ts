import { type TableName, tableOf } from '../programme/tables.ts'

/** A column whose cell could not be read, and what to do about it. */
interface Unread<K extends string = string> {
  column: K
  says: string
}

/**
 * The first of these dates that stands in the sheet and can't be read; null when all could. What can't be read is another
 * thing than a blank: nobody knows what it says, so no rule may pass on it.
 */
export function unreadDate<K extends string>(
  table: TableName,
  row: { readonly unread: readonly string[] },
  keys: readonly K[],
): Unread<K> | null {
  const column = keys.find(key => row.unread.includes(key))
  if (column === undefined) return null
  const { title, columns } = tableOf(table)
  return {
    column,
    says: `на листе «${title}» не прочитана дата в столбце «${columns[column]?.title}». Напишите её так: 01.09.2026.`,
  }
}
