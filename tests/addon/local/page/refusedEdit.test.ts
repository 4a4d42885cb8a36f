import { expect, test } from 'vitest'
import { refusedEdit } from '#addon/local/page/refusedEdit.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'

const fill = (text: string[][]): GridEdit => ({
  kind: 'fill',
  sheetId: 7,
  blocks: [{ row: 4, column: 2, was: text.map(row => row.map(() => 'прежнее')), text }],
})
const moved = { refused: 'moved' as const, message: 'Найдите нужную строку.' }
const invalid = { refused: 'invalid' as const, message: 'Выберите из списка.' }

test('what was typed over a newer value is kept, to be written over it', () => {
  expect(refusedEdit([fill([['Рудь']])], moved)).toEqual({
    sheetId: 7,
    title: 'Строку 4 уже изменили. Ваша правка не записана',
    message: 'Найдите нужную строку.',
    text: 'Рудь',
    again: [{ row: 4, column: 2, text: [['Рудь']] }],
    place: expect.objectContaining({ row: 4, column: 2 }),
  })
})

test.each([
  ['a value that does not fit', [fill([['лишнее']])], invalid, 'Значение не записано', 'лишнее'],
  [
    'a block',
    [
      fill([
        ['а', 'б'],
        ['в', 'г'],
      ]),
    ],
    moved,
    'Ячейки не заполнены',
    'а\tб\nв\tг',
  ],
  [
    'rows that cannot be removed',
    [{ kind: 'removeRows', sheetId: 7, from: 1, count: 1 }],
    { ...invalid, refused: 'managed' as const },
    'Не выполнено: удаление строк',
    '',
  ],
] as const)('%s', (_name, edits, answer, title, text) => {
  expect(refusedEdit([...edits] as GridEdit[], answer)).toMatchObject({ title, text })
})

test('only what somebody was quicker with is offered to be written over', () => {
  expect(refusedEdit([fill([['лишнее']])], invalid).again).toBeNull()
  expect(refusedEdit([fill([['']])], moved).again).toBeNull()
})
