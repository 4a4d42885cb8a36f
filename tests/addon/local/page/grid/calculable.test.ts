import { expect, test } from 'vitest'
import { calculable } from '#addon/local/page/grid/calculable.ts'

test.each([
  ['=A1+B2', '=A1+B2'],
  ['=СУММ(A1;A2)', '=SUM(A1,A2)'],
  ['=сумм(A1:A9)', '=SUM(A1:A9)'],
  ['=ОКРУГЛ(A1*1,5;2)', '=ROUND(A1*1.5,2)'],
  ['=A1*1,5', '=A1*1.5'],
  ['=ROUND(1,5)', '=ROUND(1,5)'],
  ['=SUM(A1,5)', '=SUM(A1,5)'],
  ['=ЕСЛИ(И(A1>0;A1<1,5);"да; нет, 1,5";ИСТИНА())', '=IF(AND(A1>0,A1<1.5),"да; нет, 1,5",TRUE())'],
  ['=СЧЁТЕСЛИ(\'Пары; год\'!B3:B99;"действует")', '=COUNTIF(\'Пары; год\'!B3:B99,"действует")'],
  ['=Пары!B3&" (И)"', '=Пары!B3&" (И)"'],
  ['=НЕИЗВЕСТНАЯ(A1)', '=НЕИЗВЕСТНАЯ(A1)'],
  ['=SUM({1;2})', '=SUM({1;2})'],
  ['=', '='],
])('%s → %s', (written, read) => expect(calculable(written)).toBe(read))
