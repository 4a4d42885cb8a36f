import { expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

const wrong = (given: string, method: string) =>
  `Exception: The parameters (${given}) don't match the method signature for ${method}.`

test.each([
  {
    code: `sheet().getRange(1, 1).setValues('текст')`,
    says: wrong('String', 'SpreadsheetApp.Range.setValues'),
  },
  {
    code: `sheet().getRange(1, 1).setValues([1, 2])`,
    says: wrong('number[]', 'SpreadsheetApp.Range.setValues'),
  },
  { code: `sheet().getRange(1, 1).setValues()`, says: wrong('', 'SpreadsheetApp.Range.setValues') },
  { code: `sheet().getRange('A1', 2)`, says: wrong('String,number', 'SpreadsheetApp.Sheet.getRange') },
  { code: `sheet().getRange(undefined)`, says: wrong('null', 'SpreadsheetApp.Sheet.getRange') },
  { code: `sheet().getRange(1.5, 1)`, says: wrong('number,number', 'SpreadsheetApp.Sheet.getRange') },
  { code: `sheet().getRange(1, NaN)`, says: wrong('number,number', 'SpreadsheetApp.Sheet.getRange') },
  { code: `sheet().setName(1)`, says: wrong('number', 'SpreadsheetApp.Sheet.setName') },
  { code: `sheet().getProtections('RANGE')`, says: wrong('String', 'SpreadsheetApp.Sheet.getProtections') },
  {
    code: `sheet().getRange(1, 1).setDataValidation({})`,
    says: wrong('(class)', 'SpreadsheetApp.Range.setDataValidation'),
  },
  { code: `sheet().getRange(1, 1).setWrap('да')`, says: wrong('String', 'SpreadsheetApp.Range.setWrap') },
  { code: `sheet().getRange(1, 1).setValue({})`, says: wrong('(class)', 'SpreadsheetApp.Range.setValue') },
  {
    code: `SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive())`,
    says: wrong('Spreadsheet', 'SpreadsheetApp.Spreadsheet.deleteSheet'),
  },
  {
    code: `SpreadsheetApp.getActive().deleteSheet({ facade: 'Sheet', sheetId: 0 })`,
    says: wrong('(class)', 'SpreadsheetApp.Spreadsheet.deleteSheet'),
  },
  { code: `SpreadsheetApp.flush(true)`, says: wrong('Boolean', 'SpreadsheetApp.flush') },
])('$code', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toBe(says)
})
