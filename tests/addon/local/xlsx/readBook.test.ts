import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zipParts } from '#shared/documents/zipParts.ts'
import { openZip } from '#shared/xlsx/openZip.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'
import type { Cell } from '#addon/local/workbook/sheet.ts'
import type { StoredSheet } from '#addon/local/workbook/storage.ts'
import { readBook } from '#addon/local/xlsx/readBook.ts'
import { hostileFiles } from '#tests/shared/xlsx/hostileFiles.ts'
import { madeXlsx } from '#tests/shared/xlsx/madeXlsx.ts'
import { nastyTexts } from './nastyTexts.ts'
import { cellsOf, downloaded, locale, ownSheet, schoolBook, thereAndBack, titled } from './schoolBook.ts'

const MENTORS = 'Наставники'
const HEAD = 2

/** The cell under a key, in the first row of data. */
const under = ({ grid }: StoredSheet, key: string, row = HEAD): Cell | null =>
  grid[row]?.[(grid[0] ?? []).findIndex(cell => cell?.v === key)] ?? null

async function edited(alter: (sheets: StoredSheet[]) => void): Promise<StoredSheet[]> {
  const sheets = await schoolBook()
  alter(sheets)
  return sheets
}

const set = ({ grid }: StoredSheet, key: string, cell: Cell, row = HEAD) => {
  const line = grid[row] ?? []
  line[(grid[0] ?? []).findIndex(each => each?.v === key)] = cell
}

test('a school comes back as it went out: every cell, every setting of every sheet', async () => {
  const sheets = await schoolBook()
  const { sheets: back, report } = await thereAndBack(sheets)
  expect(report.notes).toEqual([])
  for (const sheet of sheets) {
    const same = titled(back, sheet.settings.title)
    if (sheet.settings.title === '_undo') continue
    expect(cellsOf(same)).toEqual(cellsOf(sheet))
    const { protections: _p, rules: _r, rows: _rows, ...settings } = sheet.settings
    expect(same.settings).toMatchObject(settings)
  }
})

describe('what the curator has made herself', () => {
  const looks = fc.record(
    {
      n: fc.constantFrom('0.00', '@', 'dd.mm.yyyy', '#,##0', '0%', 'd "дней"', 'dd.MM.yyyy H:mm:ss'),
      background: fc.constantFrom('#ffee00', '#f6f5f1', '#000000'),
      bold: fc.constant(true as const),
      note: fc.constantFrom('Спросить у завуча', 'две\nстроки & <знаки>', 'a\u0001b'),
    },
    { requiredKeys: [] },
  )
  const value = fc.oneof(
    fc.record({ v: fc.constantFrom(...nastyTexts) }),
    fc.record({ v: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) }),
    fc.record({
      v: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0),
      ),
    }),
    fc.record({ v: fc.boolean() }),
    fc.record({
      v: fc.constantFrom<string | number | boolean>(5, 0.25, 'да', true, '#DIV/0!', '#NAME?', '=1+1'),
      f: fc.constantFrom(
        '=SUM(A1:B2)',
        '=IF(A1>0,"да; и нет","<&>")',
        "='Мой лист'!A1*2",
        '=TEXTJOIN(", ",TRUE,A1:A9)',
        '=-A1%',
      ),
    }),
  )
  const cell = fc.tuple(value, looks, fc.boolean()).map(
    ([value, looks, wraps]): Cell => ({
      ...looks,
      ...value,
      ...(wraps ? {} : { wrap: false }),
    }),
  )
  const place = fc.record({
    row: fc.nat(40),
    column: fc.nat(20),
    cell: fc.oneof(cell, looks as fc.Arbitrary<Cell>),
  })
  const sizes = (most: number) =>
    fc.dictionary(fc.integer({ min: 1, max: most }).map(String), fc.integer({ min: 20, max: 600 }), {
      maxKeys: 5,
    })
  const lines = (most: number) =>
    fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: 4 }).map(all => all.sort((a, b) => a - b))
  const facts = fc.record({
    widths: sizes(26),
    heights: sizes(40),
    hiddenRows: lines(40),
    hiddenColumns: lines(26),
    frozenRows: fc.nat(3),
    frozenColumns: fc.nat(3),
    tabColor: fc.constantFrom(null, '#ff0000'),
  })
  const gridOf = (places: { row: number; column: number; cell: Cell }[]) => {
    const grid: (Cell | null)[][] = []
    for (const { row, column, cell } of places) {
      while (grid.length <= row) grid.push([])
      const line = grid[row] as (Cell | null)[]
      while (line.length <= column) line.push(null)
      line[column] = Object.keys(cell).length === 0 ? null : cell
    }
    return grid
  }

  test('own sheets keep texts, numbers, formulas, formats, colours, notes, widths', async () => {
    const fresh = (await schoolBook(0)).filter(({ settings }) => settings.title === 'Настройки')
    await fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), facts, (places, settings) => {
        const own = ownSheet('Мой лист', gridOf(places), settings)
        const { sheets } = readBook(downloaded([...fresh, own]), fresh, locale)
        const back = titled(sheets, 'Мой лист')
        expect(cellsOf(back)).toEqual(cellsOf(own))
        expect(back.settings).toEqual(own.settings)
      }),
      { numRuns: 60 },
    )
  })

  test('own columns of a table, wherever they stand, and nasty texts in its own columns', async () => {
    const fresh = (await schoolBook(0)).filter(({ settings }) => settings.title === MENTORS)
    const [mentors] = (await schoolBook()).filter(({ settings }) => settings.title === MENTORS)
    if (mentors === undefined) throw new Error('There are no mentors')
    await fc.assert(
      fc.property(
        fc.array(place, { maxLength: 20 }),
        fc.nat(23),
        fc.array(fc.constantFrom(...nastyTexts), { minLength: 1, maxLength: 6 }),
        (places, at, texts) => {
          const grid = mentors.grid.map((line, row) => {
            const own =
              row === 1 ? { v: 'Моё' } : (places.find(place => place.row + HEAD === row)?.cell ?? null)
            const cells = structuredClone(line)
            while (cells.length < at) cells.push(null)
            cells.splice(at, 0, own !== null && Object.keys(own).length === 0 ? null : own)
            return cells
          })
          const sheet = { ...mentors, grid, settings: { ...mentors.settings, columns: 27, widths: {} } }
          texts.forEach((v, row) => {
            set(sheet, 'lastName', { ...under(sheet, 'lastName', HEAD + row), v }, HEAD + row)
          })
          const { sheets } = readBook(downloaded([sheet]), fresh, locale)
          expect(cellsOf(titled(sheets, MENTORS))).toEqual(cellsOf(sheet))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a dropdown in an own column stays there, however long its list', async () => {
    const options = Array.from({ length: 80 }, (_, index) => `кружок ${index}, «${index}»`)
    const rules = [
      { criteria: 'VALUE_IN_LIST', args: [options, true], allowInvalid: true, help: 'Выберите кружок' },
      { criteria: 'VALUE_IN_LIST', args: [['да', 'нет'], true], allowInvalid: false, help: null },
    ]
    const grid: Cell[][] = [
      [{ v: 'Кружок' }, { v: 'Ходит' }],
      [{ rule: 0 }, { rule: 1 }],
      [{ v: options[3] ?? '', rule: 0 }],
    ]
    const own = ownSheet('Кружки', grid, { rules })
    const { sheets, report } = await thereAndBack([...(await schoolBook()), own])
    expect(cellsOf(titled(sheets, 'Кружки'))).toEqual(cellsOf(own))
    expect(report.sheets.map(({ title }) => title)).not.toContain('_lists')
  })

  test('a filter hides the same rows and is a filter again', async () => {
    const filter = { area: { row: 1, column: 1, rows: 4, columns: 2 }, shown: { '1': ['', '7 «Б»'] } }
    const grid = [
      ['Класс', 'Имя'],
      ['7 «Б»', 'Артём'],
      ['8 «А»', 'Соня'],
      ['', 'Тимур'],
    ].map(line => line.map((v): Cell | null => (v === '' ? null : { v })))
    const own = ownSheet('Список', grid, { filter, hiddenRows: [9] })
    const back = titled((await thereAndBack([...(await schoolBook()), own])).sheets, 'Список')
    expect(back.settings).toMatchObject({ filter, hiddenRows: [9] })
  })
})

describe('a workbook that was changed elsewhere', () => {
  test('columns moved, a title renamed, a sheet renamed: found by the keys', async () => {
    const sheets = await edited(all => {
      const mentors = titled(all, MENTORS)
      mentors.settings.title = 'Учителя'
      for (const line of mentors.grid) line.reverse()
      const title = mentors.grid[1]?.find(cell => cell?.v === 'Фамилия')
      if (title) title.v = 'Фамилия учителя'
    })
    const { sheets: back, report } = await thereAndBack(sheets)
    const mentors = titled(back, MENTORS)
    expect(under(mentors, 'lastName')).toEqual(under(titled(await schoolBook(), MENTORS), 'lastName'))
    expect(under(mentors, 'lastName', 1)?.v).toBe('Фамилия учителя')
    expect(report.notes).toEqual(['Лист «Учителя» узнан по столбцам и снова назван «Наставники».'])
    const rule = mentors.settings.rules[under(mentors, 'gender')?.rule ?? -1]
    expect(rule?.help).toBe('Выберите из списка: пол')
    const [protection] = mentors.settings.protections
    const idColumn = (mentors.grid[0] ?? []).findIndex(cell => cell?.v === 'id') + 1
    const covers = protection?.open.some(
      area => idColumn >= area.column && idColumn < area.column + area.columns,
    )
    expect(covers).toBe(false)
  })

  test('a formula in a column of the programme comes as what it gave', async () => {
    const sheets = await edited(all =>
      set(titled(all, MENTORS), 'lastName', { v: 'Орлова', f: '=A1', n: '@' }),
    )
    const { sheets: back } = await thereAndBack(sheets)
    expect(under(titled(back, MENTORS), 'lastName')).toEqual({ v: 'Орлова', n: '@' })
  })

  test.each([
    { given: 'a number in a column of texts', cell: { v: 8 }, key: 'post', says: { v: '8', n: '@' } },
    {
      given: 'a day in a column of texts',
      cell: { v: 46_266, n: 'dd.mm.yyyy' },
      key: 'post',
      says: { v: '01.09.2026', n: '@' },
    },
    {
      given: 'a day in a column of days',
      cell: { v: 46_266 },
      key: 'birthDate',
      says: { v: 46_266, n: 'dd.mm.yyyy' },
    },
    {
      given: 'a day shown otherwise',
      cell: { v: 46_266, n: 'd mmmm yyyy' },
      key: 'birthDate',
      says: { v: 46_266, n: 'd mmmm yyyy' },
    },
    {
      given: 'a text in a column of days',
      cell: { v: 'осенью' },
      key: 'birthDate',
      says: { v: 'осенью', n: 'dd.mm.yyyy' },
    },
  ])('$given', async ({ cell, key, says }) => {
    const sheets = await edited(all => set(titled(all, MENTORS), key, cell))
    expect(under(titled((await thereAndBack(sheets)).sheets, MENTORS), key)).toEqual(says)
  })

  test('sheets and columns that are gone are named, and come back empty', async () => {
    const sheets = await edited(all => {
      all.splice(
        all.findIndex(({ settings }) => settings.title === 'Пары'),
        1,
      )
      for (const line of titled(all, MENTORS).grid) line.splice(2, 1)
    })
    const { sheets: back, report } = await thereAndBack(sheets)
    expect(report.notes).toEqual([
      'На листе «Наставники» нет столбца «Фамилия»: он добавлен справа, пустым.',
      'Листа «Пары» в файле нет: он будет пустым, каким его готовит программа.',
    ])
    expect(under(titled(back, 'Пары'), 'id', 0)?.v).toBe('id')
  })

  test('a second sheet with the same keys is the curator’s own', async () => {
    const sheets = await edited(all => {
      const twin = structuredClone(titled(all, MENTORS))
      twin.settings.title = 'Наставники (2)'
      twin.sheetId = 901
      all.unshift(twin)
    })
    const { report } = await thereAndBack(sheets)
    expect(report.sheets.filter(({ own }) => own).map(({ title }) => title)).toEqual(['Наставники (2)'])
  })

  test('all sheets hidden: one is shown', async () => {
    const sheets = await edited(all => {
      for (const { settings } of all) settings.hidden = true
    })
    const { sheets: back } = await thereAndBack(sheets)
    expect(back.filter(({ settings }) => !settings.hidden)).toHaveLength(1)
  })
})

/** The file after a person or a program has changed one of its parts. */
const rewritten = (path: string, change: (xml: string) => string) => (bytes: Uint8Array) => {
  const zip = openZip(bytes)
  const parts = zip.names.map(
    name => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())] as const,
  )
  return zipParts(Object.fromEntries(parts.map(([name, xml]) => [name, name === path ? change(xml) : xml])))
}

describe('what does not come along is named', () => {
  const own = (cells: string, beside = '') =>
    rewritten('xl/worksheets/sheet13.xml', xml =>
      xml.replace('<sheetData></sheetData>', `<sheetData><row r="1">${cells}</row></sheetData>${beside}`),
    )
  test.each([
    {
      given: 'an error of Excel',
      change: own('<c r="A1" t="e"><v>#REF!</v></c>'),
      says: 'Лист «Мой»: вместо значения стояла ошибка Excel, ячейка оставлена пустой (A1).',
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

describe('a file that is not taken', () => {
  const refusal = async (bytes: Uint8Array): Promise<XlsxRefusal> => {
    try {
      readBook(bytes, await schoolBook(0), locale)
    } catch (error) {
      if (error instanceof XlsxRefusal) return error
      throw error
    }
    throw new Error('The file was taken')
  }

  test('a list of people made elsewhere', async () => {
    const { message, next } = await refusal(madeXlsx())
    expect(`${message}. ${next}.`).toBe(
      'В файле нет ни одного листа программы. Чтобы загрузить список людей, откройте «Наставничество» – «Загрузить список».',
    )
  })

  test('a workbook of a newer program', async () => {
    const sheets = await edited(all => {
      const settings = titled(all, 'Настройки')
      set(
        settings,
        'value',
        { v: '99', n: '@' },
        settings.grid.findIndex(line => line[0]?.v === 'schema'),
      )
    })
    const { message } = await refusal(downloaded(sheets))
    expect(message).toBe('Таблица сделана более новой версией программы (99), эта понимает 1')
  })

  test.each(hostileFiles)('$name', async ({ bytes, says }) => {
    expect((await refusal(bytes())).code).toBe(says)
  })

  test('a school’s file with bytes changed at random is taken or refused with a sentence', async () => {
    const whole = downloaded(await schoolBook())
    const fresh = await schoolBook(0)
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const bytes = whole.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        try {
          readBook(bytes, fresh, locale)
        } catch (error) {
          if (!(error instanceof XlsxRefusal)) throw error
        }
      }),
      { numRuns: 100 },
    )
  })
})
