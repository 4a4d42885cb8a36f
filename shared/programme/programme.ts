import type { OwnColumns } from './ownColumns.ts'
import type { Problem } from './problem.ts'
import type { RowOf, TableName } from './tables.ts'

/** A snapshot of the tables that were read. `settings` and `dictionaries` are always among them. */
export type Programme<N extends TableName = TableName> = {
  readonly [K in N | 'settings' | 'dictionaries']: readonly RowOf<K>[]
} & {
  /** What the curator keeps besides, of the bases that were read. */
  readonly own: OwnColumns
  readonly problems: readonly Problem[]
}

/** The whole programme, as rules and documents like to see it. */
export type WholeProgramme = Programme<TableName>
