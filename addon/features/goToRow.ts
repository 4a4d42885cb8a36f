import * as z from 'zod/mini'
import { tableNames, type TableName } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'

/**
 * Brings the curator to a row of a sheet, to its cell in a column where one is named; without an ID to the sheet itself.
 * Writes nothing.
 */
export const goToRow = feature({
  name: 'goToRow',
  title: 'Переход к строке',
  reads: [],
  undoable: false,
  input: z.strictObject({
    table: z.enum(tableNames as [TableName, ...TableName[]]),
    id: z.string().check(z.maxLength(60)),
    column: z.optional(z.string().check(z.maxLength(60))),
  }),
  run: ({ input: { table, id, column = '' } }) => ({
    view: null,
    effects: [{ kind: 'go' as const, table, id, column }],
  }),
})
