import { describe, expect, test } from 'vitest'
import {
  backgroundAt,
  type CellView,
  cellAt,
  letters,
  placeOf,
  protectionAt,
  type SentSheet,
  shownText,
  updateSheet,
} from '#addon/local/page/sheet.ts'
import { sentSheet } from './shownSheet.ts'

const sent = (part: Partial<SentSheet>): SentSheet => sentSheet({ hiddenColumns: [2], ...part })

const rows = sent({
  length: 3,
  changed: [
    [1, ['key']],
    [2, ['Фамилия']],
    [3, ['Лисин']],
  ],
})

describe('what is shown', () => {
  test('the row of keys is hidden, the row of titles stands above the others', () => {
    const sheet = updateSheet(null, rows)
    expect(sheet.titleRows).toEqual([2])
    expect(sheet.bodyRows[0]).toBe(3)
    expect(sheet.lastRow).toBe(3)
    expect(sheet.bodyRows.length).toBeGreaterThan(10)
  })
  test('a hidden column is not shown', () => {
    expect(updateSheet(null, rows).shownColumns.slice(0, 2)).toEqual([1, 3])
  })
  test('a tick says «Да» or «Нет»; an unticked box in a prepared row is no value yet', () => {
    const box = (text: string) => ({ text, kind: 'boolean' as const })
    const sheet = updateSheet(
      null,
      sent({
        length: 4,
        changed: [
          [3, [box('ИСТИНА')]],
          [4, [box('ЛОЖЬ')]],
        ],
      }),
    )
    expect([shownText(sheet, 3, 1), shownText(sheet, 4, 1)]).toEqual(['Да', 'Нет'])
    expect(sheet.lastRow).toBe(3)
  })
})

describe('what has changed is put over what was there', () => {
  test('one row', () => {
    const sheet = updateSheet(
      updateSheet(null, rows),
      sent({ whole: false, length: 3, changed: [[3, ['Иванова']]] }),
    )
    expect([cellAt(sheet, 2, 1).text, cellAt(sheet, 3, 1).text]).toEqual(['Фамилия', 'Иванова'])
  })
  test('a new row and a deleted one', () => {
    const longer = updateSheet(
      updateSheet(null, rows),
      sent({ whole: false, length: 5, changed: [[5, ['Рудь']]] }),
    )
    expect([cellAt(longer, 4, 1).text, cellAt(longer, 5, 1).text]).toEqual(['', 'Рудь'])
    expect(cellAt(updateSheet(longer, sent({ whole: false, length: 2 })), 3, 1).text).toBe('')
  })
  test('of another sheet nothing is kept', () => {
    const other = updateSheet(updateSheet(null, rows), sent({ sheetId: 2, length: 1, changed: [[1, ['x']]] }))
    expect(cellAt(other, 3, 1).text).toBe('')
  })
})

test.each([
  ['inside', 3, 2, 'Номер ставит программа'],
  ['in an open part of', 4, 2, undefined],
  ['below', 5, 2, undefined],
  ['beside', 3, 3, undefined],
])('protection %s its area', (_where, row, column, description) => {
  const area = { row: 3, column: 2, rows: 2, columns: 1 }
  const open = [{ row: 4, column: 2, rows: 1, columns: 1 }]
  const protections = [{ id: 1, area, open, description: 'Номер ставит программа', warningOnly: false }]
  expect(protectionAt(updateSheet(null, sent({ protections })), row, column)?.description).toBe(description)
})

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(letters(column)).toBe(name)
  expect(placeOf(`${name}7`)).toEqual({ row: 7, column })
})

test.each([
  ['B18', { row: 18, column: 2 }],
  ["'Пары'!C4:D9", { row: 4, column: 3 }],
  ['$A$2', { row: 2, column: 1 }],
  ['весь лист', null],
])('«%s»', (a1, place) => expect(placeOf(a1)).toEqual(place))

test('a cell has the colour of what it says, else its own', () => {
  const area = { row: 3, column: 1, rows: 10, columns: 1 }
  const sheet = updateSheet(
    null,
    sent({
      conditional: [{ area, equals: 'в базе', background: '#e4f1ea', color: null }],
      length: 4,
      changed: [
        [3, ['в базе', 'в базе']],
        [4, [{ text: 'выбыл', kind: 'text', background: '#ffeeee' }]],
      ],
    }),
  )
  const colours = [backgroundAt(sheet, 3, 1), backgroundAt(sheet, 3, 2), backgroundAt(sheet, 4, 1)]
  expect(colours).toEqual(['#e4f1ea', undefined, '#ffeeee'])
})

test('a row has the colour of what it says in one column, blank cells too; the own colour is back when it says it no more', () => {
  const conditional = [
    {
      area: { row: 3, column: 1, rows: 10, columns: 3 },
      equals: 'запрет',
      inColumn: 3,
      background: '#fcecea',
      color: null,
    },
  ]
  const own: CellView = { text: 'Лисин', kind: 'text', background: '#ffee00' }
  const colours = (mark: string) => {
    const sheet = updateSheet(null, sent({ conditional, length: 3, changed: [[3, [own, null, mark]]] }))
    return [1, 2, 3].map(column => backgroundAt(sheet, 3, column))
  }
  expect(colours('запрет')).toEqual(['#fcecea', '#fcecea', '#fcecea'])
  expect(colours('')).toEqual(['#ffee00', undefined, undefined])
})
