import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbookLists } from '#shared/programme/lists/readWorkbookLists.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'
import { hostileFiles } from '#tests/shared/xlsx/hostileFiles.ts'
import { cellXml, madeXlsx, people, sheetXml } from '#tests/shared/xlsx/madeXlsx.ts'

const rowsOf = (bytes: Uint8Array) => splitTable(readWorkbookLists(bytes)[0]?.text ?? '').rows
const text = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`
const styles = (formats: string[]) =>
  `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`

describe('a cell comes as people read it', () => {
  test.each([
    { given: 'a text', cell: `<c r="A1" t="inlineStr">${text('Лисин Артём')}</c>`, says: 'Лисин Артём' },
    {
      given: 'zeros before a number in a text',
      cell: `<c r="A1" t="inlineStr">${text('007')}</c>`,
      says: '007',
    },
    { given: 'a whole number', cell: '<c r="A1"><v>8.0</v></c>', says: '8' },
    { given: 'a fraction', cell: '<c r="A1"><v>2.5</v></c>', says: '2,5' },
    {
      given: 'a fraction that was calculated',
      cell: '<c r="A1"><v>0.30000000000000004</v></c>',
      says: '0,3',
    },
    { given: 'a telephone number', cell: '<c r="A1"><v>89161234567</v></c>', says: '89161234567' },
    {
      given: 'a telephone number with a power',
      cell: '<c r="A1"><v>8.9161234567E10</v></c>',
      says: '89161234567',
    },
    { given: 'a number shown with zeros before it', cell: '<c r="A1" s="2"><v>7</v></c>', says: '0007' },
    { given: 'a day', cell: '<c r="A1" s="1"><v>41333</v></c>', says: '28.02.2013' },
    {
      given: 'a day of the format every program knows',
      cell: '<c r="A1" s="3"><v>41333</v></c>',
      says: '28.02.2013',
    },
    { given: 'a day with its hour', cell: '<c r="A1" s="1"><v>41333.5</v></c>', says: '28.02.2013' },
    { given: 'yes', cell: '<c r="A1" t="b"><v>1</v></c>', says: 'да' },
    { given: 'what a formula gave', cell: '<c r="A1" t="str"><f>B1</f><v>7 Б</v></c>', says: '7 Б' },
    {
      given: 'letters of several looks',
      cell: '<c r="A1" t="inlineStr"><is><r><t>Лисин </t></r><r><t>Артём</t></r></is></c>',
      says: 'Лисин Артём',
    },
    {
      given: 'signs of XML',
      cell: `<c r="A1" t="inlineStr">${text('«А&amp;Б» &lt;1&gt; &#1103;&#x44F;')}</c>`,
      says: '«А&Б» <1> яя',
    },
    {
      given: 'an escaped sign',
      cell: `<c r="A1" t="inlineStr">${text('а_x0009_б_x005F_x0009_')}</c>`,
      says: 'а\tб_x0009_',
    },
    { given: 'a text section', cell: '<c r="A1" t="str"><v><![CDATA[<b>]]></v></c>', says: '<b>' },
    {
      given: 'quotes',
      cell: `<c r="A1" t="inlineStr">${text('Школа "Лад", 5')}</c>`,
      says: 'Школа "Лад", 5',
    },
    { given: 'lines', cell: `<c r="A1" t="inlineStr">${text('физика\nхимия')}</c>`, says: 'физика\nхимия' },
  ])('$given', ({ cell, says }) => {
    const bytes = madeXlsx([{ title: 'Л', xml: cellXml(cell) }], {
      styles: styles(['dd\\.mm\\.yyyy;@', '0000']),
    })
    expect(rowsOf(bytes).map(({ cells }) => cells)).toEqual([[says]])
  })

  test('a day counted from 1904', () => {
    const xml = cellXml('<c r="A1" s="1"><v>39871</v></c>')
    const bytes = madeXlsx([{ title: 'Л', xml }], {
      styles: styles(['dd.mm.yyyy']),
      book: '<workbookPr date1904="1"/>',
    })
    expect(rowsOf(bytes)[0]?.cells).toEqual(['28.02.2013'])
  })

  test('an error leaves its cell blank', () => {
    const xml = cellXml('<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>5</v></c>')
    expect(rowsOf(madeXlsx([{ title: 'Л', xml }]))[0]?.cells).toEqual(['5'])
  })
})

const line = (row: number, ...cells: string[]) =>
  `<row r="${row}">${cells.map((value, at) => `<c r="${'ABCDEF'[at]}${row}" t="inlineStr">${text(value)}</c>`).join('')}</row>`

test('what stands above the titles is left out, and rows keep the numbers they have in the file', () => {
  const xml = sheetXml(
    [
      line(1, 'Список наставляемых на 2026/27'),
      line(3, 'ФИО', 'Класс'),
      line(4, 'Лисин Артём', 'а\nб'),
      line(7, 'Рудь Соня', '5 А'),
    ].join(''),
  )
  expect(rowsOf(madeXlsx([{ title: 'Л', xml }]))).toEqual([
    { line: 3, cells: ['ФИО', 'Класс'] },
    { line: 4, cells: ['Лисин Артём', 'а\nб'] },
    { line: 7, cells: ['Рудь Соня', '5 А'] },
  ])
})

test('of the program’s own sheet the titles are the head, not the keys above them', () => {
  const xml = sheetXml(
    [
      line(1, 'id', 'lastName', 'firstName'),
      line(2, 'ID', 'Фамилия', 'Имя'),
      line(3, 'м1', 'Лисин', 'Артём'),
    ].join(''),
  )
  expect(rowsOf(madeXlsx([{ title: 'Наставники', xml }]))[0]?.cells).toEqual(['ID', 'Фамилия', 'Имя'])
})

test('a single column of names with commas stays one column', () => {
  const xml = sheetXml([line(1, 'ФИО, класс'), line(2, 'Лисин Артём, 7 Б')].join(''))
  expect(rowsOf(madeXlsx([{ title: 'Л', xml }])).map(({ cells }) => cells)).toEqual([
    ['ФИО, класс'],
    ['Лисин Артём, 7 Б'],
  ])
})

test('sheets without a cell are not offered, hidden ones come last', () => {
  const sheets = [
    { title: 'Скрытый', xml: people, state: 'hidden' as const },
    { title: 'Пустой', xml: sheetXml('') },
    { title: 'Второй', xml: people },
  ]
  const found = readWorkbookLists(madeXlsx(sheets)).map(({ title, hidden, rows }) => ({
    title,
    hidden,
    rows,
  }))
  expect(found).toEqual([
    { title: 'Второй', hidden: false, rows: 2 },
    { title: 'Скрытый', hidden: true, rows: 2 },
  ])
})

test.each([
  { given: 'says it is as large as a sheet can be', beside: '<dimension ref="A1:XFD1048576"/>' },
  { given: 'has looks in a million rows', beside: '' },
])('a sheet that $given is read by what it holds', ({ beside }) => {
  const xml = people
    .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')
    .replace('<sheetData>', `${beside}<sheetData>`)
  expect(rowsOf(madeXlsx([{ title: 'Л', xml }]))).toHaveLength(2)
})

test('a sheet of tags with a prefix is read as any other', () => {
  const xml = people.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
  expect(rowsOf(madeXlsx([{ title: 'Л', xml }]))).toHaveLength(2)
})

describe('a file that is no plain workbook', () => {
  test.each(hostileFiles)('$name: $says', ({ bytes, says }) => {
    const refused = refusalOf(bytes())
    expect(refused.code).toBe(says)
    expect(refused.message).toMatch(/^[А-Я]/)
    expect(refused.next).toMatch(/^[А-Я]/)
  })

  test('there are at least sixty of them', () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
  })

  test('a file with bytes changed at random is read, or refused with a sentence', () => {
    const whole = madeXlsx()
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    void fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
        const bytes = whole.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        try {
          readWorkbookLists(bytes)
        } catch (error) {
          if (!(error instanceof XlsxRefusal)) throw error
        }
      }),
      { numRuns: 1500 },
    )
  })
})

function refusalOf(bytes: Uint8Array): XlsxRefusal {
  try {
    readWorkbookLists(bytes)
  } catch (error) {
    if (error instanceof XlsxRefusal) return error
    throw error
  }
  throw new Error('The file was read')
}
