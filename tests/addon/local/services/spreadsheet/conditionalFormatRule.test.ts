import { expect, test } from 'vitest'
import { scriptHost } from '../scriptHost.ts'

const rule = (chain: string) =>
  `SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Действует')${chain}.build()`
const green = rule(
  `.setBackground('#e6f4ea').setFontColor('#137333').setRanges([sheet().getRange('C3:C1000')])`,
)

test('a rule colours the cells that say just this', () => {
  const host = scriptHost()
  host.value(`sheet().setConditionalFormatRules([${green}])`)
  expect(host.workbook.view(0).conditional).toEqual([
    {
      area: { row: 3, column: 3, rows: 998, columns: 1 },
      equals: 'Действует',
      background: '#e6f4ea',
      color: '#137333',
    },
  ])
})

test('rules are read as they were set, copied, replaced and cleared', () => {
  const body = `sheet().setConditionalFormatRules([${green}])
    const [read] = sheet().getConditionalFormatRules()
    const condition = read.getBooleanCondition()
    const copy = read.copy().whenTextEqualTo('Расторгнута').build()
    sheet().setConditionalFormatRules([read, copy])
    const both = sheet().getConditionalFormatRules().map(each => each.getBooleanCondition().getCriteriaValues()[0])
    sheet().clearConditionalFormatRules()
    return [read.getRanges()[0].getA1Notation(), condition.getBackground(), condition.getFontColor(),
      condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, both, sheet().getConditionalFormatRules().length]`
  expect(scriptHost().value(body)).toEqual([
    'C3:C1000',
    '#e6f4ea',
    '#137333',
    true,
    ['Действует', 'Расторгнута'],
    0,
  ])
})

test('coloured cells move with the rows and columns around them', () => {
  const { value } = scriptHost()
  const body = `sheet().setConditionalFormatRules([${green}]); sheet().insertColumnsBefore(1, 2); sheet().deleteRows(1, 1)
    return sheet().getConditionalFormatRules()[0].getRanges()[0].getA1Notation()`
  expect(value(body)).toBe('E2:E999')
  expect(value(`sheet().deleteColumns(5, 1); return sheet().getConditionalFormatRules().length`)).toBe(0)
})

test('setting and reading them are round trips', () => {
  const { run } = scriptHost()
  const { counts, roundTrips } = run(`var main = () => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
    sheet.setConditionalFormatRules([]); sheet.getConditionalFormatRules(); sheet.clearConditionalFormatRules() }`)
  expect(counts['Sheet.setConditionalFormatRules']).toBe(1)
  expect(roundTrips).toBe(3)
})

test.each([
  { code: rule(''), says: 'Exception: Cannot build a conditional format rule without ranges.' },
  {
    code: 'SpreadsheetApp.newConditionalFormatRule().build()',
    says: 'Exception: Cannot build a conditional format rule without criteria.',
  },
  {
    code: 'SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(5)',
    says: "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.whenTextEqualTo.",
  },
  {
    code: 'SpreadsheetApp.newConditionalFormatRule().whenTextLike("а")',
    says: 'TypeError: SpreadsheetApp.ConditionalFormatRuleBuilder.whenTextLike is not a member that this host knows.',
  },
  {
    code: `sheet().setConditionalFormatRules(['правило'])`,
    says: "Exception: The parameters (String[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
  },
  {
    code: `SpreadsheetApp.getActive().insertSheet('Пары').setConditionalFormatRules([${green.replaceAll('sheet()', `SpreadsheetApp.getActive().getSheetByName('Лист1')`)}])`,
    says: 'Exception: Conditional format rule ranges must be on the same sheet.',
  },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toBe(says)
})
