import { describe, expect, test } from 'vitest'
import { desk } from './bookDesk.ts'

const sheetId = 0
const area = { sheetId, row: 1, column: 1, rows: 1, columns: 1 }

describe('lines that move take with them what belongs to them', () => {
  const prepared = () => {
    const made = desk()
    made.put(1, 1, [['ключ'], ['заголовок'], ['Иванова'], ['Петров']])
    made.ask('changeSheet', { sheetId, set: { frozenRows: 2 } })
    made.ask('hideRows', { sheetId, from: 1, count: 1, hidden: true })
    made.ask('protect', { sheetId, area: { row: 3, column: 1, rows: 2, columns: 2 } })
    made.ask('setWidths', { sheetId, from: 2, count: 1, width: 240 })
    return made
  }
  const facts = ({ ask }: ReturnType<typeof desk>) => ask('sheet', { sheetId })

  test('rows inserted above', () => {
    const made = prepared()
    made.ask('insertRows', { sheetId, before: 1, count: 2, like: 0 })
    expect(made.values(6, 1).flat()).toEqual(['', '', 'ключ', 'заголовок', 'Иванова', 'Петров'])
    expect(facts(made)).toMatchObject({
      rows: 1002,
      hiddenRows: [3],
      protections: [{ area: { row: 5, rows: 2 } }],
    })
  })

  test('rows inserted inside a protected range make it longer', () => {
    const made = prepared()
    made.ask('insertRows', { sheetId, before: 4, count: 3, like: 3 })
    expect(facts(made)?.protections[0]?.area).toEqual({ row: 3, column: 1, rows: 5, columns: 2 })
  })

  test('rows deleted: what is inside is gone, the frozen and hidden ones too', () => {
    const made = prepared()
    made.ask('deleteRows', { sheetId, from: 1, count: 3 })
    expect(made.values(2, 1).flat()).toEqual(['Петров', ''])
    expect(facts(made)).toMatchObject({
      rows: 997,
      frozenRows: 0,
      hiddenRows: [],
      protections: [{ area: { row: 1, rows: 1 } }],
    })
  })

  test('a protection of deleted rows is gone', () => {
    const made = prepared()
    made.ask('deleteRows', { sheetId, from: 3, count: 2 })
    expect(facts(made)?.protections).toEqual([])
  })

  test('columns', () => {
    const made = prepared()
    made.ask('insertColumns', { sheetId, before: 1, count: 1, like: 0 })
    expect(facts(made)).toMatchObject({ columns: 27, widths: { 3: 240 } })
    made.ask('deleteColumns', { sheetId, from: 1, count: 3 })
    expect(facts(made)).toMatchObject({ columns: 24, widths: {} })
    expect(made.values(4, 1).flat()).toEqual(['', '', '', ''])
  })
})

test('a new row looks like its neighbour but holds nothing', () => {
  const { ask, put } = desk()
  put(3, 1, [['Иванова']])
  ask('fill', { area: { ...area, row: 3 }, what: 'numberFormats', value: '@' })
  ask('fill', { area: { ...area, row: 3 }, what: 'notes', value: 'своя заметка' })
  ask('insertRows', { sheetId, before: 4, count: 1, like: 3 })
  const row = { ...area, row: 4 }
  expect(ask('read', { area: row, what: 'numberFormats' })).toEqual([['@']])
  expect(ask('read', { area: row, what: 'notes' })).toEqual([['']])
  expect(ask('read', { area: row, what: 'values' })).toEqual([['']])
})

test('the last row and column are those with content: a tick counts, a format and an empty text do not', () => {
  const { ask, put } = desk()
  expect(ask('extent', { sheetId })).toEqual({ rows: 0, columns: 0 })
  put(2, 3, [[false]])
  ask('fill', { area: { ...area, row: 9 }, what: 'numberFormats', value: '@' })
  put(8, 8, [['']])
  expect(ask('extent', { sheetId })).toEqual({ rows: 2, columns: 3 })
})

test('sorting puts numbers before words before ticks, and blanks last both ways', () => {
  const { ask, put, values } = desk()
  const list = [['б'], [true], [''], [10], ['Ёлкина'], [9], ['а']]
  const whole = { ...area, rows: list.length }
  put(1, 1, list)
  ask('sort', { area: whole, by: [{ column: 1, ascending: true }] })
  expect(values(7, 1).flat()).toEqual([9, 10, 'а', 'б', 'Ёлкина', true, ''])
  ask('sort', { area: whole, by: [{ column: 1, ascending: false }] })
  expect(values(7, 1).flat()).toEqual([true, 'Ёлкина', 'б', 'а', 10, 9, ''])
})

describe('sheets', () => {
  test('have different titles, whatever the case', () => {
    const { ask } = desk()
    ask('insertSheet', { title: 'Пары', index: null })
    expect(() => ask('insertSheet', { title: 'ПАРЫ', index: null })).toThrow('already exists')
    expect(() => ask('changeSheet', { sheetId, set: { title: 'пары' } })).toThrow('already exists')
    ask('changeSheet', { sheetId: 1, set: { title: 'ПАРЫ' } })
    expect(() => ask('insertSheet', { title: 'я'.repeat(101), index: null })).toThrow('invalid')
  })

  test('one that is seen always stays', () => {
    const { ask } = desk()
    expect(() => ask('deleteSheet', { sheetId })).toThrow("can't remove all the sheets")
    expect(() => ask('changeSheet', { sheetId, set: { hidden: true } })).toThrow("can't hide all the sheets")
    ask('insertSheet', { title: 'Вторая', index: 0 })
    ask('changeSheet', { sheetId, set: { hidden: true } })
    expect(ask('sheets', {}).map(({ title, hidden }) => ({ title, hidden }))).toEqual([
      { title: 'Вторая', hidden: false },
      { title: 'Лист1', hidden: true },
    ])
    expect(() => ask('deleteSheet', { sheetId: 1 })).toThrow("can't remove all the sheets")
  })

  test('rows that are not frozen cannot all be deleted', () => {
    const { ask } = desk()
    ask('changeSheet', { sheetId, set: { frozenRows: 2 } })
    expect(() => ask('deleteRows', { sheetId, from: 3, count: 998 })).toThrow(
      'not possible to delete all non-frozen rows',
    )
    ask('deleteRows', { sheetId, from: 4, count: 997 })
    expect(ask('sheet', { sheetId })?.rows).toBe(3)
  })
})
