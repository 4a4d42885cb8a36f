import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openXlsx } from '#shared/xlsx/openXlsx.ts'
import type { Cell } from '#addon/local/workbook/sheet.ts'
import { openZip } from '#shared/xlsx/openZip.ts'
import { readBook } from '#addon/local/xlsx/readBook.ts'
import { readWithExcelJs, writeWithExcelJs } from './excelJs.ts'
import { nastyTexts } from './nastyTexts.ts'
import { cellsOf, downloaded, locale, ownSheet, schoolBook, titled } from './schoolBook.ts'

const OFFICE = 'soffice'
const nasty = ownSheet(
  'Мой лист',
  nastyTexts.map((v): Cell[] => [{ v }, { v, n: '@' }]),
)
const xmlOf = (bytes: Uint8Array, path: string) =>
  new TextDecoder().decode(openZip(bytes).read(path) ?? new Uint8Array())

describe('a text stays a text', () => {
  const bytes = downloaded([nasty])

  test('no cell has a formula, and Excel leaves what it might take for one alone', () => {
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(nastyTexts.length * 2)
    const styles = [...xmlOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
    const styleOf = (row: number) => styles[1 + Number(new RegExp(`r="A${row}" s="(\\d+)"`).exec(xml)?.[1])]
    for (const [index, text] of nastyTexts.entries())
      if (/^[=+\-@\t\r]/.test(text)) expect(styleOf(index + 1), text).toContain('quotePrefix="1"')
  })

  test('another reader sees the same texts and no formula', async () => {
    const cells = (await readWithExcelJs(bytes)).get('Мой лист')
    for (const [index, text] of nastyTexts.entries()) {
      const cell = cells?.get(`B${index + 1}`)
      expect(cell?.isFormula ?? false, text).toBe(false)
      // ExcelJS leaves escaped signs as they are written
      if (!/\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x/u.test(text)) expect(cell?.text).toBe(text)
    }
  })
})

test('a formula is kept with what it gave; one that reaches out, or is not whole, leaves its value only', () => {
  const formulas: [string, string][] = [
    ['=SUM(A1;0,5)', '<f>SUM(A1,0.5)</f><v>1</v>'],
    ['=TEXTJOIN("; ",TRUE,A1)', '<f>_xlfn.TEXTJOIN("; ",TRUE,A1)</f><v>1</v>'],
    ["=cmd|'/c calc'!A0", '<v>1</v>'],
    ['=IMPORTXML("http://127.0.0.1")', '<v>1</v>'],
    ['=[1]Лист1!A1', '<v>1</v>'],
    ["='[1]Лист1'!A1", '<v>1</v>'],
    ['=SUM(A1', '<v>1</v>'],
    ['=A1+', '<v>1</v>'],
  ]
  const bytes = downloaded([
    ownSheet(
      'Ф',
      formulas.map(([f]) => [{ v: 1, f }]),
    ),
  ])
  const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml')
  for (const [row, [, says]] of formulas.entries())
    expect(new RegExp(`<c r="A${row + 1}"[^>]*>(.*?)</c>`).exec(xml)?.[1]).toBe(says)
})

test('the workbook of a school: hidden keys, frozen heads, dropdowns, days, closed cells, no notes of undoing', async () => {
  const bytes = downloaded(await schoolBook())
  const book = openXlsx(bytes)
  expect(book.sheets.map(({ title }) => title)).not.toContain('_undo')
  expect(book.sheets.filter(({ hidden }) => hidden).map(({ title }) => title)).toContain('Журнал')
  const mentors = xmlOf(bytes, 'xl/worksheets/sheet2.xml')
  expect(mentors).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
  expect(mentors).toContain('<row r="1" hidden="1">')
  expect(mentors).toMatch(
    /<dataValidation type="list"[^>]* sqref="F3:F\d+"><formula1>"мужской,женский"<\/formula1>/,
  )
  expect(mentors).toContain('<sheetProtection sheet="1"')
  expect(mentors).not.toContain('password')
  const [kinds, all] = [mentors.match(/<(\w+)[ >/]/g)?.map(tag => tag.slice(1, -1)) ?? [], ORDER]
  const top = all.filter(name => kinds.includes(name))
  expect([...top].sort((a, b) => mentors.indexOf(`<${a}`) - mentors.indexOf(`<${b}`))).toEqual(top)
  const cells = (await readWithExcelJs(bytes)).get('Наставники')
  expect(cells?.get('C2')).toEqual({ text: 'Фамилия', isFormula: false, format: '', bold: true })
})

/** ECMA-376 part 1, 18.3.1.99: Excel takes a sheet in another order for damaged. */
const ORDER = [
  ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['conditionalFormatting', 'dataValidations', 'pageMargins', 'pageSetup', 'legacyDrawing'],
]

test('colours of cells that say something', () => {
  const area = { row: 1, column: 1, rows: 9, columns: 1 }
  const conditional = [{ areas: [area], equals: 'да "и" нет', background: '#ffeeee', color: '#990000' }]
  const bytes = downloaded([ownSheet('Ц', [[{ v: 'да' }]], { conditional })])
  expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"да ""и"" нет"</formula></cfRule></conditionalFormatting>',
  )
  expect(xmlOf(bytes, 'xl/styles.xml')).toContain(
    '<dxfs count="1"><dxf><font><color rgb="FF990000"/></font><fill>',
  )
})

test('colours of rows that say something in one column', () => {
  const area = { row: 3, column: 1, rows: 9, columns: 4 }
  const conditional = [{ areas: [area], equals: 'запрет', inColumn: 4, background: '#fcecea', color: null }]
  const bytes = downloaded([ownSheet('Ц', [[{ v: 'да' }]], { conditional })])
  expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<conditionalFormatting sqref="A3:D11"><cfRule type="expression" dxfId="0" priority="1"><formula>$D3="запрет"</formula></cfRule></conditionalFormatting>',
  )
})

test('what ExcelJS writes of the same school is read as well', async () => {
  const sheets = (await schoolBook()).filter(({ settings }) => settings.title !== '_undo')
  const { sheets: back } = readBook(await writeWithExcelJs(sheets), await schoolBook(0), locale)
  for (const { settings, grid } of sheets) {
    const values = (each: typeof grid) => each.flatMap(line => line.flatMap(cell => cell?.v ?? []))
    expect(values(titled(back, settings.title).grid)).toEqual(values(grid))
  }
})

describe.runIf(calcIsHere())('LibreOffice', () => {
  test('opens the file, and what it saves comes back the same', { timeout: 120_000 }, async () => {
    const sheets = (await schoolBook()).filter(({ settings }) => settings.title !== '_undo')
    const own = ownSheet('Мой лист', [
      ...nastyTexts.filter(text => !UNKEPT.test(text)).map((v): Cell[] => [{ v, n: '@' }]),
      [{ v: 3, f: '=1+2' }, { v: true }, { v: 46_266, n: 'dd.mm.yyyy' }, { v: 0.5, n: '0%' }],
      [{ v: 'с примечанием', note: 'Спросить у завуча', background: '#ffee00', bold: true }],
    ])
    const saved = savedByCalc(downloaded([...sheets, own]))
    const { sheets: back, report } = readBook(saved, await schoolBook(0), locale)
    expect(report.notes).toEqual([])
    for (const sheet of [...sheets, own])
      expect(cellsOf(titled(back, sheet.settings.title))).toEqual(cellsOf(sheet))
  })
})

/** What LibreOffice changes itself: control characters, halves of pairs, ends of lines. */
const UNKEPT = /(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x|^\n/u

function savedByCalc(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-calc-'))
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const order = [
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ]
    execFileSync(OFFICE, [profile, ...order], { stdio: 'ignore', timeout: 100_000 })
    return readFileSync(join(folder, 'out', 'book.xlsx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether there is a LibreOffice here that knows tables: it may be installed for texts only. */
function calcIsHere(): boolean {
  const here = (() => {
    try {
      return savedByCalc(downloaded([ownSheet('Л', [[{ v: 1 }]])])).length > 0
    } catch {
      return false
    }
  })()
  if (!here) console.warn('LibreOffice Calc is not here: its tests are skipped.')
  return here
}
