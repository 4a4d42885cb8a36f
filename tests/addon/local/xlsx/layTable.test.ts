import { expect, test } from 'vitest'
import { layTable } from '#addon/local/xlsx/layTable.ts'
import type { FileSheet } from '#addon/local/xlsx/fileSheet.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { ownSheet } from './schoolBook.ts'

const rows = { row: 3, rows: 10 }
const ofState = {
  areas: [{ ...rows, column: 2, columns: 1 }],
  equals: 'в базе',
  background: '#e7f3ec',
  color: null,
}
const ofRow = {
  areas: [{ ...rows, column: 1, columns: 3 }],
  equals: 'запрет',
  inColumn: 3,
  background: '#fcecea',
  color: null,
}
const fresh = ownSheet('Наставники', [[{ v: 'id' }, { v: 'status' }, { v: 'mark' }]], {
  conditional: [ofState, ofRow],
})

/** The colours after a file whose row of keys is this. */
const coloured = (...keys: string[]) => {
  const file = { ...fresh.settings, grid: [keys.map(v => ({ v }))] } as unknown as FileSheet
  return layTable(fresh, file, { locale: localeOf('ru_RU'), rules: [] }).settings.conditional
}

test('colours of rows look at their column where the file has it, and reach over the curator’s own columns', () => {
  const [state, row] = coloured('mark', '', 'id', 'status')
  expect(state?.areas).toMatchObject([{ ...rows, column: 4, columns: 1 }])
  expect(row).toMatchObject({ inColumn: 1, areas: [{ ...rows, column: 1 }] })
  expect(row?.areas[0]?.columns).toBeGreaterThanOrEqual(4)
})

test('a file without the column has no colours of rows', () =>
  expect(coloured('id', 'status').map(({ equals }) => equals)).toEqual(['в базе']))
