import { expect, test } from 'vitest'
import type { EditOf } from '#addon/local/workbook/gridEdit.ts'
import { filled, gridDesk } from './gridDesk.ts'

const result = (formula: string, value: string | number | boolean): EditOf<'results'> => ({
  kind: 'results',
  sheetId: 0,
  cells: [{ row: 1, column: 1, formula, value }],
})

test.each([
  { value: 5, cell: { text: '5', kind: 'number', value: 5, formula: '=A2' } },
  { value: 'да', cell: { text: 'да', kind: 'text', formula: '=A2' } },
  { value: true, cell: { text: 'ИСТИНА', kind: 'boolean', value: true, formula: '=A2' } },
  { value: '#REF!', cell: { text: '#REF!', kind: 'error', formula: '=A2' } },
])('$value is kept beside its formula', ({ value, cell }) => {
  const { edit, book } = gridDesk()
  edit(filled(0, 1, 1, '', '=A2'))
  edit(result('=A2', value))
  expect(book.view(0).cells[0]?.[0]).toEqual(cell)
})

test('nothing is kept where another formula or a value stands by now', () => {
  const { edit, all, book } = gridDesk()
  edit(filled(0, 1, 1, '', '=A3'))
  const before = { all: all(), revision: book.revision }
  edit(result('=A2', 5))
  edit({ ...result('=A2', 5), sheetId: 7 })
  edit({ ...result('=A2', 5), cells: [{ row: 2, column: 1, formula: '', value: 5 }] })
  edit(result('=A3', Number.NaN))
  expect({ all: all(), revision: book.revision }).toEqual(before)
})

test('a result is no step of undo, and does not stand in the way of one', () => {
  const { edit, book, texts } = gridDesk()
  edit(filled(0, 1, 1, '', '=A2'))
  edit(result('=A2', 5))
  expect(book.undo('окно')).toMatchObject({ left: [] })
  expect(texts(0)).toEqual([])
  expect(book.undo('окно')).toBeNull()
})
