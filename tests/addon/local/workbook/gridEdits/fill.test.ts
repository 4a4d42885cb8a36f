import { describe, expect, test } from 'vitest'
import { filled, gridDesk, MENTORS } from './gridDesk.ts'

const list = { criteria: 'VALUE_IN_LIST', args: [['да', 'нет']], allowInvalid: false, help: null }

describe('a filled cell', () => {
  test('is read as a typed one', () => {
    const { edit, book } = gridDesk()
    expect(edit(filled(0, 1, 1, [['', '', '', '']], [['0123', '01.09.2026', 'да', "'007"]]))).toMatchObject({
      left: [],
    })
    expect(book.view(0).cells[0]).toEqual([
      { text: '123', kind: 'number', value: 123 },
      { text: '01.09.2026', kind: 'date', value: 46266, format: 'dd.MM.yyyy' },
      { text: 'да', kind: 'text' },
      { text: '007', kind: 'text' },
    ])
  })

  test('is cleared by an empty text', () => {
    const { edit, texts } = gridDesk()
    edit(filled(MENTORS, 3, 3, 'Иванова', ''))
    expect(texts(MENTORS)[2]?.[2]).toBe('')
  })

  test('far below the end makes the sheet longer, with the formats of its last row', () => {
    const { edit, book } = gridDesk()
    edit(filled(MENTORS, 23, 4, '', '0101'))
    const view = book.view(MENTORS)
    expect([view.rows, view.cells[22]?.[3]]).toEqual([23, { text: '0101', kind: 'text', format: '@' }])
  })

  test('to the right of the end makes it wider, without rules or formats', () => {
    const { edit, book } = gridDesk()
    edit(filled(MENTORS, 3, 28, '', '0101'))
    expect(book.view(MENTORS).columns).toBe(28)
    expect(book.view(MENTORS).cells[2]?.[27]).toEqual({ text: '101', kind: 'number', value: 101 })
  })
})

describe('one cell is refused', () => {
  test.each([
    {
      what: 'the row of keys',
      cell: [MENTORS, 1, 3, 'lastName', 'surname'] as const,
      refused: 'managed',
      says: 'Строка ключей нужна программе, поэтому она остаётся как есть. Названия столбцов стоят в следующей строке, их можно менять.',
    },
    {
      what: 'a key over an own column',
      cell: [MENTORS, 1, 5, '', 'schoolClass'] as const,
      refused: 'managed',
      says: 'Строка ключей нужна программе',
    },
    {
      what: 'an ID',
      cell: [MENTORS, 3, 1, 'м-1', 'м-9'] as const,
      refused: 'managed',
      says: 'Столбец «ID» заполняет программа, поэтому он остаётся как есть. Вводите значения в других столбцах.',
    },
    { what: 'a code', cell: [MENTORS, 3, 2, 'p_1', ''] as const, refused: 'managed', says: 'Столбец «Код»' },
    {
      what: 'a formula in a text column of the programme',
      cell: [MENTORS, 3, 4, '8 «А»', '=1+1'] as const,
      refused: 'formula',
      says: 'Столбец «Класс» читает программа, поэтому формул в нём нет. Введите готовое значение, а для расчётов вставьте свой столбец.',
    },
    {
      what: 'a formula as a title',
      cell: [MENTORS, 2, 5, 'Моё', '=A1'] as const,
      refused: 'formula',
      says: 'В заголовках формул нет. Введите название столбца.',
    },
    {
      what: 'a formula that reaches outside',
      cell: [MENTORS, 3, 5, 'да', '=IMPORTXML("https://a.ru","//a")'] as const,
      refused: 'formula',
      says: 'Функция IMPORTXML обращается за пределы таблицы, поэтому здесь не работает. Введите готовое значение или формулу по ячейкам этой таблицы.',
    },
    {
      what: 'a formula that reaches another file',
      cell: [0, 1, 1, '', '=[1]Лист1!A1'] as const,
      refused: 'formula',
      says: 'Эта формула обращается за пределы таблицы',
    },
    {
      what: '50 001 characters',
      cell: [0, 1, 1, '', 'я'.repeat(50_001)] as const,
      refused: 'invalid',
      says: 'В ячейке помещается не больше 50 000 знаков. Сократите текст.',
    },
    {
      what: 'another value than she saw',
      cell: [MENTORS, 3, 3, 'Петров', 'Котова'] as const,
      refused: 'changed',
      says: 'Значение в этой ячейке уже изменилось',
    },
    {
      what: 'a sheet that is gone',
      cell: [7, 1, 1, '', 'да'] as const,
      refused: 'moved',
      says: 'Этот лист удалён',
    },
    {
      what: 'row 100 001',
      cell: [0, 100_001, 1, '', 'да'] as const,
      refused: 'tooMuch',
      says: 'не больше 100 000 строк',
    },
    { what: 'row 0', cell: [0, 0, 1, '', 'да'] as const, refused: 'moved', says: 'на листе уже нет' },
  ])('$what', ({ cell: [sheetId, row, column, was, text], refused, says }) => {
    const { edit, all, book } = gridDesk()
    const before = { all: all(), revision: book.revision }
    const answer = edit(filled(sheetId, row, column, was, text))
    expect(answer).toMatchObject({ refused, message: expect.stringContaining(says) })
    expect({ all: all(), revision: book.revision }).toEqual(before)
  })

  test('a value off a strict list', () => {
    const { edit, ask } = gridDesk()
    ask('fill', {
      area: { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 },
      what: 'validations',
      value: list,
    })
    expect(edit(filled(0, 1, 1, '', 'ага'))).toEqual({
      refused: 'invalid',
      message: 'Значение «ага» сюда не подходит. Выберите из списка: да, нет.',
    })
  })

  test.each([
    {
      warningOnly: false,
      answer: {
        refused: 'managed',
        message:
          'Эти ячейки защищены, поэтому остаются как есть. Вводите значения в других ячейках или на другом листе.',
      },
    },
    { warningOnly: true, answer: { left: [] } },
  ])('a protected cell, unless it only warns: $warningOnly', ({ warningOnly, answer }) => {
    const { edit, ask } = gridDesk()
    const id = ask('protect', { sheetId: 0, area: { row: 1, column: 1, rows: 2, columns: 2 } })
    ask('changeProtection', { sheetId: 0, id, set: { warningOnly } })
    expect(edit(filled(0, 2, 2, '', 'да'))).toMatchObject(answer)
  })

  test.each(['Журнал', '_undo'])('a row of «%s»', title => {
    const { edit, ask } = gridDesk()
    const sheetId = ask('insertSheet', { title, index: null })
    ask('write', {
      area: { sheetId, row: 1, column: 1, rows: 3, columns: 2 },
      what: 'values',
      values: [
        ['id', 'at'],
        ['Операция', 'Когда'],
        ['ж-1', 'вчера'],
      ],
    })
    expect(edit(filled(sheetId, 3, 2, 'вчера', 'сегодня'))).toMatchObject({ refused: 'managed' })
    expect(edit({ kind: 'removeRows', sheetId, from: 3, count: 1 })).toMatchObject({ refused: 'managed' })
    expect(edit({ kind: 'insertRows', sheetId, from: 3, count: 1 })).toMatchObject({ refused: 'managed' })
    expect(edit({ kind: 'reorderRows', sheetId, from: 3, order: [4, 3] })).toMatchObject({
      refused: 'managed',
    })
  })
})

describe('a pasted block', () => {
  test('leaves the cells that do not take their text and names them; the others are written', () => {
    const { edit, texts, book } = gridDesk()
    const was = [
      ['м-1', 'p_1', 'Иванова', '8 «А»'],
      ['м-2', 'p_2', 'Петров', '9 «Б»'],
    ]
    const text = [
      ['м-1', 'p_1', 'Котова', '=A1'],
      ['м-9', 'p_2', 'Лисин', '7'],
    ]
    expect(edit(filled(MENTORS, 3, 1, was, text))).toEqual({
      revision: book.revision,
      left: [
        {
          row: 3,
          column: 4,
          text: '=A1',
          message:
            'Наставники, D3: столбец «Класс» читает программа, поэтому формул в нём нет. Введите готовое значение, а для расчётов вставьте свой столбец.',
        },
        {
          row: 4,
          column: 1,
          text: 'м-9',
          message:
            'Наставники, A4: столбец «ID» заполняет программа, поэтому он остаётся как есть. Вводите значения в других столбцах.',
        },
      ],
    })
    expect(texts(MENTORS).slice(2, 4)).toEqual([
      ['м-1', 'p_1', 'Котова', '8 «А»', 'да'],
      ['м-2', 'p_2', 'Лисин', '7'],
    ])
  })

  test('is not written at all where one cell has changed meanwhile', () => {
    const { edit, all } = gridDesk()
    const before = all()
    const was = [['Иванова'], ['Соколов']]
    expect(edit(filled(MENTORS, 3, 3, was, [['Котова'], ['Лисин']]))).toMatchObject({ refused: 'changed' })
    expect(all()).toEqual(before)
  })

  test('of which nothing is taken changes nothing', () => {
    const { edit, book } = gridDesk()
    const { revision } = book
    const answer = edit(filled(MENTORS, 3, 1, [['м-1'], ['м-2']], [['x'], ['y']]))
    expect(answer).toMatchObject({ revision, left: [{ row: 3 }, { row: 4 }] })
  })

  test('with gaps as of merged cells is a plain block', () => {
    const { edit, texts } = gridDesk()
    const blank = [
      ['', '', ''],
      ['', '', ''],
    ]
    edit(
      filled(0, 1, 1, blank, [
        ['Список наставников', '', ''],
        ['Иванова', '8 «А»', ''],
      ]),
    )
    expect(texts(0)).toEqual([['Список наставников'], ['Иванова', '8 «А»']])
  })

  const block = (rows: number, columns: number, text: string) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => text))

  test('of 10 000 rows and 30 columns is written, and undone in one step', () => {
    const { edit, book } = gridDesk()
    const before = book.view(0)
    expect(edit(filled(0, 1, 1, block(10_000, 30, ''), block(10_000, 30, 'а')))).toMatchObject({ left: [] })
    expect(book.view(0).cells).toHaveLength(10_000)
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(book.view(0)).toEqual({ ...before, revision: book.revision })
  })

  test.each([
    { rows: 20_000, columns: 1, answer: { left: [] } },
    { rows: 20_001, columns: 1, answer: { refused: 'tooMuch' } },
    { rows: 1000, columns: 601, answer: { refused: 'tooMuch' } },
  ])('$rows × $columns', ({ rows, columns, answer }) => {
    const { edit } = gridDesk()
    expect(edit(filled(0, 1, 1, block(rows, columns, ''), block(rows, columns, 'а')))).toMatchObject(answer)
  })
})

describe('a formula in an own column or on an own sheet', () => {
  test('is kept without a value until the grid has calculated it', () => {
    const { edit, book } = gridDesk()
    edit(filled(MENTORS, 3, 5, 'да', '=1+1'))
    expect(book.view(MENTORS).cells[2]?.[4]).toEqual({ text: '', kind: 'text', formula: '=1+1' })
    edit({ kind: 'results', sheetId: MENTORS, cells: [{ row: 3, column: 5, formula: '=1+1', value: 2 }] })
    expect(book.view(MENTORS).cells[2]?.[4]).toEqual({ text: '2', kind: 'number', value: 2, formula: '=1+1' })
  })

  test('is overwritten by somebody who saw its value or the formula itself', () => {
    const { edit, texts } = gridDesk()
    edit(filled(0, 1, 1, '', '=1+1'))
    edit(filled(0, 1, 1, '=1+1', '=1+2'))
    edit(filled(0, 1, 1, '', 'три'))
    expect(texts(0)[0]?.[0]).toBe('три')
  })
})
