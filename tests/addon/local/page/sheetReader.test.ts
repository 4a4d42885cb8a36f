import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cellAt, type SheetInfo } from '#addon/local/page/sheet.ts'
import { SheetReader } from '#addon/local/page/sheetReader.ts'
import { sentSheet } from './shownSheet.ts'

const info = (sheetId: number, title: string, hidden = false): SheetInfo => ({
  sheetId,
  title,
  index: sheetId,
  hidden,
  tabColor: null,
})
/** A file with four sheets; every request is remembered. */
let sheets: SheetInfo[]
let revision: number
let text: string
let formula: boolean
const asked: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  sheets = [info(1, 'Настройки'), info(2, 'Пары'), info(3, 'Журнал', true), info(4, '_undo', true)]
  revision = 1
  text = 'Лисин'
  formula = false
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://127.0.0.1')
    if (pathname === '/api/sheets') return Response.json(sheets)
    if (!sheets.some(({ sheetId }) => sheetId === Number(searchParams.get('sheet'))))
      return Response.json({ code: 'fault', detail: 'Такого листа нет.' }, { status: 500 })
    const [sheetId, since] = [Number(searchParams.get('sheet')), Number(searchParams.get('since'))]
    asked.push(`${sheetId} since ${since}`)
    const changed =
      since === 0 || since < revision
        ? [[3, [formula ? { text, kind: 'number', formula: '=Журнал!A1' } : text]]]
        : []
    return Response.json({ ...sentSheet({ sheetId, revision, length: 3, whole: since === 0 }), changed })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const opened = async () => {
  const reader = new SheetReader('school', () => undefined)
  await reader.read()
  return reader
}
const idle = () => vi.advanceTimersByTimeAsync(1000)

describe('a workbook', () => {
  test('is opened with its first sheet; the others come when nothing else is to do, hidden ones when they are opened', async () => {
    const reader = await opened()
    expect([reader.open, asked]).toEqual([1, ['1 since 0']])
    await idle()
    expect(asked).toEqual(['1 since 0', '2 since 0'])
    await reader.openSheet(3)
    expect(asked).toEqual(['1 since 0', '2 since 0', '3 since 0'])
    expect(reader.needed.map(({ title }) => title)).toEqual(['Настройки', 'Пары', 'Журнал'])
  })

  test('with a formula, even one that came later, is read whole but for the program’s notes', async () => {
    const reader = await opened()
    await idle()
    expect(reader.needed.map(({ title }) => title)).toEqual(['Настройки', 'Пары'])
    ;[revision, formula] = [2, true]
    await reader.follow({ revision: 2, sheetIds: [2] })
    expect(reader.needed.map(({ title }) => title)).toEqual(['Настройки', 'Пары', 'Журнал'])
    await idle()
    expect(asked).toEqual(['1 since 0', '2 since 0', '2 since 1', '3 since 0'])
  })

  test('is followed by the rows that changed, of the sheets that are known', async () => {
    const reader = await opened()
    asked.length = 0
    ;[revision, text] = [2, 'Иванова']
    await reader.follow({ revision: 2, sheetIds: [1, 4] })
    expect(asked).toEqual(['1 since 1'])
    const sheet = reader.loaded.get(1)
    expect(sheet && cellAt(sheet, 3, 1).text).toBe('Иванова')
  })

  test('is read again by itself where a reading has failed, but not for ever', async () => {
    const reader = await opened()
    await idle()
    const whole = globalThis.fetch
    let failed = 0
    const failing = async () => {
      failed++
      throw new TypeError('network')
    }
    vi.stubGlobal('fetch', failing)
    ;[revision, text] = [2, 'Иванова']
    await expect(reader.follow({ revision: 2, sheetIds: [1] })).rejects.toThrow()
    vi.stubGlobal('fetch', whole)
    await idle()
    const sheet = reader.loaded.get(1)
    expect(sheet && cellAt(sheet, 3, 1).text).toBe('Иванова')
    vi.stubGlobal('fetch', failing)
    failed = 0
    await expect(reader.follow({ revision: 3, sheetIds: [1] })).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(failed).toBe(6)
  })

  test('is read from the beginning after a break, whatever is known of it', async () => {
    const reader = await opened()
    await idle()
    asked.length = 0
    sheets = [...sheets.filter(({ sheetId }) => sheetId !== 3), info(5, 'Заметки')]
    text = 'Иванова'
    expect(await reader.readAnew()).toBe(true)
    expect(asked).toEqual(['1 since 0', '2 since 0'])
    const sheet = reader.loaded.get(1)
    expect(sheet && cellAt(sheet, 3, 1).text).toBe('Иванова')
    expect([reader.sheets.at(-1)?.title, reader.loaded.has(3)]).toEqual(['Заметки', false])
  })

  test('is another file when its revision has gone back', async () => {
    revision = 9
    const reader = await opened()
    revision = 4
    expect(await reader.readAnew()).toBe(false)
  })

  test('is not asked for what has come already', async () => {
    const reader = await opened()
    asked.length = 0
    await reader.follow({ revision: 1, sheetIds: [1] })
    expect(asked).toEqual([])
  })

  test('shows another sheet when the open one has gone', async () => {
    const reader = await opened()
    await idle()
    sheets = sheets.filter(({ sheetId }) => sheetId !== 1)
    await reader.follow({ revision: 2, sheetIds: [1] })
    expect([reader.open, reader.loaded.has(1)]).toEqual([2, false])
  })

  test('looks at the names of sheets that it has not read when nobody types', async () => {
    const reader = await opened()
    sheets = [info(1, 'Настройки'), info(2, 'Пары и группы')]
    await reader.follow({ revision: 2, sheetIds: [2] })
    expect([asked, reader.sheets[1]?.title]).toEqual([['1 since 0'], 'Пары'])
    await idle()
    expect(reader.sheets[1]?.title).toBe('Пары и группы')
  })

  test('opens a sheet at once when it is known, else when it has come', async () => {
    const reader = await opened()
    await reader.openSheet(2)
    expect([reader.open, reader.loaded.has(2)]).toEqual([2, true])
    asked.length = 0
    await reader.openSheet(1)
    expect(asked).toEqual([])
  })

  test('is read by one reading at a time, and none is forgotten', async () => {
    const reader = await opened()
    await idle()
    asked.length = 0
    revision = 3
    await Promise.all([1, 2].map(sheetId => reader.follow({ revision: 3, sheetIds: [sheetId] })))
    expect([...asked].sort()).toEqual(['1 since 1', '2 since 1'])
  })
})
