import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitTable } from '#shared/programme/lists/splitTable.ts'

const cells = (text: string) => splitTable(text).rows.map(row => row.cells)

test.each([
  {
    given: 'вставлено из таблицы',
    text: 'ФИО\tКласс\nЛисин Артём\t7 «Б»',
    rows: [
      ['ФИО', 'Класс'],
      ['Лисин Артём', '7 «Б»'],
    ],
  },
  {
    given: 'csv с точкой с запятой',
    text: 'ФИО;Предметы\nЛисин Артём;"физика; химия"',
    rows: [
      ['ФИО', 'Предметы'],
      ['Лисин Артём', 'физика; химия'],
    ],
  },
  {
    given: 'csv с запятыми',
    text: 'ФИО,Класс\r\nЛисин Артём,7Б\r\n',
    rows: [
      ['ФИО', 'Класс'],
      ['Лисин Артём', '7Б'],
    ],
  },
  {
    given: 'запятые внутри при точке с запятой',
    text: 'ФИО;Интересы\nЛисин;чтение, театр, шахматы',
    rows: [
      ['ФИО', 'Интересы'],
      ['Лисин', 'чтение, театр, шахматы'],
    ],
  },
  {
    given: 'перенос строки внутри кавычек',
    text: 'а;б\n"одна\nдве";x',
    rows: [
      ['а', 'б'],
      ['одна\nдве', 'x'],
    ],
  },
  {
    given: 'удвоенные кавычки',
    text: 'а;б\n"ООО ""Ромашка""";x',
    rows: [
      ['а', 'б'],
      ['ООО "Ромашка"', 'x'],
    ],
  },
  {
    given: 'кавычка посреди слова',
    text: 'а;б\n8 "А";x',
    rows: [
      ['а', 'б'],
      ['8 "А"', 'x'],
    ],
  },
  {
    given: 'незакрытая кавычка кончается со строкой',
    text: 'а;б\n"раз;два\nтри;четыре',
    rows: [
      ['а', 'б'],
      ['"раз', 'два'],
      ['три', 'четыре'],
    ],
  },
  {
    given: 'метка порядка байтов и пустые строки',
    text: '\ufeffа;б\n\n;\nв;г\n',
    rows: [
      ['а', 'б'],
      ['в', 'г'],
    ],
  },
  { given: 'один столбец', text: 'ФИО\nЛисин Артём', rows: [['ФИО'], ['Лисин Артём']] },
])('$given', ({ text, rows }) => expect(cells(text)).toEqual(rows))

test('номера строк считаются по списку, и пустые тоже', () =>
  expect(splitTable('а;б\n\n"в\nг";д\nе;ж').rows.map(row => row.line)).toEqual([1, 3, 5]))

test('то, что записано по правилам csv, читается обратно', () => {
  const cell = fc.string({ maxLength: 12 }).map(text => text.replace(/[\r\t\ufeff]/g, '').trim())
  const table = fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    .filter(rows => rows.every(row => row.some(each => each !== '')))
  fc.assert(
    fc.property(table, rows => {
      const text = [
        'а;б;в',
        ...rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(';')),
      ].join('\n')
      expect(cells(text).slice(1)).toEqual(rows)
    }),
    { numRuns: 500 },
  )
})
