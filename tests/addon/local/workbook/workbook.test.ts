import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import { desk, options } from './bookDesk.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a person types into one cell. */
const type = (
  book: Workbook,
  { sheetId = 0, row = 1, was = '', text }: { sheetId?: number; row?: number; was?: string; text: string },
) =>
  book.edit('window0001', [
    { kind: 'fill', sheetId, blocks: [{ row, column: 1, was: [[was]], text: [[text]] }] },
  ])
const rules = (criteria: string, args: (string | boolean | string[])[] = []) => ({
  criteria,
  args,
  allowInvalid: false,
  help: null,
})
const first = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 }

describe('a batch', () => {
  test('is one revision and one message, whatever it writes', () => {
    const { book, put, values } = desk()
    const heard: unknown[] = []
    book.changes(change => heard.push(change))
    book.begin('запись пары')
    put(1, 1, [['Иванова']])
    put(2, 1, [['Петров']])
    expect(heard).toEqual([])
    book.commit()
    expect(heard).toEqual([{ revision: 2, sheetIds: [0] }])
    expect(values(2, 1)).toEqual([['Иванова'], ['Петров']])
  })

  test('leaves nothing behind when it is rolled back: cells, sheets, properties, revision', () => {
    const { book, put, values, ask } = desk()
    put(1, 1, [['было']])
    const before = { revision: book.revision, sheets: book.sheets(), view: book.view(0) }
    book.begin('x')
    put(1, 1, [['стало']])
    ask('insertSheet', { title: 'Пары', index: null })
    ask('deleteRows', { sheetId: 0, from: 1, count: 1 })
    ask('setProperties', { store: 'document', set: { schema: '2' } })
    book.rollback()
    expect({ revision: book.revision, sheets: book.sheets(), view: book.view(0) }).toEqual(before)
    expect(values(1, 1)).toEqual([['было']])
    expect(ask('properties', { store: 'document' })).toEqual({})
  })

  test('keeps others out, and ends only once', () => {
    const { book } = desk()
    book.begin('первая')
    expect(() => book.begin('вторая')).toThrow('A batch of первая is open.')
    expect(() => type(book, { text: '1' })).toThrow('A batch of первая is open.')
    book.commit()
    expect(() => book.commit()).toThrow('No batch is open.')
  })

  test('a refused write changes nothing, not even the cells before it', () => {
    const { ask, put, values } = desk()
    ask('fill', {
      area: { ...first, row: 2 },
      what: 'validations',
      value: rules('VALUE_IN_LIST', [['да', 'нет']]),
    })
    expect(() => put(1, 1, [['да'], ['может быть']])).toThrow('cell A2 violates the data validation rules')
    expect(values(2, 1)).toEqual([[''], ['']])
  })
})

describe('what a person types', () => {
  test('is parsed as in Sheets and counted as a revision', () => {
    const { book, values } = desk()
    expect(type(book, { text: '0123' })).toEqual({ revision: 2, left: [] })
    expect(values(1, 1)).toEqual([[123]])
  })

  test.each([
    {
      what: 'another value than the one she saw',
      edit: { was: 'Петров', text: 'Сидоров' },
      refused: 'changed',
    },
    { what: 'a deleted sheet', edit: { sheetId: 7, text: '1' }, refused: 'moved' },
    { what: 'a formula that reaches outside', edit: { text: '=IMAGE("http://a.ru")' }, refused: 'formula' },
    { what: 'a value off the list', edit: { row: 2, text: 'может быть' }, refused: 'invalid' },
    { what: 'more than 50 000 characters', edit: { text: 'я'.repeat(50_001) }, refused: 'invalid' },
  ])('is refused on $what', ({ edit, refused }) => {
    const { book, ask } = desk()
    ask('fill', {
      area: { ...first, row: 2 },
      what: 'validations',
      value: rules('VALUE_IN_LIST', [['да', 'нет']]),
    })
    const before = book.revision
    expect(type(book, edit)).toMatchObject({ refused })
    expect(book.revision).toBe(before)
  })

  test('names the list where the value is not on it', () => {
    const { book, ask } = desk()
    ask('fill', { area: first, what: 'validations', value: rules('VALUE_IN_LIST', [['да', 'нет']]) })
    expect(type(book, { text: 'ага' })).toMatchObject({
      message: 'Значение «ага» сюда не подходит. Выберите из списка: да, нет.',
    })
  })

  test('below the last row makes the grid grow, with the formats of that row', () => {
    const { book, ask } = desk()
    ask('fill', { area: { ...first, row: 1000 }, what: 'numberFormats', value: '@' })
    type(book, { row: 1003, text: '007' })
    expect(book.view(0).rows).toBe(1003)
    expect(book.view(0).cells[1002]?.[0]).toEqual({ text: '007', kind: 'text', format: '@' })
  })
})

test('the page sees text, kind, note, rule and what is hidden', () => {
  const { book, ask, put } = desk()
  put(1, 1, [['ID', '01.09.2026', '=A1', true]])
  ask('fill', { area: first, what: 'notes', value: 'Ключ строки' })
  ask('fill', { area: { ...first, row: 2 }, what: 'validations', value: rules('CHECKBOX') })
  ask('hideRows', { sheetId: 0, from: 1, count: 1, hidden: true })
  const view = book.view(0)
  expect(view.cells).toEqual([
    [
      { text: 'ID', kind: 'text', note: 'Ключ строки' },
      { text: '01.09.2026', kind: 'date', value: 46266, format: 'dd.MM.yyyy' },
      { text: '#NAME?', kind: 'error', formula: '=A1' },
      { text: 'ИСТИНА', kind: 'boolean', value: true },
    ],
    [{ text: '', kind: 'text', validation: 0 }],
  ])
  expect(view.validations).toEqual([{ kind: 'checkbox', options: [], help: null, strict: true }])
  expect(view.hiddenRows).toEqual([1])
})

describe('the file', () => {
  test('holds the same workbook when it is opened again', () => {
    const file = join(folder, 'again.tandem')
    const { book, ask, put } = desk(file)
    put(1, 1, [['ID', '01.09.2026', '=A1', true, "'007"]])
    put(9, 3, [['внизу']])
    ask('insertSheet', { title: 'Пары', index: 0 })
    ask('deleteRows', { sheetId: 0, from: 4, count: 2 })
    ask('protect', { sheetId: 0, area: { row: 1, column: 1, rows: 1, columns: 26 } })
    ask('setProperties', { store: 'document', set: { schema: '1' } })
    const before = {
      view: book.view(0),
      sheets: book.sheets(),
      id: ask('book', {}).id,
      revision: book.revision,
    }
    book.close()
    const again = desk(file)
    expect({
      view: again.book.view(0),
      sheets: again.book.sheets(),
      id: again.ask('book', {}).id,
      revision: again.book.revision,
    }).toEqual(before)
    expect(again.ask('properties', { store: 'document' })).toEqual({ schema: '1' })
    expect(again.book.check()).toBe('ok')
    again.book.close()
  })

  test('is copied whole while the workbook is open', () => {
    const { book, put } = desk(join(folder, 'source.tandem'))
    put(1, 1, [['Иванова']])
    const copy = join(folder, 'copy.tandem')
    book.backup(copy)
    book.close()
    const { book: restored, values } = desk(copy)
    expect(values(1, 1)).toEqual([['Иванова']])
    restored.close()
  })

  test('has one owner at a time', () => {
    const file = join(folder, 'owned.tandem')
    const { book } = desk(file)
    expect(() => openWorkbook({ file, ...options })).toThrow('уже открыт другой программой')
    book.close()
  })

  test('that is no workbook is said to be damaged, and stays as it is', () => {
    const file = join(folder, 'damaged.tandem')
    const garbage = 'это не база данных '.repeat(100)
    writeFileSync(file, garbage)
    expect(() => openWorkbook({ file, ...options })).toThrow('повреждён')
    expect(readFileSync(file, 'utf8')).toBe(garbage)
  })

  test('has every acknowledged row after SIGKILL, and none that is torn', async () => {
    const file = join(folder, 'killed.tandem')
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'killedWriter.ts'), file])
    let told = ''
    const failed: string[] = []
    writer.stderr.on('data', text => failed.push(String(text)))
    const ended = new Promise(resolve => writer.on('close', resolve))
    writer.stdout.on('data', text => {
      told += text
      if (told.length >= 200) writer.kill('SIGKILL')
    })
    await ended
    expect(failed).toEqual([])
    const { book, ask, values } = desk(file)
    const stored = ask('extent', { sheetId: 0 }).rows
    // the row that was committed when the signal came may not have been told
    expect([0, 1]).toContain(stored - told.length)
    expect(values(stored, 2)).toEqual(
      Array.from({ length: stored }, (_, row) => [row + 1, `строка ${row + 1}`]),
    )
    expect(book.check()).toBe('ok')
    book.close()
  })
})
