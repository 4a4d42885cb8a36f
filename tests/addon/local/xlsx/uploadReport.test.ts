import { describe, expect, test } from 'vitest'
import { zipParts } from '#shared/documents/zipParts.ts'
import { openZip } from '#shared/xlsx/openZip.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { cellsOf, ownSheet, schoolBook, thereAndBack, titled } from './schoolBook.ts'

/** The file after a person or a program has changed one of its parts. */
const rewritten = (path: string, change: (xml: string) => string) => (bytes: Uint8Array) => {
  const zip = openZip(bytes)
  const parts = zip.names.map(
    name => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())] as const,
  )
  return zipParts(Object.fromEntries(parts.map(([name, xml]) => [name, name === path ? change(xml) : xml])))
}

// The own sheet comes after those of the programme.
const lastSheet = `xl/worksheets/sheet${tableNames.filter(name => !tableOf(name).internal).length + 1}.xml`

describe('what does not come along is named', () => {
  const own = (cells: string, beside = '') =>
    rewritten(lastSheet, xml =>
      xml.replace('<sheetData></sheetData>', `<sheetData><row r="1">${cells}</row></sheetData>${beside}`),
    )
  test.each([
    {
      given: 'an error of Excel',
      change: own('<c r="A1" t="e"><v>#REF!</v></c>'),
      says: 'Лист «Мой»: вместо значения стояло #Н/Д или подобное, ячейка оставлена пустой (A1).',
      cells: [],
    },
    {
      given: 'a formula of another file',
      change: own('<c r="A1"><f>[1]Лист1!A1</f><v>5</v></c>'),
      says: 'Лист «Мой»: формула обращалась за пределы книги, оставлено её последнее значение (A1).',
      cells: [[{ v: 5, wrap: false }]],
    },
    {
      given: 'a formula that asks the web',
      change: own('<c r="A1" t="str"><f>_xlfn.WEBSERVICE("http://127.0.0.1")</f><v>x</v></c>'),
      says: 'Лист «Мой»: формула обращалась за пределы книги, оставлено её последнее значение (A1).',
      cells: [[{ v: 'x', wrap: false }]],
    },
    {
      given: 'a command',
      change: own('<c r="A1" t="str"><f>cmd|\'/c calc\'!A0</f><v>x</v></c>'),
      says: 'Лист «Мой»: формула обращалась за пределы книги, оставлено её последнее значение (A1).',
      cells: [[{ v: 'x', wrap: false }]],
    },
    {
      given: 'merged cells',
      change: own(
        '<c r="A1" t="str"><v>Итог</v></c>',
        '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
      ),
      says: 'Лист «Мой»: объединённые ячейки разъединены, текст остался в первой из них (A1:C2).',
      cells: [[{ v: 'Итог', wrap: false }]],
    },
    {
      given: 'a text too long for a cell',
      change: own(`<c r="A1" t="str"><v>${'я'.repeat(50_001)}</v></c>`),
      says: 'Лист «Мой»: в ячейку входит 50 000 знаков, остальное отрезано (A1).',
      cells: [[{ v: 'я'.repeat(50_000), wrap: false }]],
    },
    {
      given: 'a picture',
      change: own('', '<drawing/>'),
      says: 'Рисунки и диаграммы листа «Мой» не перенесены.',
      cells: [],
    },
    {
      given: 'a filter of another kind',
      change: own(
        '',
        '<autoFilter ref="A1:A9"><filterColumn colId="0"><top10 val="3"/></filterColumn></autoFilter>',
      ),
      says: 'Отбор строк на листе «Мой» снят: такого вида отбора в программе нет.',
      cells: [],
    },
  ])('$given', async ({ change, says, cells }) => {
    const { sheets, report } = await thereAndBack([...(await schoolBook()), ownSheet('Мой', [])], change)
    expect(report.notes).toEqual([says])
    expect(cellsOf(titled(sheets, 'Мой'))).toEqual(cells)
  })

  test('formulas that cells share stand in each of them', async () => {
    const change = own(
      '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*$C$1</f><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c>',
    )
    const { sheets } = await thereAndBack([...(await schoolBook()), ownSheet('Мой', [])], change)
    const { grid } = titled(sheets, 'Мой')
    expect([grid[0]?.[1]?.f, grid[1]?.[1]?.f]).toEqual(['=A1*$C$1', '=A2*$C$1'])
  })
})
