import { expect, test } from 'vitest'
import { isDateFormat, readStyles } from '#shared/xlsx/readStyles.ts'

const xml = `<styleSheet>
<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[$-419]d\\ mmmm\\ yyyy"/></numFmts>
<fonts><font><sz val="11"/></font><font><b/></font><font><b val="0"/></font></fonts>
<fills><fill><patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="1"><alignment wrapText="1"/></xf><xf numFmtId="165" fontId="2" fillId="0"/><xf numFmtId="49"/><xf numFmtId="14"/><xf numFmtId="999"/></cellXfs>
</styleSheet>`

test('formats, bold letters, colours and wrapping of each style', () => {
  const plain = { format: 'General', bold: false, wrap: false, background: null }
  expect(readStyles(xml, tag => tag.attr('rgb'))).toEqual([
    plain,
    { format: 'dd.mm.yyyy', bold: true, wrap: true, background: 'FFFFEE00' },
    { ...plain, format: 'd mmmm yyyy' },
    { ...plain, format: '@' },
    { ...plain, format: 'dd.mm.yyyy' },
    plain,
  ])
})

test.each([
  { format: 'dd.mm.yyyy', says: true },
  { format: 'h:mm', says: true },
  { format: 'General', says: false },
  { format: '@', says: false },
  { format: '#,##0.00', says: false },
  { format: '0.00E+00', says: false },
  { format: '0 "дней"', says: false },
  { format: '[Red]0', says: false },
])('$format of a day: $says', ({ format, says }) => {
  expect(isDateFormat(format)).toBe(says)
})
