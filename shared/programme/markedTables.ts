import { type TableName, tableNames, tableOf } from './tables.ts'

/** Tables whose rows bear the mark of the last check of the rules. */
export const markedTables: readonly TableName[] = tableNames.filter(name => 'mark' in tableOf(name).columns)
