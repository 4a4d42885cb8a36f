import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import type { CellValue, Op, StoreOperations, StoreRequest } from '#addon/local/workbook/storeRequest.ts'

export const options = { zone: 'Europe/Moscow', locale: 'ru_RU', now: () => Date.UTC(2026, 8, 1) }

/** A workbook with typed questions, for tests. */
export interface Desk {
  book: Workbook
  ask<K extends Op>(op: K, takes: StoreOperations[K]['takes']): StoreOperations[K]['gives']
  put(row: number, column: number, values: CellValue[][]): void
  values(rows: number, columns: number): unknown[][]
}

export function desk(file = ':memory:'): Desk {
  const book = openWorkbook({ file, ...options })
  const ask: Desk['ask'] = (op, takes) => book.handle({ op, ...takes } as StoreRequest) as never
  const area = (row: number, column: number, rows: number, columns: number) => ({
    sheetId: 0,
    row,
    column,
    rows,
    columns,
  })
  return {
    book,
    ask,
    put: (row, column, values) =>
      void ask('write', {
        area: area(row, column, values.length, values[0]?.length ?? 0),
        what: 'values',
        values,
      }),
    values: (rows, columns) => ask('read', { area: area(1, 1, rows, columns), what: 'values' }),
  }
}
