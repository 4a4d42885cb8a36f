import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type SentView, sentView } from '#addon/local/server/viewDeltas.ts'
import { desk } from '../workbook/bookDesk.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-views-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function open(file?: string) {
  const made = desk(file)
  const take = (since: number) => JSON.parse(sentView(made.book.changesOf(0, since))) as SentView
  return { ...made, take }
}

test('a page that has nothing gets the whole sheet, plain text as mere text', () => {
  const { put, take } = open()
  put(1, 1, [['Лисин', 5, null]])
  expect(take(0)).toMatchObject({
    whole: true,
    length: 1,
    revision: 2,
    changed: [[1, ['Лисин', { text: '5', kind: 'number', value: 5 }]]],
  })
})

test('text is text also where the column is of text; any other fact of a cell travels with it', () => {
  const { put, ask, take } = open()
  const area = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 3 }
  ask('fill', { area, what: 'numberFormats', value: '@' })
  put(1, 1, [['007', '', 'Лисин']])
  ask('fill', { area: { ...area, column: 3, columns: 1 }, what: 'notes', value: 'Справка' })
  expect(take(0).changed).toEqual([
    [1, ['007', '', { text: 'Лисин', kind: 'text', format: '@', note: 'Справка' }]],
  ])
})

test('a page that is up to date gets only the rows that changed', () => {
  const { put, take } = open()
  put(1, 1, [['a'], ['b'], ['c']])
  put(2, 1, [['B']])
  expect(take(2)).toMatchObject({ whole: false, length: 3, changed: [[2, ['B']]] })
  expect(take(3).changed).toEqual([])
})

test('a page that missed two edits gets both', () => {
  const { put, take } = open()
  put(1, 1, [['a'], ['b'], ['c']])
  put(1, 1, [['A']])
  put(3, 1, [['C']])
  expect(take(2).changed).toEqual([
    [1, ['A']],
    [3, ['C']],
  ])
})

test('rows below an inserted one have moved', () => {
  const { put, ask, take } = open()
  put(1, 1, [['a'], ['b'], ['c']])
  ask('insertRows', { sheetId: 0, before: 2, count: 1, like: 0 })
  expect(take(2)).toMatchObject({
    length: 4,
    changed: [
      [2, []],
      [3, ['b']],
      [4, ['c']],
    ],
  })
})

test('rows that went away are told by the length', () => {
  const { put, ask, take } = open()
  put(1, 1, [['a'], ['b']])
  ask('deleteRows', { sheetId: 0, from: 2, count: 1 })
  expect(take(2)).toMatchObject({ length: 1, changed: [] })
})

test('a command that is rolled back has changed nothing, and what comes after it is told', () => {
  const { book, put, take } = open()
  put(1, 1, [['a'], ['b']])
  book.begin('команда')
  put(1, 1, [['x']])
  book.rollback()
  expect(take(2).changed).toEqual([])
  put(2, 1, [['B']])
  expect(take(2).changed).toEqual([[2, ['B']]])
})

test.each([{ since: 1 }, { since: 9 }])(
  'a page that knows revision $since of another run gets the whole sheet',
  ({ since }) => {
    const file = join(folder, `${since}.tandem`)
    const before = open(file)
    before.put(1, 1, [['a']])
    before.book.close()
    const { book, take } = open(file)
    expect(take(since)).toMatchObject({ whole: true, changed: [[1, ['a']]] })
    expect(take(2)).toMatchObject({ whole: false, changed: [] })
    book.close()
  },
)

test('heights, filter, colours and managed columns travel with it', () => {
  const { book, take } = open()
  book.edit('окно', [{ kind: 'heights', sheetId: 0, from: 2, count: 1, size: 40 }])
  expect(take(0)).toMatchObject({
    heights: { '2': 40 },
    filter: null,
    conditional: [],
    managed: { keyRow: null, columns: [] },
  })
})
