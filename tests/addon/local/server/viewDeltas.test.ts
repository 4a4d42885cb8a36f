import { expect, test } from 'vitest'
import { type SentView, ViewDeltas } from '#addon/local/server/viewDeltas.ts'
import type { CellView, SheetView } from '#addon/local/workbook/view.ts'

const text = (value: string): CellView => ({ text: value, kind: 'text' })

function view(revision: number, rows: (CellView | null)[][]): SheetView {
  return {
    sheetId: 7,
    title: 'Наставники',
    revision,
    rows: 1000,
    columns: 26,
    cells: rows,
    validations: [],
    widths: {},
    heights: {},
    hiddenRows: [],
    hiddenColumns: [],
    frozenRows: 2,
    frozenColumns: 0,
    protections: [],
    filter: null,
    managed: { keyRow: null, columns: [] },
    conditional: [],
  }
}

const take = (deltas: ViewDeltas, of: SheetView, since: number) =>
  JSON.parse(deltas.take(of, since)) as SentView

test('a page that has nothing gets the whole sheet, plain text as mere text', () => {
  const number: CellView = { text: '5', kind: 'number' }
  expect(take(new ViewDeltas(), view(3, [[text('Лисин'), number, null]]), 0)).toMatchObject({
    whole: true,
    length: 1,
    revision: 3,
    changed: [[1, ['Лисин', number, null]]],
  })
})

test('a page that is up to date gets only the rows that changed', () => {
  const deltas = new ViewDeltas()
  take(deltas, view(1, [[text('a')], [text('b')], [text('c')]]), 0)
  expect(take(deltas, view(2, [[text('a')], [text('B')], [text('c')]]), 1)).toMatchObject({
    whole: false,
    changed: [[2, ['B']]],
  })
  expect(take(deltas, view(2, [[text('a')], [text('B')], [text('c')]]), 2).changed).toEqual([])
})

test('a page that missed two edits gets both', () => {
  const deltas = new ViewDeltas()
  take(deltas, view(1, [[text('a')], [text('b')]]), 0)
  take(deltas, view(2, [[text('A')], [text('b')]]), 1)
  expect(take(deltas, view(3, [[text('A')], [text('B')]]), 1).changed).toEqual([
    [1, ['A']],
    [2, ['B']],
  ])
})

test('rows that went away are told by the length', () => {
  const deltas = new ViewDeltas()
  take(deltas, view(1, [[text('a')], [text('b')]]), 0)
  expect(take(deltas, view(2, [[text('a')]]), 1)).toMatchObject({ length: 1, changed: [] })
})

test('a page from before the restart gets the whole sheet', () => {
  expect(take(new ViewDeltas(), view(9, [[text('a')]]), 8)).toMatchObject({
    whole: true,
    changed: [[1, ['a']]],
  })
})
