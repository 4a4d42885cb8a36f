import { describe, expect, test } from 'vitest'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { filled, gridDesk, MENTORS } from './gridEdits/gridDesk.ts'

const typed: GridEdit = {
  kind: 'fill',
  sheetId: MENTORS,
  blocks: [{ row: 5, column: 6, was: [['']], text: [['+7 900 000-00-00']] }],
}
const removed: GridEdit = { kind: 'removeRows', sheetId: MENTORS, from: 5, count: 1 }
const insert: GridEdit = { kind: 'insertRows', sheetId: MENTORS, from: 3, count: 1 }

const moved = {
  refused: 'moved',
  message:
    'Лист «Наставники»: строки или столбцы сдвинулись, пока вы вводили. Ничего не записано: найдите нужную строку и повторите.',
}

/** Three people on the sheet, and the revision in which both windows see them. */
function twoWindows() {
  const desk = gridDesk()
  return { ...desk, seen: desk.book.revision }
}

describe('what one window does to a place that another has moved', () => {
  test.each<[string, GridEdit]>([
    ['a text for a cell that is blank on both rows', typed],
    ['a removed row', removed],
    ['another insertion', insert],
  ])('%s is refused, and nothing is written', (_, edit) => {
    const { book, seen, all } = twoWindows()
    book.edit('слева', [insert], seen)
    const before = all()
    expect(book.edit('справа', [edit], seen)).toEqual(moved)
    expect(all()).toEqual(before)
  })

  test('is taken when it has been seen, and what one has moved oneself is no surprise', () => {
    const { book, seen } = twoWindows()
    book.edit('слева', [insert], seen)
    expect(book.edit('слева', [typed], seen)).toMatchObject({ left: [] })
    expect(book.edit('справа', [removed], book.revision)).toMatchObject({ left: [] })
  })

  test.each<[string, (desk: ReturnType<typeof twoWindows>) => void]>([
    [
      'an undo, even one’s own',
      ({ book, seen }) => {
        book.edit('справа', [insert], seen)
        book.undo('справа')
      },
    ],
    [
      'a command',
      ({ book }) => {
        book.begin('команда')
        book.handle({ op: 'deleteRows', sheetId: MENTORS, from: 3, count: 1 })
        book.commit()
      },
    ],
    [
      'sorting by a command',
      ({ book }) =>
        void book.handle({
          op: 'sort',
          area: { sheetId: MENTORS, row: 3, column: 1, rows: 3, columns: 6 },
          by: [{ column: 3, ascending: false }],
        }),
    ],
  ])('%s moves lines too', (_, move) => {
    const desk = twoWindows()
    move(desk)
    expect(desk.book.edit('справа', [typed], desk.seen)).toEqual(moved)
  })

  test.each<[string, GridEdit]>([
    ['rows added at the end', { kind: 'insertRows', sheetId: MENTORS, from: 21, count: 5 }],
    ['a text elsewhere', filled(MENTORS, 3, 5, 'да', 'нет')],
    ['lines of another sheet', { kind: 'insertRows', sheetId: 0, from: 1, count: 1 }],
  ])('%s move nothing', (_, edit) => {
    const { book, seen } = twoWindows()
    book.edit('слева', [edit], seen)
    expect(book.edit('справа', [typed], seen)).toMatchObject({ left: [] })
  })

  test('what a batch moved and took back has not moved', () => {
    const { book, seen } = twoWindows()
    book.begin('команда')
    book.handle({ op: 'deleteRows', sheetId: MENTORS, from: 3, count: 1 })
    book.rollback()
    expect(book.edit('справа', [typed], seen)).toMatchObject({ left: [] })
  })
})
