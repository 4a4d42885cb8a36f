import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openXlsx } from '#shared/xlsx/openXlsx.ts'
import { openZip } from '#shared/xlsx/openZip.ts'
import { type BookTable, tableParts } from '#shared/xlsx/tableParts.ts'
import { zipParts } from '#shared/documents/zipParts.ts'
import { readWithExcelJs } from '#tests/addon/local/xlsx/excelJs.ts'
import { nastyTexts } from '#tests/addon/local/xlsx/nastyTexts.ts'

const writeTables = (tables: BookTable[], o: { title: string }) => zipParts(tableParts(tables, o))
const column = (title: string) => ({ title, width: 120 })
const book = (rows: (string | number)[][], columns = [column('Текст'), column('Число')]) =>
  writeTables([{ title: 'Пары', columns, rows }], { title: 'План' })
const sheetOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(openZip(bytes).read('xl/worksheets/sheet1.xml') ?? new Uint8Array())

test('sheets by their titles, heads, texts and numbers, as our own reader sees them', () => {
  const bytes = writeTables(
    [
      { title: 'Пары', columns: [column('Наставляемый'), column('Баллы')], rows: [['Лисин Артём', 508]] },
      { title: 'Без пары', columns: [column('Наставляемый')], rows: [] },
    ],
    { title: 'План' },
  )
  const { sheets } = openXlsx(bytes)
  expect(sheets.map(({ title, hidden }) => [title, hidden])).toEqual([
    ['Пары', false],
    ['Без пары', false],
  ])
})

describe('a text stays a text', () => {
  const bytes = book(nastyTexts.map((text, at) => [text, at]))

  test('there is no formula and no link in the file', () => {
    const xml = sheetOf(bytes)
    expect(xml).not.toContain('<f>')
    expect(xml).not.toContain('<hyperlink')
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(nastyTexts.length + 2)
  })

  test('another reader sees the same texts and no formula', async () => {
    const cells = (await readWithExcelJs(bytes)).get('Пары')
    expect(cells?.get('A1')).toEqual({ text: 'Текст', isFormula: false, format: '@', bold: true })
    for (const [at, text] of nastyTexts.entries()) {
      const cell = cells?.get(`A${at + 2}`)
      expect(cell?.isFormula ?? false, text).toBe(false)
      // ExcelJS leaves escaped signs as they are written
      if (!/\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x/u.test(text)) expect(cell?.text).toBe(text)
      expect(cells?.get(`B${at + 2}`)?.text).toBe(String(at))
    }
  })

  test('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async text => {
        const cell = (await readWithExcelJs(book([[text, 1]]))).get('Пары')?.get('A2')
        expect(cell?.isFormula ?? false).toBe(false)
        if (!/\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x/u.test(text)) expect(cell?.text).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  test('one that is too long for a cell ends with a sign', async () => {
    const cell = (await readWithExcelJs(book([['Ж'.repeat(40_000), 1]]))).get('Пары')?.get('A2')
    expect([cell?.text.length, cell?.text.endsWith('Ж…')]).toEqual([32_767, true])
  })
})

test('the same tables give the same bytes', () => {
  expect(book([['Лисин', 1]])).toEqual(book([['Лисин', 1]]))
})

test('parts of a sheet stand in the order that Excel asks for', () => {
  const xml = sheetOf(
    book([
      ['а', 1],
      ['б', 2],
    ]),
  )
  const order = [
    'sheetPr',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'pageMargins',
    'pageSetup',
  ]
  const places = order.map(name => xml.indexOf(`<${name}`))
  expect(places.every(place => place > 0)).toBe(true)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
})
