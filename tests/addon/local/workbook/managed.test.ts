import { expect, test } from 'vitest'
import { managedOf, tableTitled } from '#addon/local/workbook/managed.ts'
import { blankSettings, Sheet } from '#addon/local/workbook/sheet.ts'

const sheet = (title: string, keys: (string | number)[]) =>
  managedOf(new Sheet(0, { ...blankSettings(), title }, [keys.map(v => ({ v }))]))

test.each([
  { title: 'Наставники', keys: ['id', 'lastName'], managed: { keyRow: 1, columns: [1, 2] } },
  { title: 'Наставники', keys: ['', 'lastName', 'моё', 'id', 5], managed: { keyRow: 1, columns: [2, 4] } },
  { title: 'Наставники', keys: ['Фамилия', 'Имя'], managed: { keyRow: null, columns: [] } },
  { title: 'Наставники', keys: ['toString'], managed: { keyRow: null, columns: [] } },
  { title: 'Мой список', keys: ['id', 'lastName'], managed: { keyRow: null, columns: [] } },
  { title: 'Наставники', keys: [], managed: { keyRow: null, columns: [] } },
])('«$title» with the keys $keys', ({ title, keys, managed }) => {
  expect(sheet(title, keys)).toEqual(managed)
})

test('titles of the programme are its own whatever the case', () => {
  expect(tableTitled('пары')?.name).toBe('pairs')
  expect(tableTitled('Пары 2025')).toBeNull()
})
