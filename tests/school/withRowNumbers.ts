import { firstDataRow } from '#shared/programme/layout.ts'
import type { RowOf, TableName } from '#shared/programme/tables.ts'

/** Rows as they stand in their sheets: numbered from the first row below keys and titles. */
export const withRowNumbers = <R extends { readonly [N in TableName]: readonly RowOf<N>[] }>(rows: R): R =>
  Object.fromEntries(
    Object.entries(rows).map(([name, own]) => [
      name,
      own.map((row, index) => ({ ...row, row: firstDataRow + index })),
    ]),
  ) as unknown as R
