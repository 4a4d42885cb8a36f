import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from '#addon/local/page/grid/applyEdit.ts'
import { cellAt, type Sheet } from '#addon/local/page/sheet.ts'
import { aSheet } from './aSheet.ts'

const sheetId = 7
const people = aSheet([
  ['m1', 'Анна', '1'],
  ['m2', 'Борис', '2'],
  ['m3', 'Вера', '3'],
])
const column = (sheet: Sheet, place: number) =>
  sheet.cells.slice(2).map((_row, index) => cellAt(sheet, index + 3, place).text)

test('a fill keeps looks, note and list of its cell', () => {
  const sheet = aSheet([[{ text: 'да', kind: 'text', background: '#fff', validation: 0, note: 'н' }]])
  const next = applyEdit(sheet, {
    kind: 'fill',
    sheetId,
    blocks: [{ row: 3, column: 1, was: [['да', '']], text: [['нет', 'и ещё']] }],
  })
  expect(next.cells[2]).toEqual([
    { text: 'нет', kind: 'text', background: '#fff', validation: 0, note: 'н' },
    'и ещё',
  ])
  expect(sheet.cells[2]?.length).toBe(1)
})

test('a fill beyond the end makes the sheet longer and wider', () => {
  const next = applyEdit(people, {
    kind: 'fill',
    sheetId,
    blocks: [{ row: 102, column: 8, was: [['']], text: [['там']] }],
  })
  expect([next.rows, next.columns, cellAt(next, 102, 8).text]).toEqual([102, 8, 'там'])
})

test('rows come and go with what belongs to them', () => {
  const sheet = { ...people, heights: { '4': 50 }, hiddenRows: [1, 5] }
  const inserted = applyEdit(sheet, { kind: 'insertRows', sheetId, from: 4, count: 2 })
  expect(column(inserted, 2)).toEqual(['Анна', '', '', 'Борис', 'Вера'])
  expect([inserted.rows, inserted.heights, inserted.hiddenRows]).toEqual([102, { '6': 50 }, [1, 7]])
  const removed = applyEdit(sheet, { kind: 'removeRows', sheetId, from: 4, count: 1 })
  expect(column(removed, 2)).toEqual(['Анна', 'Вера'])
  expect([removed.rows, removed.heights, removed.hiddenRows]).toEqual([99, {}, [1, 4]])
})

test('managed columns stay known when an own one is put among them', () => {
  const next = applyEdit(people, { kind: 'insertColumns', sheetId, from: 2, count: 1 })
  expect(next.managed.columns).toEqual([1, 3])
  expect(column(next, 3)).toEqual(['Анна', 'Борис', 'Вера'])
})

test.each([
  [3, 1, 6, ['1', '2', '3'], 5],
  [3, 1, 1, ['1', '2', '3'], 1],
])('column %i (%i) before %i', (from, count, before, texts, place) => {
  expect(column(applyEdit(people, { kind: 'moveColumns', sheetId, from, count, before }), place)).toEqual(
    texts,
  )
})

test('rows are reordered', () => {
  const next = applyEdit(people, { kind: 'reorderRows', sheetId, from: 3, order: [5, 3, 4] })
  expect(column(next, 2)).toEqual(['Вера', 'Анна', 'Борис'])
})

test('a result is kept where its formula still stands', () => {
  const sheet = aSheet([[null, null, { text: '', kind: 'text', formula: '=1+1' }]])
  const result = (formula: string) =>
    cellAt(
      applyEdit(sheet, { kind: 'results', sheetId, cells: [{ row: 3, column: 3, formula, value: 2.5 }] }),
      3,
      3,
    )
  expect(result('=1+1')).toEqual({ text: '2,5', kind: 'number', formula: '=1+1', value: 2.5 })
  expect(result('=2').text).toBe('')
})

describe('there and back', () => {
  const from = fc.integer({ min: 3, max: 8 })
  const count = fc.integer({ min: 1, max: 4 })
  const facts = ({ rows, columns, cells, managed }: Sheet) => ({
    rows,
    columns,
    managed,
    texts: cells.map((_line, row) =>
      [1, 2, 3, 4, 5, 6].map(place => cellAt({ ...people, cells }, row + 1, place).text),
    ),
  })
  test('what is inserted and removed again leaves no trace', () =>
    fc.assert(
      fc.property(from, count, (from, count) => {
        const rows = applyEdit(applyEdit(people, { kind: 'insertRows', sheetId, from, count }), {
          kind: 'removeRows',
          sheetId,
          from,
          count,
        })
        const columns = applyEdit(
          applyEdit(people, { kind: 'insertColumns', sheetId, from: from - 2, count }),
          {
            kind: 'removeColumns',
            sheetId,
            from: from - 2,
            count,
          },
        )
        expect(facts(rows)).toEqual(facts(people))
        expect(facts(columns)).toEqual(facts(people))
      }),
    ))
})
