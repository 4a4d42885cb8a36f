import { expect, test } from 'vitest'
import { filteredRows } from '#addon/local/workbook/filteredRows.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { blankSettings, Sheet } from '#addon/local/workbook/sheet.ts'

const russian = localeOf('ru_RU')
const area = { row: 2, column: 1, rows: 4, columns: 2 }

test.each([
  { what: 'none is set', filter: null, hidden: [] },
  { what: 'no column is named', filter: { area, shown: {} }, hidden: [] },
  { what: 'one text stays', filter: { area, shown: { '1': ['да'] } }, hidden: [4, 5] },
  { what: 'blank cells stay', filter: { area, shown: { '1': ['да', ''] } }, hidden: [4] },
  { what: 'numbers are meant as shown', filter: { area, shown: { '2': ['0,5'] } }, hidden: [4, 5] },
  { what: 'two columns agree', filter: { area, shown: { '1': ['да', 'нет'], '2': ['7'] } }, hidden: [3, 5] },
  { what: 'nothing stays', filter: { area, shown: { '1': [] } }, hidden: [3, 4, 5] },
  {
    what: 'the area is longer than the sheet',
    filter: { area: { ...area, rows: 99 }, shown: { '1': [] } },
    hidden: [3, 4, 5, 6],
  },
])('rows taken out of sight when $what', ({ filter, hidden }) => {
  const grid = [
    [{ v: 'ключ' }],
    [{ v: 'Согласие' }, { v: 'Балл' }],
    [{ v: 'да' }, { v: 0.5 }],
    [{ v: 'нет' }, { v: 7 }],
  ]
  const sheet = new Sheet(0, { ...blankSettings(), rows: 6, filter }, grid)
  expect(filteredRows(sheet, russian)).toEqual(hidden)
})
