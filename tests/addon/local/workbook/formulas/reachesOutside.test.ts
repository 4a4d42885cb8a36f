import { expect, test } from 'vitest'
import { reachesOutside } from '#addon/local/workbook/formulas/reachesOutside.ts'

test.each([
  { formula: '=IMPORTXML("https://a.ru";"//a")', found: 'IMPORTXML' },
  { formula: '=importrange("x")', found: 'IMPORTRANGE' },
  { formula: '=1+WEBSERVICE (A1)', found: 'WEBSERVICE' },
  { formula: '=_xlfn.WEBSERVICE(A1)', found: 'WEBSERVICE' },
  { formula: '=HYPERLINK("http://a")', found: 'HYPERLINK' },
  { formula: '=ГИПЕРССЫЛКА("a")', found: 'ГИПЕРССЫЛКА' },
  { formula: '=IMAGE(A1)', found: 'IMAGE' },
  { formula: '=GOOGLETRANSLATE(A1)', found: 'GOOGLETRANSLATE' },
  { formula: '=GOOGLEFINANCE("A")', found: 'GOOGLEFINANCE' },
  { formula: '=QUERY(A1:B9;"select A")', found: 'QUERY' },
  { formula: "=cmd|'/C calc'!A0", found: '|' },
  { formula: '=[Книга.xlsx]Лист1!A1', found: '[' },
])('$formula reaches outside', ({ formula, found }) => {
  expect(reachesOutside(formula)).toBe(found)
})

test.each([
  '=SUM(A1:A9)',
  '=ВПР(A1;Пары!A:C;2)',
  '=ЕСЛИ(A1="IMAGE(";1;2)',
  '="http://school.ru/|[1]"',
  '=Query!A1',
])('%s keeps to its cells', formula => {
  expect(reachesOutside(formula)).toBeNull()
})
