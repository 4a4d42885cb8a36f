import { expect, test } from 'vitest'
import {
  copyOf,
  leftBehind,
  pasteInto,
  readLines,
  withFormulas,
  withoutStyles,
} from '#addon/local/page/grid/clipboard.ts'
import { aSheet } from './aSheet.ts'

test.each([
  [
    'Орлов\tПётр\r\nВалеев\tТимур\r\n',
    [
      ['Орлов', 'Пётр'],
      ['Валеев', 'Тимур'],
    ],
  ],
  ['одна', [['одна']]],
  ['', [['']]],
  [
    'а\t\nб',
    [
      ['а', ''],
      ['б', ''],
    ],
  ],
  ['"две\nстроки"\tи «кавычки»', [['две\nстроки', 'и «кавычки»']]],
  ['"он сказал ""да"""', [['он сказал "да"']]],
  ['"Заря" ООО\tб', [['"Заря" ООО', 'б']]],
  ['5" труба', [['5" труба']]],
])('%j', (text, table) => expect(readLines(text)).toEqual(table))

const sheet = aSheet(
  [
    ['m1', 'Анна', { text: '2', kind: 'number', value: 2, formula: '=1+1' }],
    ['m2', 'Бо\nрис'],
    ['m3', 'Вера'],
  ],
  {
    hiddenRows: [1, 4],
    hiddenColumns: [1],
  },
)
const at = (row: number, column: number, rows = 1, columns = 1) => ({
  sheetId: 7,
  row,
  column,
  rows,
  columns,
})

test('goes into cells in sight', () => {
  expect(
    pasteInto(sheet, at(3, 2), [
      ['а', 'б'],
      ['в', 'г'],
    ]),
  ).toEqual([
    { row: 3, column: 2, text: 'а' },
    { row: 3, column: 3, text: 'б' },
    { row: 5, column: 2, text: 'в' },
    { row: 5, column: 3, text: 'г' },
  ])
})

test('one text fills the whole selection', () => {
  expect(pasteInto(sheet, at(3, 2, 3), [['да']])).toEqual([
    { row: 3, column: 2, text: 'да' },
    { row: 5, column: 2, text: 'да' },
  ])
})

test('is copied as a table of texts', () => {
  const { text, html } = copyOf({ ...sheet, hiddenRows: [1] }, at(3, 1, 2, 3), false)
  expect(text).toBe('Анна\t2\n"Бо\nрис"\t')
  expect(html).toContain('>Бо<br>рис</td><td></td></tr>')
  expect(readLines(text)).toEqual([
    ['Анна', '2'],
    ['Бо\nрис', ''],
  ])
})

test.each(['=HYPERLINK(A1)', '+7 900 000-00-00', '-1', '@имя', '00123', '1-2'])(
  'the text %s stays a text in Excel',
  text => {
    const copied = copyOf(aSheet([['m1', text]]), at(3, 2), false)
    expect(copied.html).toContain(`<td style='mso-number-format:"\\@"'>${text}</td>`)
    expect(readLines(copied.text)).toEqual([[text]])
  },
)

test('a number is copied as a number', () => {
  expect(copyOf(sheet, at(3, 3), false).html).toContain('<td>2</td>')
})

test('formulas move to own columns, values go to the others', () => {
  const { html: _html, ...copied } = copyOf(sheet, at(3, 3), false)
  const move = (formula: string, right: number, down: number) => `${formula} ${right} ${down}`
  const pasted = (column: number) =>
    withFormulas([{ row: 5, column, text: '2' }], { source: sheet, target: sheet, copied, move })[0]?.text
  expect([pasted(3), pasted(4), pasted(2)]).toEqual(['=1+1 0 2', '=1+1 1 2', '2'])
})

test.each([
  { on: 'its own sheet', sheetId: 7, emptied: [{ row: 3, column: 2, text: '' }] },
  {
    on: 'another sheet',
    sheetId: 8,
    emptied: [
      { row: 3, column: 2, text: '' },
      { row: 5, column: 2, text: '' },
    ],
  },
])('cut cells pasted on $on leave nothing behind', ({ sheetId, emptied }) => {
  const { html: _html, ...cut } = copyOf(sheet, at(3, 2, 3), true)
  const target = { ...sheet, sheetId }
  expect(leftBehind(cut, target, pasteInto(target, at(5, 2), readLines(cut.text)))).toEqual(emptied)
})

test.each([
  [`<td style='mso-number-format:"\\@"'>style="мой"</td>`, '<td>style="мой"</td>'],
  ['<TD class=x STYLE="color:red" colspan=2>a</TD>', '<TD class=x colspan=2>a</TD>'],
  ['<td>1 &lt;b style="x"&gt;</td>', '<td>1 &lt;b style="x"&gt;</td>'],
])('%s is read without styles', (html, plain) => expect(withoutStyles(html)).toBe(plain))
