import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schema } from '#shared/programme/schema.ts'
import { XlsxRefusal } from '#shared/xlsx/xlsxRefusal.ts'
import { readBook } from '#addon/local/xlsx/readBook.ts'
import { hostileFiles } from '#tests/shared/xlsx/hostileFiles.ts'
import { madeXlsx } from '#tests/shared/xlsx/madeXlsx.ts'
import {
  cellsOf,
  downloaded,
  edited,
  locale,
  MENTORS,
  schoolBook,
  set,
  thereAndBack,
  titled,
  under,
} from './schoolBook.ts'

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
    expect(message).toBe(`Таблица сделана более новой версией программы (99), эта понимает ${schema}`)
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
