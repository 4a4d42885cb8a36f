import { describe, expect, test } from 'vitest'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { filled, gridDesk, MENTORS } from './gridDesk.ts'

const area = { row: 3, column: 3, rows: 2, columns: 1 }

describe('how a sheet looks', () => {
  test('sizes, own hidden columns, colours and formats are kept', () => {
    const { edit, book } = gridDesk()
    const sheetId = MENTORS
    edit(
      { kind: 'widths', sheetId, from: 3, count: 2, size: 199.6 },
      { kind: 'heights', sheetId, from: 3, count: 1, size: 44 },
      { kind: 'hideColumns', sheetId, from: 5, count: 1, hidden: true },
      { kind: 'background', sheetId, area, color: '#FFF2CC' },
      { kind: 'numberFormat', sheetId, area: { ...area, column: 6 }, format: '0.00' },
    )
    const view = book.view(sheetId)
    expect(view).toMatchObject({
      widths: { '3': 200, '4': 200 },
      heights: { '3': 44 },
      hiddenColumns: [1, 2, 5],
    })
    expect(view.cells[2]?.[2]).toMatchObject({ text: 'Иванова', background: '#fff2cc' })
    expect(view.cells[2]?.[5]).toEqual({ text: '', kind: 'text', format: '0.00' })
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(book.view(sheetId)).toMatchObject({ widths: {}, heights: {}, hiddenColumns: [1, 2] })
  })

  test('a colour may be given to any cell, and taken away', () => {
    const { edit, book } = gridDesk()
    edit({ kind: 'background', sheetId: MENTORS, area: { ...area, row: 2, rows: 100 }, color: '#e6f4ea' })
    expect(book.view(MENTORS).cells[19]?.[2]?.background).toBe('#e6f4ea')
    edit({ kind: 'background', sheetId: MENTORS, area, color: null })
    expect(book.view(MENTORS).cells[2]?.[2]).toEqual({ text: 'Иванова', kind: 'text', format: '@' })
  })

  test.each<{ edit: GridEdit; refused: string; says: string }>([
    {
      edit: { kind: 'numberFormat', sheetId: MENTORS, area: { ...area, columns: 3 }, format: '0' },
      refused: 'managed',
      says: 'Вид значений в столбце «Фамилия» задаёт программа. Формат можно менять в своих столбцах и на своих листах.',
    },
    {
      edit: { kind: 'hideColumns', sheetId: MENTORS, from: 4, count: 1, hidden: true },
      refused: 'managed',
      says: 'Столбец «Класс» нужен программе, поэтому он остаётся на месте.',
    },
    {
      edit: { kind: 'hideColumns', sheetId: 0, from: 1, count: 26, hidden: true },
      refused: 'invalid',
      says: 'Хотя бы один столбец остаётся на виду.',
    },
    {
      edit: { kind: 'widths', sheetId: 0, from: 1, count: 1, size: 0 },
      refused: 'invalid',
      says: 'от 1 до 2000 точек',
    },
    {
      edit: { kind: 'heights', sheetId: 0, from: 1, count: 1, size: 2001 },
      refused: 'invalid',
      says: 'от 1 до 2000 точек',
    },
    {
      edit: { kind: 'background', sheetId: 0, area, color: 'red' },
      refused: 'invalid',
      says: 'Такого цвета нет.',
    },
    {
      edit: { kind: 'numberFormat', sheetId: 0, area, format: '' },
      refused: 'invalid',
      says: 'Такого формата нет.',
    },
    {
      edit: { kind: 'background', sheetId: 0, area: { ...area, row: 21 }, color: null },
      refused: 'moved',
      says: 'Выберите их ещё раз.',
    },
  ])('is refused: $says', ({ edit, refused, says }) => {
    const { book, all } = gridDesk()
    const before = all()
    expect(book.edit('окно', [edit])).toEqual({ refused, message: expect.stringContaining(says) })
    expect(all()).toEqual(before)
  })
})

describe('a filter', () => {
  const sheetId = MENTORS
  const wanted = { area: { row: 2, column: 1, rows: 4, columns: 5 }, shown: { '5': ['да', 'нет'] } }

  test('takes rows out of sight and leaves what is hidden by hand', () => {
    const { edit, book, ask } = gridDesk()
    edit({ kind: 'filter', sheetId, filter: wanted })
    expect(book.view(sheetId)).toMatchObject({ filter: wanted, hiddenRows: [1, 4] })
    expect(ask('sheet', { sheetId })?.hiddenRows).toEqual([1])
    edit({ kind: 'filter', sheetId, filter: null })
    expect(book.view(sheetId)).toMatchObject({ filter: null, hiddenRows: [1] })
  })

  test('moves with its columns and rows, and is undone though others inserted a row', () => {
    const { edit, book } = gridDesk()
    edit({ kind: 'filter', sheetId, filter: wanted })
    book.edit('другое', [{ kind: 'insertRows', sheetId, from: 4, count: 1 }])
    book.edit('другое', [{ kind: 'insertColumns', sheetId, from: 5, count: 1 }])
    expect(book.view(sheetId)).toMatchObject({
      filter: { area: { row: 2, rows: 5 }, shown: { '6': ['да', 'нет'] } },
      hiddenRows: [1, 4, 5],
    })
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(book.view(sheetId).filter).toBeNull()
  })

  test('looks at what a cell shows', () => {
    const { edit, book } = gridDesk()
    edit(filled(0, 1, 1, [[''], [''], ['']], [['Дата'], ['01.09.2026'], ['02.09.2026']]))
    const first = { row: 1, column: 1, rows: 3, columns: 1 }
    edit({ kind: 'filter', sheetId: 0, filter: { area: first, shown: { '1': ['02.09.2026'] } } })
    expect(book.view(0).hiddenRows).toEqual([2])
  })
})
