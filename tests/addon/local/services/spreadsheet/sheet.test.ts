import { expect, test } from 'vitest'
import { scriptHost } from '../scriptHost.ts'

test('a new sheet has 1000 rows, 26 columns and an empty cell as its data', () => {
  const body = `const made = SpreadsheetApp.getActive().insertSheet('Пары', 0)
    return [made.getMaxRows(), made.getMaxColumns(), made.getLastRow(), made.getLastColumn(), made.getDataRange().getValues(), made.getIndex()]`
  expect(scriptHost().value(body)).toEqual([1000, 26, 0, 0, [['']], 1])
})

test('rows below the grid are inserted before they are written', () => {
  const { value, refusal } = scriptHost()
  const write = `sheet().getRange(1001, 1).setValue(1)`
  expect(refusal(write)).toContain('outside the dimensions')
  expect(value(`sheet().insertRowsAfter(1000, 5); ${write}; return sheet().getMaxRows()`)).toBe(1005)
})

test('appendRow writes below the last content, and makes the grid longer at its end', () => {
  const body = `sheet().getRange(1000, 1).setValue('последняя')
    sheet().appendRow(['следующая', '=A1'])
    return [sheet().getMaxRows(), sheet().getLastRow(), sheet().getRange(1001, 1, 1, 2).getFormulas()[0]]`
  expect(scriptHost().value(body)).toEqual([1001, 1001, ['', '=A1']])
})

test.each([
  { code: `sheet().deleteRow(1001)`, says: 'Those rows are out of bounds.' },
  { code: `sheet().deleteRows(1, 0)`, says: 'Those rows are out of bounds.' },
  { code: `sheet().insertColumnsAfter(27, 1)`, says: 'Those columns are out of bounds.' },
  { code: `sheet().setFrozenRows(1000)`, says: "You can't freeze all visible rows on the sheet." },
  {
    code: `SpreadsheetApp.getActive().insertSheet('лист1')`,
    says: 'A sheet with the name "лист1" already exists. Please enter another name.',
  },
  {
    code: `SpreadsheetApp.getActive().deleteSheet(sheet())`,
    says: "You can't remove all the sheets in a document.",
  },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toBe(`Exception: ${says}`)
})

test('a sheet that is gone is said to be gone', () => {
  const body = `const made = SpreadsheetApp.getActive().insertSheet('Пары'); SpreadsheetApp.getActive().deleteSheet(made); made.getName()`
  expect(scriptHost().refusal(body)).toBe('Exception: Sheet 1 not found')
})

test('frozen, hidden, widths, colour', () => {
  const body = `const all = sheet()
    all.setFrozenRows(2); all.setFrozenColumns(1); all.hideRows(1); all.hideColumns(2, 2); all.setColumnWidth(1, 240); all.setTabColor('#1a73e8')
    return [all.getFrozenRows(), all.getFrozenColumns(), all.isRowHiddenByUser(1), all.isColumnHiddenByUser(3), all.getColumnWidth(1), all.getColumnWidth(4)]`
  const host = scriptHost()
  expect(host.value(body)).toEqual([2, 1, true, true, 240, 100])
  expect(host.workbook.sheets()[0]?.tabColor).toBe('#1a73e8')
})

test('sorting a sheet leaves its frozen rows where they are', () => {
  const body = `sheet().getRange('A1:A4').setValues([['ключ'], ['я'], ['б'], ['а']]); sheet().setFrozenRows(1); sheet().sort(1)
    return sheet().getRange('A1:A4').getValues().flat()`
  expect(scriptHost().value(body)).toEqual(['ключ', 'а', 'б', 'я'])
})

test('protections: of ranges and of the whole sheet, which has one', () => {
  const body = `const all = sheet()
    all.getRange('A1:B1').protect().setDescription('Ключи').setWarningOnly(true)
    all.protect().setUnprotectedRanges([all.getRange('C3:C9')])
    all.protect().setDescription('Журнал')
    const [range] = all.getProtections(SpreadsheetApp.ProtectionType.RANGE)
    const sheets = all.getProtections(SpreadsheetApp.ProtectionType.SHEET)
    return [range.getDescription(), range.isWarningOnly(), range.getRange().getA1Notation(), sheets.length, sheets[0].getDescription(), sheets[0].getUnprotectedRanges()[0].getA1Notation()]`
  expect(scriptHost().value(body)).toEqual(['Ключи', true, 'A1:B1', 1, 'Журнал', 'C3:C9'])
})

test('the selection of the person', () => {
  const host = scriptHost()
  const selection = { sheetId: 0, row: 3, column: 2, rows: 2 }
  const body = `return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()]`
  expect(host.value(body, { selection })).toEqual(['Лист1', 'B3:B4'])
  expect(host.value(body)).toEqual(['Лист1', 'A1'])
})
