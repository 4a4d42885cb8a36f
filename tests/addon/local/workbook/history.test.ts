import { expect, test } from 'vitest'
import type { Done } from '#addon/local/workbook/gridEdits/editor.ts'
import { History } from '#addon/local/workbook/history.ts'

const step = (name: number, cells = 1): Done[] => [
  { kind: 'cells', sheetId: name, cells: Array.from({ length: cells }, () => [1, 1, null, null]) },
]
const name = (done: readonly Done[] | undefined) => (done?.[0]?.kind === 'cells' ? done[0].sheetId : null)

test('the last step comes first, each window has its own', () => {
  const history = new History()
  history.add('а', step(1))
  history.add('б', step(2))
  history.add('а', step(3))
  expect([history.take('а', 'done'), history.take('а', 'done'), history.take('а', 'done')].map(name)).toEqual(
    [3, 1, null],
  )
  expect(name(history.take('б', 'done'))).toBe(2)
})

test('what was taken back can be done again until something new is done', () => {
  const history = new History()
  history.put('а', 'undone', step(1))
  expect(name(history.take('а', 'undone'))).toBe(1)
  history.put('а', 'undone', step(1))
  history.add('а', step(2))
  expect(history.take('а', 'undone')).toBeUndefined()
})

const depth = (history: History) => {
  let count = 0
  while (history.take('а', 'done') !== undefined) count += 1
  return count
}

test.each([
  { steps: 150, cells: 1, kept: 150 },
  { steps: 201, cells: 1, kept: 200 },
  { steps: 5, cells: 300_000, kept: 2 },
  { steps: 2, cells: 600_001, kept: 1 },
])('of $steps steps of $cells cells the last $kept are kept', ({ steps, cells, kept }) => {
  const history = new History()
  for (let at = 0; at < steps; at++) history.add('а', step(at, cells))
  expect(depth(history)).toBe(kept)
})

test('a window that was used long ago loses its steps to newer ones', () => {
  const history = new History()
  history.add('а', step(1))
  history.add('старое', step(2))
  for (let window = 0; window < 49; window++) history.add(`${window}`, step(3))
  expect(history.take('старое', 'done')).toBeDefined()
  expect(history.take('а', 'done')).toBeUndefined()
})
