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
  { formula: '=EVALUATE(A1)', found: 'EVALUATE' },
  { formula: '=ENCODEURL(A1)', found: 'ENCODEURL' },
  { formula: '=INDIRECT.EXT(A1)', found: 'INDIRECT.EXT' },
  { formula: '=CUBEVALUE("x")', found: 'CUBEVALUE' },
  { formula: '=КУБЗНАЧЕНИЕ("x")', found: 'КУБЗНАЧЕНИЕ' },
  { formula: '=STOCKHISTORY("x")', found: 'STOCKHISTORY' },
  { formula: '=_xlfn._xlws.PY(0)', found: 'PY' },
  { formula: '=_xlfn._xlws.WEBSERVICE(A1)', found: 'WEBSERVICE' },
  { formula: '=_xludf.MINE(A1)', found: '_XLUDF.MINE' },
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
  '=INDIRECT("A1")',
  '=КУБ!A1',
])('%s keeps to its cells', formula => {
  expect(reachesOutside(formula)).toBeNull()
})
