import { expect, test } from 'vitest'
import type { Brush } from '#addon/local/page/grid/brush.ts'
import { redrawSheet } from '#addon/local/page/grid/redrawSheet.ts'
import type { Sheet } from '#addon/local/page/sheet.ts'
import { aSheet } from './aSheet.ts'

/** What is drawn when the one sheet is shown and the file holds the other. */
function drawn(shown: Sheet, file: Sheet, guarded: string[] = []) {
  const calls: [string, Record<string, unknown>][] = []
  const brush = {
    draw: (id: string, { subUnitId: _sheet, ...params }: Record<string, unknown>) =>
      calls.push([id.replace('sheet.mutation.', ''), params]),
  } as unknown as Brush
  return { calls, now: redrawSheet(brush, shown, file, new Set(guarded)) }
}

const people = aSheet([
  ['m1', 'Анна'],
  ['m2', 'Борис'],
])

test('an equal sheet is not drawn again', () =>
  expect(drawn(people, structuredClone(people)).calls).toEqual([]))

test('of a typed cell only the cell is drawn', () => {
  const file = structuredClone(people)
  file.cells[3] = ['m2', 'Вера']
  const { calls, now } = drawn(people, file)
  expect(calls.map(([id]) => id)).toEqual(['set-range-values'])
  expect(calls[0]?.[1]).toMatchObject({ cellValue: { 3: { 1: { v: 'Вера', t: 1 } } } })
  expect(now.cells[3]).toEqual(['m2', 'Вера'])
})

test('a cell whose edit is on its way stays', () => {
  const file = structuredClone(people)
  file.cells[3] = ['m9', 'Вера']
  const { calls, now } = drawn(people, file, ['4 2'])
  expect(calls[0]?.[1].cellValue).toEqual({ 3: { 0: expect.anything() } })
  expect(now.cells[3]).toEqual(['m9', 'Борис'])
})

test('sizes, hiding and freezing follow the file', () => {
  const file = {
    ...people,
    rows: 120,
    widths: { '2': 90 },
    hiddenRows: [1, 5],
    hiddenColumns: [1],
    frozenColumns: 1,
  }
  expect(drawn(people, file).calls.map(([id]) => id)).toEqual([
    'set-worksheet-row-count',
    'set-worksheet-col-width',
    'set-row-hidden',
    'set-col-hidden',
    'set-frozen',
  ])
})

test.each([
  ['is shown by now', []],
  ['stays hidden', [2]],
])('a hidden column that gets another width and %s is shown while it is drawn', (_, hiddenColumns) => {
  const { calls } = drawn(
    { ...people, hiddenColumns: [2], widths: { '2': 90 } },
    { ...people, hiddenColumns, widths: { '2': 150 } },
  )
  expect(calls.map(([id]) => id)).toEqual([
    'set-col-visible',
    'set-worksheet-col-width',
    ...(hiddenColumns.length > 0 ? ['set-col-hidden'] : []),
  ])
})

test('a mark that colours the whole row has the row drawn to its end', () => {
  const area = { row: 3, column: 1, rows: 98, columns: 6 }
  const conditional = [{ area, equals: 'запрет', inColumn: 2, background: '#fcecea', color: null }]
  const { calls } = drawn(
    aSheet([['m1', ''], ['m2']], { conditional }),
    aSheet([['m1', 'запрет'], ['m3']], { conditional }),
  )
  expect(calls[0]?.[1].cellValue).toMatchObject({ 2: { 1: { v: 'запрет' }, 5: { v: null } } })
  expect(calls[0]?.[1].cellValue).toHaveProperty('3', { 0: expect.anything() })
})

test('the value of a formula is Univer’s to draw', () => {
  const cell = (text: string) => ({ text, kind: 'text' as const, formula: '=A1' })
  const [shown, file] = [aSheet([[null, null, cell('')]]), aSheet([[null, null, cell('7')]])]
  expect(drawn(shown, file).calls).toEqual([])
})

test.each([
  ['insert-row', 1],
  ['remove-rows', -1],
])('rows in the middle of a long sheet: %s', (id, by) => {
  const rows = Array.from({ length: 300 }, (_, row) => [`m${row}`, `Имя ${row}`])
  const short = aSheet(rows, { rows: 400 })
  const long = aSheet([...rows.slice(0, 50), ['new', 'Новая'], ...rows.slice(50)], { rows: 401 })
  const { calls } = by > 0 ? drawn(short, long) : drawn(long, short)
  expect(calls[0]?.[0]).toBe(id)
  expect(calls[0]?.[1].range).toMatchObject({ startRow: 52, endRow: 52 })
  const cells = calls.slice(1).map(([, params]) => Object.keys(params.cellValue ?? {}))
  expect(cells).toEqual(by > 0 ? [['52']] : [])
})
