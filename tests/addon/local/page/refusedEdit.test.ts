import { expect, test } from 'vitest'
import { refusedEdit } from '#addon/local/page/refusedEdit.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'

const fill = (text: string[][]): GridEdit => ({
  kind: 'fill',
  sheetId: 7,
  blocks: [{ row: 4, column: 2, was: text.map(row => row.map(() => 'прежнее')), text }],
})
const changed = { refused: 'changed' as const, message: 'Сравните его со своим.' }
const moved = { refused: 'moved' as const, message: 'Найдите нужную строку.' }
const invalid = { refused: 'invalid' as const, message: 'Выберите из списка.' }

test('what was typed over a newer value is kept, to be written over it', () => {
  expect(refusedEdit([fill([['Рудь']])], changed, 12)).toEqual({
    sheetId: 7,
    title: 'Строку 4 уже изменили. Ваша правка не записана',
    message: 'Сравните его со своим.',
    text: 'Рудь',
    again: [{ row: 4, column: 2, text: [['Рудь']] }],
    seen: 12,
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
    changed,
    'Ячейки не заполнены',
    'а\tб\nв\tг',
  ],
  ['a value whose row has moved', [fill([['Рудь']])], moved, 'Значение не записано', 'Рудь'],
  [
    'rows that cannot be removed',
    [{ kind: 'removeRows', sheetId: 7, from: 1, count: 1 }],
    { ...invalid, refused: 'managed' as const },
    'Не выполнено: удаление строк',
    '',
  ],
] as const)('%s', (_name, edits, answer, title, text) => {
  expect(refusedEdit([...edits] as GridEdit[], answer, 12)).toMatchObject({ title, text })
})

test('only what somebody was quicker with is offered to be written over: where rows have moved, another person stands there', () => {
  expect(refusedEdit([fill([['лишнее']])], invalid, 12).again).toBeNull()
  expect(refusedEdit([fill([['']])], changed, 12).again).toBeNull()
  expect(refusedEdit([fill([['Рудь']])], moved, 12).again).toBeNull()
})
