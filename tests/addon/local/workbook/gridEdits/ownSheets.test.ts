import { expect, test } from 'vitest'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { filled, gridDesk, MENTORS } from './gridDesk.ts'

test('own sheets come, are renamed and go; formulas follow', () => {
  const { edit, book } = gridDesk()
  const titles = () => book.sheets().map(sheet => sheet.title)
  edit({ kind: 'addSheet', title: 'Заметки', index: 1 })
  expect(titles()).toEqual(['Лист1', 'Заметки', 'Наставники'])
  edit(filled(0, 1, 1, '', '=Заметки!A1'))
  edit({ kind: 'renameSheet', sheetId: 2, title: 'Мои заметки' })
  expect(book.view(0).cells[0]?.[0]?.formula).toBe("='Мои заметки'!A1")
  edit(filled(2, 1, 1, '', 'Позвонить'))
  edit({ kind: 'removeSheet', sheetId: 2 })
  expect([titles(), book.view(0).cells[0]?.[0]?.formula]).toEqual([['Лист1', 'Наставники'], '=#REF!'])
  book.undo('окно')
  expect([titles(), book.view(2).cells[0]?.[0]?.text, book.view(0).cells[0]?.[0]?.formula]).toEqual([
    ['Лист1', 'Мои заметки', 'Наставники'],
    'Позвонить',
    "='Мои заметки'!A1",
  ])
})

test('a sheet that others have filled is not undone away', () => {
  const { edit, book } = gridDesk()
  edit({ kind: 'addSheet', title: 'Заметки', index: 0 })
  book.edit('другое', [filled(2, 1, 1, '', 'Позвонить')])
  expect(book.undo('окно')).toMatchObject({ refused: 'moved' })
  expect(book.view(2).cells[0]?.[0]?.text).toBe('Позвонить')
})

test.each<{ edit: GridEdit; refused: string; says: string }>([
  {
    edit: { kind: 'renameSheet', sheetId: MENTORS, title: 'Мои наставники' },
    refused: 'managed',
    says: 'Лист «Наставники» нужен программе, поэтому он остаётся с этим названием. Свои листы можно называть как угодно.',
  },
  {
    edit: { kind: 'removeSheet', sheetId: MENTORS },
    refused: 'managed',
    says: 'Лист «Наставники» нужен программе, поэтому он остаётся на месте. Свои листы можно удалять.',
  },
  {
    edit: { kind: 'addSheet', title: 'пары', index: 0 },
    refused: 'managed',
    says: 'Название «пары» занято программой. Назовите лист иначе.',
  },
  { edit: { kind: 'addSheet', title: '_undo', index: 0 }, refused: 'managed', says: 'Назовите лист иначе.' },
  { edit: { kind: 'addSheet', title: '_моё', index: 0 }, refused: 'managed', says: 'Назовите лист иначе.' },
  {
    edit: { kind: 'addSheet', title: 'лист1', index: 0 },
    refused: 'invalid',
    says: 'Лист «лист1» уже есть. Назовите лист иначе.',
  },
  { edit: { kind: 'addSheet', title: ' ', index: 0 }, refused: 'invalid', says: 'от 1 до 100 знаков' },
  {
    edit: { kind: 'addSheet', title: 'я'.repeat(101), index: 0 },
    refused: 'invalid',
    says: 'от 1 до 100 знаков',
  },
  {
    edit: { kind: 'renameSheet', sheetId: 0, title: 'Журнал' },
    refused: 'managed',
    says: 'занято программой',
  },
  { edit: { kind: 'removeSheet', sheetId: 9 }, refused: 'moved', says: 'Этот лист удалён.' },
])('$edit.kind is refused: $says', ({ edit, refused, says }) => {
  const { book, all } = gridDesk()
  const before = all()
  expect(book.edit('окно', [edit])).toEqual({ refused, message: expect.stringContaining(says) })
  expect(all()).toEqual(before)
})

test('the last sheet in sight stays', () => {
  const { edit, ask } = gridDesk()
  ask('changeSheet', { sheetId: MENTORS, set: { hidden: true } })
  expect(edit({ kind: 'removeSheet', sheetId: 0 })).toEqual({
    refused: 'invalid',
    message: 'Хотя бы один лист остаётся на виду. Сначала добавьте другой лист.',
  })
})

test.each([
  { title: 'я'.repeat(100), index: 99, place: 2 },
  { title: 'Первый', index: -5, place: 0 },
])('a sheet at place $index comes as near to it as can be', ({ title, index, place }) => {
  const { edit, book } = gridDesk()
  edit({ kind: 'addSheet', title, index })
  expect(book.sheets()[place]?.title).toBe(title)
})
