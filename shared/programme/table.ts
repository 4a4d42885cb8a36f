import type { Column, Value } from './column.ts'

type Columns = Readonly<Record<string, Column>>

/** A sheet of the workbook, described once; reading, writing, set-up, dropdowns and test builders follow from it. */
export interface Table<C extends Columns = Columns> {
  /** Name in code: the key of `tables`. */
  name: string
  /** Title of the sheet's tab. */
  title: string
  /** One row of the sheet in the genitive plural and in the other numbers: «строка», «строки», «строк» with the noun. */
  one: readonly [string, string, string]
  /** Seen at first start; the others by «Показать лист…». */
  visible: boolean
  /** Machinery: always hidden, not offered by «Показать лист…». */
  internal: boolean
  /** Keys of the columns that the preview of a new row tells beside its name. */
  tells: readonly string[]
  columns: C
}

export function defineTable<const C extends Columns>(
  table: Omit<Table<C>, 'visible' | 'internal' | 'tells'> &
    Partial<Pick<Table<C>, 'visible' | 'internal' | 'tells'>>,
): Table<C> {
  return { visible: false, internal: false, tells: [], ...table }
}

type ValueOf<C> = C extends Column<infer V> ? V : never

/** Typed values of a row, without its place. */
export type Values<T extends Table> = { [K in keyof T['columns']]: ValueOf<T['columns'][K]> }

/** A row as read: its values, where it stands (1-based sheet row), and the columns whose cells could not be read. */
export type Row<T extends Table> = Values<T> & { readonly row: number; readonly unread: readonly string[] }

/** A row with all columns blank; `set` fills in what is known. */
export function blankRow<T extends Table>(table: T, set: Partial<Values<T>> = {}): Row<T> {
  const values: Record<string, Value> = {}
  for (const [key, column] of Object.entries(table.columns)) values[key] = column.blank
  return { ...values, ...set, row: 0, unread: [] } as unknown as Row<T>
}
