import { describe, expect, test } from 'vitest'
import { scriptHost } from '../scriptHost.ts'

const read = `sheet().getRange('A1').getValue()`

describe('setValue and setValues take values as typed', () => {
  test.each([
    { value: `'007'`, gives: 7 },
    { value: `'50%'`, gives: 0.5 },
    { value: `'ИСТИНА'`, gives: true },
    { value: `"'007"`, gives: '007' },
    { value: `null`, gives: '' },
    { value: `undefined`, gives: '' },
    { value: `''`, gives: '' },
    { value: `NaN`, gives: 'NaN' },
    { value: `'=1+1'`, gives: '#NAME?' },
  ])('$value gives $gives', ({ value, gives }) => {
    const host = scriptHost()
    expect(host.value(`sheet().getRange('A1').setValue(${value}); return ${read}`)).toBe(gives)
    expect(scriptHost().value(`sheet().getRange('A1').setValues([[${value}]]); return ${read}`)).toBe(gives)
    expect(scriptHost().value(`sheet().appendRow([${value}, 'конец']); return ${read}`)).toBe(gives)
  })

  test('text stays text in a cell of format @, formulas too', () => {
    const body = `const range = sheet().getRange('A1:C1').setNumberFormat('@').setValues([['007', '=1+1', '+7 916']])
      return [range.getValues()[0], range.getFormulas()[0]]`
    expect(scriptHost().value(body)).toEqual([
      ['007', '=1+1', '+7 916'],
      ['', '', ''],
    ])
  })

  test('a formula keeps its source', () => {
    const body = `const range = sheet().getRange('A1:B1').setFormulas([['SUM(1;2)', '']]); return [range.getFormulas(), range.getDisplayValues()]`
    expect(scriptHost().value(body)).toEqual([[['=SUM(1;2)', '']], [['#NAME?', '']]])
  })

  test("dates are of the spreadsheet's zone", () => {
    const body = `const range = sheet().getRange('A1:B1').setValues([['2026-09-01', new Date(Date.UTC(2026, 8, 1, 9, 30))]])
      return [range.getValues()[0].map(date => date.toISOString()), range.getDisplayValues()[0], range.getNumberFormats()[0]]`
    expect(scriptHost().value(body)).toEqual([
      ['2026-08-31T21:00:00.000Z', '2026-09-01T09:30:00.000Z'],
      ['2026-09-01', '01.09.2026 12:30:00'],
      ['yyyy-MM-dd', 'dd.MM.yyyy H:mm:ss'],
    ])
  })

  test('a date of another execution is another Date, not the same one', () => {
    const body = `const date = new Date(0); const cell = sheet().getRange('A1').setValue(date); date.setFullYear(2000); return cell.getValue().getFullYear()`
    expect(scriptHost().value(body)).toBe(1970)
  })

  test('50 000 characters fit a cell, one more does not', () => {
    const { value, refusal } = scriptHost()
    value(`sheet().getRange(1, 1).setValue('я'.repeat(50000))`)
    expect(refusal(`sheet().getRange(1, 1).setValue('я'.repeat(50001))`)).toBe(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    )
  })
})

test.each([
  { code: `sheet().getRange(0, 1)`, says: 'The starting row of the range is too small.' },
  { code: `sheet().getRange(1, 0)`, says: 'The starting column of the range is too small.' },
  { code: `sheet().getRange(1, 1, 0)`, says: 'The number of rows in the range must be at least 1.' },
  { code: `sheet().getRange(1, 1, 1, 0)`, says: 'The number of columns in the range must be at least 1.' },
  {
    code: `sheet().getRange(1001, 1)`,
    says: 'The coordinates of the range are outside the dimensions of the sheet.',
  },
  {
    code: `sheet().getRange(1, 20, 1, 8)`,
    says: 'The coordinates of the range are outside the dimensions of the sheet.',
  },
  { code: `sheet().getRange('Пары')`, says: 'Range not found' },
  { code: `sheet().getRange(2, 2).offset(-2, 0)`, says: 'The starting row of the range is too small.' },
  {
    code: `sheet().getRange(1, 1, 2, 2).setValues([[1, 2]])`,
    says: 'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  },
  {
    code: `sheet().getRange(1, 1, 2, 2).setValues([[1, 2], [3]])`,
    says: 'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  },
  { code: `sheet().getRange('B1:C5').sort(1)`, says: 'The sort column is outside the range.' },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toBe(`Exception: ${says}`)
})

test('looks of cells come back as they were set; setters can be chained', () => {
  const body = `const range = sheet().getRange('A1:B1').setBackground('#eeeeee').setFontWeight('bold').setWrap(false).setNote('Ключ')
    sheet().getRange('B1').clearFormat().clearNote()
    return [range.getBackgrounds()[0], range.getFontWeights()[0], range.getWraps()[0], range.getNotes()[0]]`
  expect(scriptHost().value(body)).toEqual([
    ['#eeeeee', '#ffffff'],
    ['bold', 'normal'],
    [false, true],
    ['Ключ', ''],
  ])
})

test('clearContent leaves the looks and the rule; clear leaves the rule', () => {
  const body = `const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build()
    const range = sheet().getRange('A1').setNumberFormat('@').setValue('x')
    range.setDataValidation(rule).clearContent()
    const first = [range.getValue(), range.getNumberFormat(), range.getDataValidation() !== null]
    range.clear()
    return [first, [range.getValue(), range.getNumberFormat(), range.getDataValidation() !== null]]`
  expect(scriptHost().value(body)).toEqual([
    ['', '@', true],
    ['', 'General', true],
  ])
})

test('insertCheckboxes makes ticks that count as content', () => {
  const body = `sheet().getRange('B2:B3').insertCheckboxes(); return [sheet().getLastRow(), sheet().getRange('B2:B3').getValues()]`
  expect(scriptHost().value(body)).toEqual([3, [[false], [false]]])
})

test('place and size', () => {
  const body = `const range = sheet().getRange('B2:D5').offset(1, 1)
    return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getLastRow(), range.getLastColumn(), range.getSheet().getName()]`
  expect(scriptHost().value(body)).toEqual(['C3:E6', 3, 3, 4, 3, 6, 5, 'Лист1'])
})

test('sort takes a column, a specification or several', () => {
  const body = `const range = sheet().getRange('A1:B3').setValues([['б', 1], ['а', 2], ['а', 3]])
    return [range.sort(1).getValues(), range.sort({ column: 2, ascending: false }).getValues(), range.sort([1, { column: 2, ascending: true }]).getValues()]`
  expect(scriptHost().value(body)).toEqual([
    [
      ['а', 2],
      ['а', 3],
      ['б', 1],
    ],
    [
      ['а', 3],
      ['а', 2],
      ['б', 1],
    ],
    [
      ['а', 2],
      ['а', 3],
      ['б', 1],
    ],
  ])
})

test('activate shows the cells to the person', () => {
  const host = scriptHost()
  host.value(`sheet().getRange('B2:C3').activate(); sheet().activate()`)
  expect(host.screen.active).toEqual([
    [0, 'B2:C3'],
    [0, null],
  ])
})
