import { expect, test } from 'vitest'
import { schoolName } from '#addon/local/server/schoolName.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'

const head = [
  ['id', 'title', 'value', 'note'],
  ['', 'Настройка', 'Значение', 'Пояснение'],
]

function workbookWith(title: string, rows: string[][]) {
  const workbook = openWorkbook({ file: ':memory:', zone: 'Europe/Moscow', locale: 'ru_RU', now: () => 0 })
  const sheetId = workbook.handle({ op: 'insertSheet', title, index: null }) as number
  const values = [...head, ...rows]
  const area = { sheetId, row: 1, column: 1, rows: values.length, columns: 4 }
  workbook.handle({ op: 'write', area, what: 'values', values })
  return workbook
}

test.each([
  { given: 'named', rows: [['schoolShort', 'Краткое название школы', 'СОШ № 5', '']], name: 'СОШ № 5' },
  { given: 'not named yet', rows: [['schoolShort', 'Краткое название школы', '', '']], name: null },
  { given: 'without that line', rows: [['place', 'Место издания приказов', 'с. Заречное', '']], name: null },
])('a school $given', ({ rows, name }) => expect(schoolName(workbookWith('Настройки', rows))).toBe(name))

test('a workbook without «Настройки» has no name', () => {
  expect(schoolName(workbookWith('Черновик', []))).toBeNull()
})
