import { type RowOf, type TableName, tableNames } from '#shared/programme/tables.ts'

export type Rows = { readonly [N in TableName]: readonly RowOf<N>[] }

/** All tables without a row. */
export const noRows = (): Rows => Object.fromEntries(tableNames.map(name => [name, []])) as unknown as Rows
