import { expect, test } from 'vitest'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import { roundTrips } from '#addon/local/services/counted.ts'
import { facades } from '#addon/local/services/registry.ts'
import { scriptHost } from './scriptHost.ts'

test.each([
  { code: 'sheet().getCharts()', says: 'SpreadsheetApp.Sheet.getCharts' },
  { code: 'sheet().getRange(1, 1).merge()', says: 'SpreadsheetApp.Range.merge' },
  { code: 'SpreadsheetApp.openById("")', says: 'SpreadsheetApp.openById' },
  { code: 'SpreadsheetApp.ProtectionType.CELL', says: 'SpreadsheetApp.ProtectionType.CELL' },
  { code: 'JSON.stringify(sheet())', says: 'SpreadsheetApp.Sheet.toJSON' },
  { code: 'sheet().constructor', says: 'SpreadsheetApp.Sheet.constructor' },
])('$code: an unknown member is refused by name', ({ code, says }) => {
  expect(scriptHost().refusal(`return ${code}`)).toBe(
    `TypeError: ${says} is not a member that this host knows.`,
  )
})

test('a façade cannot be changed, and says what it is', () => {
  const { refusal, value } = scriptHost()
  expect(refusal(`(() => { 'use strict'; sheet().note = 1 })()`)).toBe(
    'TypeError: Cannot set note of SpreadsheetApp.Sheet',
  )
  expect(value(`return [String(sheet().toString()), 'getName' in sheet(), 'getCharts' in sheet()]`)).toEqual([
    'Sheet',
    true,
    false,
  ])
})

test('calls are counted by class and method; round trips apart', () => {
  const { run } = scriptHost()
  const result = run(`function main() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
    sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, 4]])
    sheet.getDataRange().getValues()
    sheet.getRange(1, 1).getValue()
    SpreadsheetApp.flush()
  }`)
  expect(result).toEqual({
    ok: true,
    value: null,
    counts: {
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 2,
      'Sheet.getDataRange': 1,
      'Range.setValues': 1,
      'Range.getValues': 1,
      'Range.getValue': 1,
      'SpreadsheetApp.flush': 1,
    },
    roundTrips: 4,
  })
})

test('before each call the hook hears its number and name, and may fail it or move rows', () => {
  const heard: ServiceCall[] = []
  const host = scriptHost({
    hook: call => {
      heard.push(call)
      if (call.name === 'Range.setValue') throw new Error('Service Spreadsheets failed')
      if (call.name === 'Range.getValue')
        host.workbook.handle({ op: 'insertRows', sheetId: 0, before: 1, count: 1, like: 0 })
    },
  })
  host.workbook.edit('window0001', [
    { kind: 'fill', sheetId: 0, blocks: [{ row: 1, column: 1, was: [['']], text: [['Иванова']] }] },
  ])
  expect(host.value(`return sheet().getRange(1, 1).getValue()`)).toBe('')
  expect(host.refusal(`sheet().getRange(1, 1).setValue(1)`)).toBe('Error: Service Spreadsheets failed')
  expect(heard.slice(0, 4)).toEqual([
    { index: 0, name: 'SpreadsheetApp.getActiveSpreadsheet', counted: false },
    { index: 1, name: 'Spreadsheet.getSheets', counted: false },
    { index: 2, name: 'Sheet.getRange', counted: false },
    { index: 3, name: 'Range.getValue', counted: true },
  ])
})

test('every round trip is a member that exists', () => {
  const members = new Set(
    Object.values(facades).flatMap(({ name, members: own }) =>
      Object.keys(own).map(key => `${name.split('.').at(-1)}.${key}`),
    ),
  )
  expect([...roundTrips].filter(name => !members.has(name))).toEqual([])
})
