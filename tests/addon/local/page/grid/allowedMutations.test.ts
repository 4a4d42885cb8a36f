import { describe, expect, test } from 'vitest'
import {
  allowedMutations,
  isTraceless,
  type MutationParams,
  refusalOf,
} from '#addon/local/page/grid/allowedMutations.ts'
import type { Sheet } from '#addon/local/page/sheet.ts'
import { aSheet } from './aSheet.ts'

const judge = (id: string, params: MutationParams, sheet: Sheet = aSheet()) =>
  allowedMutations[`sheet.mutation.${id}`]?.(params, sheet)

const rows = (startRow: number, endRow = startRow) => ({ startRow, endRow, startColumn: 0, endColumn: 5 })
const columns = (startColumn: number, endColumn = startColumn) => ({
  startRow: 0,
  endRow: 99,
  startColumn,
  endColumn,
})

describe('what is typed becomes a fill with what stood there', () => {
  const sheet = aSheet(
    [
      ['m1', 'Анна'],
      ['m2', { text: 'ЛОЖЬ', kind: 'boolean', value: false, validation: 0 }],
    ],
    { validations: [{ kind: 'checkbox', options: [], help: null, strict: true }] },
  )

  test.each([
    ['a text', { v: 'Ольга', t: 1 }, 'Ольга'],
    ['digits stay as typed', { v: '0012', t: 1 }, '0012'],
    ['a date stays as typed', { v: '12.03.2026', t: 1 }, '12.03.2026'],
    ['a number of Univer’s own', { v: 1.5, t: 2 }, '1,5'],
    ['a formula', { f: '=A1+1', v: null }, '=A1+1'],
    ['lines', { p: { body: { dataStream: 'а\rб\r\n' } } }, 'а\nб'],
    ['emptied', { v: null }, ''],
    ['deleted', null, ''],
  ])('%s', (_what, data, text) => {
    expect(judge('set-range-values', { cellValue: { 2: { 1: data } } }, sheet)).toEqual([
      { kind: 'fill', sheetId: 7, blocks: [{ row: 3, column: 2, was: [['Анна']], text: [[text]] }] },
    ])
  })
  test.each([
    [{ v: 1, t: 3 }, 'ИСТИНА'],
    [{ v: 0 }, 'ЛОЖЬ'],
    [{ v: '1' }, 'ИСТИНА'],
    [{ v: true }, 'ИСТИНА'],
  ])('a tick %j says %s', (data, text) => {
    expect(judge('set-range-values', { cellValue: { 3: { 1: data } } }, sheet)).toEqual([
      { kind: 'fill', sheetId: 7, blocks: [{ row: 4, column: 2, was: [['ЛОЖЬ']], text: [[text]] }] },
    ])
  })
})

describe('looks', () => {
  test('filling and number format are edits of their areas', () => {
    const s = { bg: { rgb: '#fff2b8' }, n: { pattern: '0%' } }
    const area = { row: 3, column: 3, rows: 2, columns: 1 }
    expect(judge('set-range-values', { cellValue: { 2: { 2: { s } }, 3: { 2: { s } } } })).toEqual([
      { kind: 'background', sheetId: 7, area, color: '#fff2b8' },
      { kind: 'numberFormat', sheetId: 7, area, format: '0%' },
    ])
  })
  test('are taken off', () => {
    const area = { row: 3, column: 3, rows: 1, columns: 1 }
    expect(judge('set-range-values', { cellValue: { 2: { 2: { s: { bg: null } } } } })).toEqual([
      { kind: 'background', sheetId: 7, area, color: null },
    ])
  })
  test.each([[{ bl: 1 }], [{ cl: { rgb: '#f00' } }], [{ bg: { rgb: '#fff' }, it: 1 }], ['style-id']])(
    'the file keeps no %j',
    s => {
      expect(judge('set-range-values', { cellValue: { 2: { 2: { s: s as object } } } })).toBe(
        'Файл хранит только заливку и формат чисел. Выделите ячейки заливкой.',
      )
    },
  )
})

test.each<[string, MutationParams, object[]]>([
  ['insert-row', { range: rows(2, 3) }, [{ kind: 'insertRows', from: 3, count: 2 }]],
  ['remove-rows', { range: rows(2) }, [{ kind: 'removeRows', from: 3, count: 1 }]],
  ['insert-col', { range: columns(1) }, [{ kind: 'insertColumns', from: 2, count: 1 }]],
  ['remove-col', { range: columns(2) }, [{ kind: 'removeColumns', from: 3, count: 1 }]],
  [
    'move-columns',
    { sourceRange: columns(2), targetRange: columns(5) },
    [{ kind: 'moveColumns', from: 3, count: 1, before: 6 }],
  ],
  [
    'reorder-range',
    { range: rows(2, 4), order: { 2: 4, 3: 2, 4: 3 } },
    [{ kind: 'reorderRows', from: 3, order: [5, 3, 4] }],
  ],
  ['reorder-range', { range: rows(2, 3), order: { 2: 2, 3: 3 } }, []],
  [
    'set-worksheet-col-width',
    { ranges: [columns(1, 2)], colWidth: 90.4 },
    [{ kind: 'widths', from: 2, count: 2, size: 90 }],
  ],
  [
    'set-worksheet-row-height',
    { ranges: [rows(3)], rowHeight: { 3: 40 } },
    [{ kind: 'heights', from: 4, count: 1, size: 40 }],
  ],
  ['set-col-hidden', { ranges: [columns(2)] }, [{ kind: 'hideColumns', from: 3, count: 1, hidden: true }]],
  ['set-col-visible', { ranges: [columns(2)] }, [{ kind: 'hideColumns', from: 3, count: 1, hidden: false }]],
])('%s %j', (id, params, edits) => {
  expect(judge(id, params)).toEqual(edits.map(edit => ({ sheetId: 7, ...edit })))
})

test.each<[string, MutationParams, RegExp]>([
  ['remove-rows', { range: rows(0) }, /заголовков/],
  ['remove-rows', { range: rows(1, 4) }, /заголовков/],
  ['insert-row', { range: rows(1) }, /Над заголовками/],
  ['reorder-range', { range: rows(1, 3), order: { 1: 2, 2: 1 } }, /остаётся первой/],
  ['remove-col', { range: columns(1, 2) }, /нужен программе/],
  ['move-columns', { sourceRange: columns(0), targetRange: columns(3) }, /на своих местах/],
  ['set-col-hidden', { ranges: [columns(2), columns(0)] }, /Скрыть можно только/],
])('%s %j is taken back', (id, params, sentence) => {
  expect(judge(id, params)).toMatch(sentence)
})

test('an own sheet has no titles to keep', () => {
  const own = aSheet([], { managed: { keyRow: null, columns: [] }, frozenRows: 1 })
  expect(judge('remove-rows', { range: rows(0) }, own)).toEqual([
    { kind: 'removeRows', sheetId: 7, from: 1, count: 1 },
  ])
})

describe('the filter', () => {
  const area = { row: 2, column: 1, rows: 4, columns: 3 }
  const filtered = aSheet([], { filter: { area, shown: { '2': ['Анна'] } } })
  const trigger = 'sheet.command.set-filter-criteria'

  test('is put on and taken off', () => {
    const range = { startRow: 1, endRow: 4, startColumn: 0, endColumn: 2 }
    expect(judge('set-filter-range', { range, trigger })).toEqual([
      { kind: 'filter', sheetId: 7, filter: { area, shown: {} } },
    ])
    expect(judge('remove-filter', { trigger }, filtered)).toEqual([
      { kind: 'filter', sheetId: 7, filter: null },
    ])
  })
  test('keeps the texts that stay in sight, the empty one too', () => {
    const criteria = { filters: { filters: ['да'], blank: true } }
    expect(judge('set-filter-criteria', { col: 2, criteria, trigger }, filtered)).toEqual([
      { kind: 'filter', sheetId: 7, filter: { area, shown: { '2': ['Анна'], '3': ['да', ''] } } },
    ])
    expect(judge('set-filter-criteria', { col: 1, criteria: null, trigger }, filtered)).toEqual([
      { kind: 'filter', sheetId: 7, filter: { area, shown: {} } },
    ])
  })
  test('by conditions or colours is not kept', () => {
    expect(
      judge('set-filter-criteria', { col: 1, criteria: { customFilters: {} }, trigger }, filtered),
    ).toMatch(/по значениям/)
  })
  test('that only moves along with inserted rows is no edit', () => {
    expect(
      judge('set-filter-range', { range: rows(1), trigger: 'sheet.command.insert-row' }, filtered),
    ).toEqual([])
  })
})

test.each([
  ['sheet.mutation.add-worksheet-merge', /Объединять ячейки нельзя/],
  ['sheet.mutation.move-range', /Перетащить ячейки нельзя/],
  ['sheet.mutation.set-frozen', /Закреплённые/],
  ['sheet.mutation.set-tab-color', /файл этого не хранит/],
])('%s is not on the list and says why', (id, sentence) => {
  expect(allowedMutations[id]).toBeUndefined()
  expect(isTraceless(id)).toBe(false)
  expect(refusalOf(id)).toMatch(sentence)
})
