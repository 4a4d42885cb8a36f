import { type TableName, tableOf } from '../programme/tables.ts'

/** A column whose cell holds what is no value, and what to do about it. */
export interface UnreadCell<K extends string = string> {
  column: K
  says: string
}

/**
 * The first of these cells that can't be read; null when all could. A rule that would pass or fail by what stands there
 * says this instead of passing.
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
  const step = steps[cell?.kind ?? ''] ?? 'Выберите значение из списка.'
  return {
    column,
    says: `на листе «${title}» в строке ${row.row} не прочитана ячейка в столбце «${cell?.title}»${why}. ${step}`,
  }
}

const steps: Readonly<Record<string, string>> = {
  date: 'Напишите дату так: 01.09.2026.',
  schoolClass: 'Напишите класс так: 8 «А».',
}
