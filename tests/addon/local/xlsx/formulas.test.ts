import { describe, expect, test } from 'vitest'
import { fromFile, movedFormula, staysInside, toFile } from '#addon/local/xlsx/formulas.ts'

describe('a formula stays in its workbook', () => {
  test.each([
    '=SUM(A1:B2)',
    "='Мой лист'!A1",
    '=IF(A1="[да]","|","http://x")',
    '=INDIRECT("A1")',
    '=-A1%',
    '=MYHYPERLINKS(A1)',
    '={1;2}',
  ])('%s', formula => expect(staysInside(formula)).toBe(true))

  test.each([
    "=cmd|'/c calc'!A0",
    '=[1]Лист1!A1',
    "='[Книга.xlsx]Лист1'!A1",
    '=HYPERLINK("http://127.0.0.1")',
    '=1+hyperlink ("x")',
    '=_xlfn.WEBSERVICE("x")',
    '=IMPORTRANGE("x","A1")',
    '=IMAGE("x")',
    '=GOOGLEFINANCE("x")',
    '=RTD("x")',
    '=ВЕБСЛУЖБА("x")',
    '=CALL("x")',
    '=Table1[Сумма]',
    '=SUM(A1',
    '=A1)',
    '="не закрыто',
    '=A1*',
    '=',
    `=${'1+'.repeat(5000)}1`,
  ])('not %s', formula => expect(staysInside(formula)).toBe(false))
})

test.each([
  { sheet: '=SUM(A1,B1)', file: 'SUM(A1,B1)' },
  { sheet: '=IFS(A1>1,"a;b")', file: '_xlfn.IFS(A1>1,"a;b")' },
  { sheet: '=SORT(A1:A3)', file: '_xlfn._xlws.SORT(A1:A3)' },
])('$sheet there and back', ({ sheet, file }) => {
  expect(toFile(sheet)).toBe(file)
  expect(fromFile(file)).toBe(sheet)
})

test('semicolons between arguments mean that commas are decimal', () => {
  expect(toFile('=ROUND(A1*1,5;2)&"1,5;"')).toBe('ROUND(A1*1.5,2)&"1,5;"')
})

test.each([
  { sheet: '=СУММ(A1;B1)', file: 'SUM(A1,B1)', back: '=SUM(A1,B1)' },
  {
    sheet: '=ЕСЛИМН(A1>1,5;"СУММ(1;2)")',
    file: '_xlfn.IFS(A1>1.5,"СУММ(1;2)")',
    back: '=IFS(A1>1.5,"СУММ(1;2)")',
  },
  { sheet: '=ifs(A1>1,2)', file: '_xlfn.IFS(A1>1,2)', back: '=IFS(A1>1,2)' },
  { sheet: '=СУММ({1;2};3)', file: 'SUM({1;2},3)', back: '=SUM({1;2},3)' },
  { sheet: '=A1*1,5', file: 'A1*1.5', back: '=A1*1.5' },
])('$sheet is English in the file and stays English', ({ sheet, file, back }) => {
  expect(toFile(sheet)).toBe(file)
  expect(fromFile(file)).toBe(back)
})

test.each([
  { formula: 'A1+$B$2+C$3+$D4', moved: 'B3+$B$2+D$3+$D6' },
  { formula: '"A1"&\'A1\'!A1', moved: '"A1"&\'A1\'!B3' },
  { formula: 'LOG10(Z9)+A_1', moved: 'LOG10(AA11)+A_1' },
])('$formula, two rows down and a column right', ({ formula, moved }) => {
  expect(movedFormula(formula, 2, 1)).toBe(moved)
})
