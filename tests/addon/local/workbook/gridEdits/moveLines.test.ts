import { describe, expect, test } from 'vitest'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { filled, gridDesk, MENTORS } from './gridDesk.ts'

const OWN = 'Свои столбцы можно вставлять и двигать куда угодно.'
const HEAD =
  'Строки с ключами и заголовками нужны программе, поэтому они остаются на месте. Ниже строки можно вставлять, удалять и переставлять.'

describe('what the programme needs stays where it is', () => {
  test.each<{ edit: GridEdit; says: string }>([
    { edit: { kind: 'removeRows', sheetId: MENTORS, from: 1, count: 1 }, says: HEAD },
    { edit: { kind: 'removeRows', sheetId: MENTORS, from: 2, count: 3 }, says: HEAD },
    { edit: { kind: 'insertRows', sheetId: MENTORS, from: 1, count: 1 }, says: HEAD },
    { edit: { kind: 'insertRows', sheetId: MENTORS, from: 2, count: 1 }, says: HEAD },
    { edit: { kind: 'reorderRows', sheetId: MENTORS, from: 2, order: [3, 2] }, says: HEAD },
    {
      edit: { kind: 'removeColumns', sheetId: MENTORS, from: 4, count: 2 },
      says: `Столбец «Класс» нужен программе, поэтому он остаётся на месте. ${OWN}`,
    },
    {
      edit: { kind: 'moveColumns', sheetId: MENTORS, from: 3, count: 1, before: 6 },
      says: `Столбец «Фамилия» нужен программе, поэтому он остаётся на месте. ${OWN}`,
    },
    { edit: { kind: 'moveColumns', sheetId: MENTORS, from: 4, count: 2, before: 1 }, says: OWN },
  ])('$edit.kind from $edit.from', ({ edit, says }) => {
    const { book, all } = gridDesk()
    const before = { all: all(), revision: book.revision }
    expect(book.edit('окно', [edit])).toEqual({ refused: 'managed', message: expect.stringContaining(says) })
    expect({ all: all(), revision: book.revision }).toEqual(before)
  })
})

describe('rows', () => {
  test('that come look like the row above, or below the titles like the row that was there', () => {
    const { edit, book, ask } = gridDesk()
    ask('fill', {
      area: { sheetId: MENTORS, row: 2, column: 1, rows: 1, columns: 4 },
      what: 'fontWeights',
      value: 'bold',
    })
    edit({ kind: 'insertRows', sheetId: MENTORS, from: 3, count: 1 })
    edit({ kind: 'insertRows', sheetId: MENTORS, from: 5, count: 1 })
    const cell = { text: '', kind: 'text', format: '@' }
    expect(book.view(MENTORS).cells[2]?.[3]).toEqual(cell)
    expect(book.view(MENTORS).cells[4]?.[3]).toEqual(cell)
  })

  test('change places whole: own cells, heights and what is hidden', () => {
    const { edit, texts, book, ask } = gridDesk()
    edit({ kind: 'heights', sheetId: MENTORS, from: 3, count: 1, size: 60 })
    ask('hideRows', { sheetId: MENTORS, from: 4, count: 1, hidden: true })
    edit({ kind: 'reorderRows', sheetId: MENTORS, from: 3, order: [5, 3, 4] })
    expect(texts(MENTORS).slice(2, 5)).toEqual([
      ['м-3', 'p_3', 'Сидорова', '10', 'нет'],
      ['м-1', 'p_1', 'Иванова', '8 «А»', 'да'],
      ['м-2', 'p_2', 'Петров', '9 «Б»'],
    ])
    expect(book.view(MENTORS)).toMatchObject({ heights: { '4': 60 }, hiddenRows: [1, 5] })
  })

  test('take their formulas along: what spoke of its own row does so still', () => {
    const { edit, book } = gridDesk()
    edit(filled(MENTORS, 3, 5, 'да', '=D3&D5'))
    edit(filled(0, 1, 1, '', '=Наставники!D3'))
    edit({ kind: 'reorderRows', sheetId: MENTORS, from: 3, order: [4, 3] })
    expect(book.view(MENTORS).cells[3]?.[4]?.formula).toBe('=D4&D5')
    expect(book.view(0).cells[0]?.[0]?.formula).toBe('=Наставники!D3')
  })

  test.each<{ order: number[]; refused: string }>([
    { order: [3, 3], refused: 'moved' },
    { order: [4, 5], refused: 'moved' },
    { order: [3.5, 4], refused: 'moved' },
    { order: [], refused: 'moved' },
  ])('are not put into the order $order', ({ order, refused }) => {
    expect(gridDesk().edit({ kind: 'reorderRows', sheetId: MENTORS, from: 3, order })).toMatchObject({
      refused,
    })
  })

  test('that are frozen stay, and one that is not is always left', () => {
    const { edit, ask } = gridDesk()
    ask('changeSheet', { sheetId: 0, set: { frozenRows: 1 } })
    expect(edit({ kind: 'reorderRows', sheetId: 0, from: 1, order: [2, 1] })).toEqual({
      refused: 'invalid',
      message: 'Закреплённые строки остаются на месте. Переставляйте строки под ними.',
    })
    expect(edit({ kind: 'removeRows', sheetId: 0, from: 2, count: 19 })).toEqual({
      refused: 'invalid',
      message: 'На листе должна остаться хотя бы одна строка. Оставьте одну строку или удалите лист.',
    })
    expect(edit({ kind: 'removeRows', sheetId: 0, from: 2, count: 18 })).toMatchObject({ left: [] })
  })

  test.each<GridEdit>([
    { kind: 'removeRows', sheetId: 0, from: 20, count: 2 },
    { kind: 'removeRows', sheetId: 0, from: 0, count: 1 },
    { kind: 'insertRows', sheetId: 0, from: 22, count: 1 },
    { kind: 'insertRows', sheetId: 0, from: 1, count: 0 },
    { kind: 'removeColumns', sheetId: 0, from: 26, count: 2 },
    { kind: 'moveColumns', sheetId: 0, from: 1, count: 1, before: 28 },
  ])('or columns that are not there: $kind from $from', edit => {
    expect(gridDesk().edit(edit)).toMatchObject({ refused: 'moved' })
  })

  test('come at most 20 000 at once', () => {
    const { edit } = gridDesk()
    expect(edit({ kind: 'insertRows', sheetId: 0, from: 1, count: 20_001 })).toMatchObject({
      refused: 'tooMuch',
    })
    expect(edit({ kind: 'insertRows', sheetId: 0, from: 1, count: 20_000 })).toMatchObject({ left: [] })
  })
})

describe('own columns', () => {
  test('may come between those of the programme: without key, rule and format, with the looks of a title', () => {
    const { edit, book, ask } = gridDesk()
    const title = { sheetId: MENTORS, row: 2, column: 4, rows: 1, columns: 1 }
    ask('fill', { area: title, what: 'fontWeights', value: 'bold' })
    const list = { criteria: 'VALUE_IN_LIST', args: [['7', '8']], allowInvalid: true, help: null }
    ask('fill', { area: { ...title, row: 3, rows: 3 }, what: 'validations', value: list })
    edit({ kind: 'insertColumns', sheetId: MENTORS, from: 5, count: 1 })
    const view = book.view(MENTORS)
    expect(view.cells.slice(0, 4).map(row => row[4] ?? null)).toEqual([
      null,
      { text: '', kind: 'text', bold: true },
      null,
      null,
    ])
    expect(view.managed).toEqual({ keyRow: 1, columns: [1, 2, 3, 4] })
    edit({ kind: 'insertColumns', sheetId: MENTORS, from: 3, count: 1 })
    expect(book.view(MENTORS).managed.columns).toEqual([1, 2, 4, 5])
  })

  test.each([
    { before: 3, order: ['ID', 'Код', 'Моё', 'Фамилия', 'Класс'] },
    { before: 1, order: ['Моё', 'ID', 'Код', 'Фамилия', 'Класс'] },
    { before: 5, order: ['ID', 'Код', 'Фамилия', 'Класс', 'Моё'] },
    { before: 6, order: ['ID', 'Код', 'Фамилия', 'Класс', 'Моё'] },
    { before: 7, order: ['ID', 'Код', 'Фамилия', 'Класс', '', 'Моё'] },
  ])('are moved before column $before', ({ before, order }) => {
    const { edit, texts } = gridDesk()
    expect(edit({ kind: 'moveColumns', sheetId: MENTORS, from: 5, count: 1, before })).toMatchObject({
      left: [],
    })
    expect(texts(MENTORS)[1]).toEqual(order)
  })

  test('take widths, what is open for filling, colours and formulas with them', () => {
    const { edit, book, ask } = gridDesk()
    const area = { row: 3, column: 4, rows: 18, columns: 2 }
    const id = ask('protect', { sheetId: MENTORS, area: null })
    ask('changeProtection', { sheetId: MENTORS, id, set: { warningOnly: true, open: [area] } })
    const colour = { equals: 'да', background: '#e6f4ea', color: null }
    ask('setConditional', {
      sheetId: MENTORS,
      rules: [{ ...colour, inColumn: 2, areas: [{ ...area, column: 5, columns: 1 }] }],
    })
    edit({ kind: 'widths', sheetId: MENTORS, from: 5, count: 1, size: 300 })
    edit(filled(0, 1, 1, '', '=Наставники!E3'))
    edit({ kind: 'moveColumns', sheetId: MENTORS, from: 5, count: 1, before: 1 })
    const view = book.view(MENTORS)
    expect(view).toMatchObject({ widths: { '1': 300 }, hiddenColumns: [2, 3] })
    expect(view.conditional.map(({ area, inColumn }) => [area.column, inColumn])).toEqual([[1, 3]])
    expect(view.protections[0]?.open).toEqual([
      { ...area, column: 1, columns: 1 },
      { ...area, column: 5, columns: 1 },
    ])
    expect(book.view(0).cells[0]?.[0]?.formula).toBe('=Наставники!A3')
  })

  test('may go, and leave #REF! behind', () => {
    const { edit, book } = gridDesk()
    edit(filled(0, 1, 1, '', '=Наставники!E3'))
    edit({ kind: 'removeColumns', sheetId: MENTORS, from: 5, count: 1 })
    expect(book.view(0).cells[0]?.[0]?.formula).toBe('=#REF!')
    book.undo('окно')
    expect(book.view(0).cells[0]?.[0]?.formula).toBe('=Наставники!E3')
  })
})
