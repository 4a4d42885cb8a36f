import { type TableName, tableOf } from '../programme/tables.ts'

/** A column whose cell holds what is no value, and what to do about it. */
export interface UnreadCell<K extends string = string> {
  column: K
  says: string
}

/**
 * The first of these cells that can't be read; null when all could. What can't be read is another thing than a blank:
 * nobody knows what it says, so a rule that would pass or fail by it says this instead of passing.
 * @param why what is not known because of it: «, поэтому неизвестно, нужен ли договор».
 */
export function unreadCell<K extends string>(
  table: TableName,
  row: { readonly row: number; readonly unread: readonly string[] },
  keys: readonly K[],
  why = '',
): UnreadCell<K> | null {
  const column = keys.find(key => row.unread.includes(key))
  if (column === undefined) return null
  const { title, columns } = tableOf(table)
  const cell = columns[column]
  const [what, step] = ways[cell?.kind ?? ''] ?? ['ячейка', 'Выберите значение из списка.']
  return {
    column,
    says: `на листе «${title}» в строке ${row.row} не прочитана ${what} в столбце «${cell?.title}»${why}. ${step}`,
  }
}

const ways: Readonly<Record<string, readonly [what: string, step: string]>> = {
  date: ['дата', 'Напишите её так: 01.09.2026.'],
  schoolClass: ['ячейка', 'Напишите класс так: 8 «А».'],
}
