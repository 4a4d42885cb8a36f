import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '#addon/local/workbook/sheet.ts'
import { readBook } from '#addon/local/xlsx/readBook.ts'
import { nastyTexts } from './nastyTexts.ts'
import {
  cellsOf,
  downloaded,
  HEAD,
  locale,
  MENTORS,
  ownSheet,
  schoolBook,
  set,
  thereAndBack,
  titled,
  under,
} from './schoolBook.ts'

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
    fc.dictionary(fc.integer({ min: 1, max: most }).map(String), fc.integer({ min: 20, max: 540 }), {
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
