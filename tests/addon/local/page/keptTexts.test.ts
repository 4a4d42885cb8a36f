import { expect, test } from 'vitest'
import { afterEdit, type Kept, withNews } from '#addon/local/page/keptTexts.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { RefusedEdit } from '#addon/local/page/refusedEdit.ts'

const refused = (part: Partial<RefusedEdit> = {}): { refused: RefusedEdit } => ({
  refused: {
    sheetId: 7,
    title: 'Строку 4 уже изменили. Ваша правка не записана',
    message: 'Сравните его со своим.',
    text: 'Рудь',
    again: [{ row: 4, column: 2, text: [['Рудь']] }],
    seen: 12,
    place: { row: 4, column: 2 },
    ...part,
  },
})
const left = (row: number) => ({
  left: { sheetId: 7, cells: [{ row, column: 1, text: 'лишнее', message: 'не из списка' }] },
})
const all = (...news: Parameters<typeof withNews>[1][]) => news.reduce<Kept[]>(withNews, [])
const typed: GridEdit = { kind: 'fill', sheetId: 7, blocks: [] }

test('what is refused later stands beside what was refused before', () => {
  const kept = all(refused(), left(2), left(9), refused({ text: 'Лисин', place: { row: 9, column: 2 } }))
  expect(kept).toMatchObject([
    refused(),
    left(2),
    left(9),
    refused({ text: 'Лисин', place: { row: 9, column: 2 } }),
  ])
  expect(new Set(kept.map(({ id }) => id)).size).toBe(4)
})

test('the same text for the same place stands there once', () => {
  expect(all(refused(), refused({ message: 'Иначе.' }))).toMatchObject([refused({ message: 'Иначе.' })])
})

test('what was typed outlives the next edit, what was only clicked does not', () => {
  const kept = afterEdit(all(refused(), left(2), refused({ text: '', again: null })), [typed])
  expect(kept).toMatchObject([refused(), left(2)])
})

test.each(['insertRows', 'removeRows', 'insertColumns', 'removeColumns'] as const)(
  'after her own %s it is not offered to be written there, on this sheet only',
  kind => {
    const kept = afterEdit(all(refused(), refused({ sheetId: 8 })), [{ kind, sheetId: 7, from: 1, count: 1 }])
    expect(kept).toMatchObject([refused({ again: null }), refused({ sheetId: 8 })])
  },
)
