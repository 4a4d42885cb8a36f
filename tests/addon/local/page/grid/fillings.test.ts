import { expect, test } from 'vitest'
import { cleared, counted, filledOn, fillSource } from '#addon/local/page/grid/fillings.ts'
import { aSheet } from './aSheet.ts'

const sheet = aSheet(
  [['m1', 'Анна', '1'], ['m2', 'Борис', '2'], ['m3', '', { text: '', kind: 'text', formula: '=B3' }], ['m4']],
  { hiddenColumns: [1], hiddenRows: [1, 4] },
)
const still = (formula: string) => formula

test.each([
  [['1', '2'], 2, '3'],
  [['5', '3'], 3, '-1'],
  [['0012', '0013'], 2, null],
  [['7Б', '7Б'], 2, null],
  [['1'], 1, null],
  [['1', '2', '4'], 3, null],
])('%j at step %i: %s', (texts, step, text) => expect(counted(texts, step)).toBe(text))

test('what is out of sight is not cleared', () => {
  expect(cleared(sheet, { row: 3, column: 1, rows: 3, columns: 3 })).toEqual([
    { row: 3, column: 2, text: '' },
    { row: 3, column: 3, text: '' },
    { row: 5, column: 3, text: '' },
  ])
})

test('texts are filled down over and over, into rows in sight', () => {
  const source = { row: 3, column: 2, rows: 1, columns: 1 }
  expect(filledOn(sheet, source, { ...source, rows: 4 }, still)).toEqual([
    { row: 5, column: 2, text: 'Анна' },
    { row: 6, column: 2, text: 'Анна' },
  ])
})

test('formulas move along in own columns', () => {
  const source = { row: 5, column: 3, rows: 1, columns: 1 }
  const moved = (formula: string, right: number, down: number) => `${formula} ${right} ${down}`
  expect(filledOn(sheet, source, { ...source, rows: 2 }, moved)).toEqual([
    { row: 6, column: 3, text: '=B3 0 1' },
  ])
})

test('Ctrl+D takes from above', () => {
  expect(fillSource({ row: 4, column: 2, rows: 1, columns: 2 }, 'down')).toEqual({
    source: { row: 3, column: 2, rows: 1, columns: 2 },
    target: { row: 3, column: 2, rows: 2, columns: 2 },
  })
  expect(fillSource({ row: 4, column: 2, rows: 3, columns: 1 }, 'down')?.source.rows).toBe(1)
  expect(fillSource({ row: 1, column: 2, rows: 1, columns: 1 }, 'down')).toBeNull()
  expect(fillSource({ row: 1, column: 1, rows: 1, columns: 1 }, 'right')).toBeNull()
})
