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

const red = (formula: string, ranges = 'A3:F1000') =>
  `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#fcecea')
    .setRanges([sheet().getRange('${ranges}')]).build()`

test('a rule colours the whole row for what one of its columns says', () => {
  const host = scriptHost()
  host.value(`sheet().setConditionalFormatRules([${red('=$F3="зап""рет"')}])`)
  expect(host.workbook.view(0).conditional).toEqual([
    {
      area: { row: 3, column: 1, rows: 998, columns: 6 },
      equals: 'зап"рет',
      inColumn: 6,
      background: '#fcecea',
      color: null,
    },
  ])
})

test('a rule that looks at a column goes with it and is gone with it', () => {
  const { value } = scriptHost()
  const formula = `const [rule] = sheet().getConditionalFormatRules()
    const condition = rule === undefined ? null : rule.getBooleanCondition()
    return condition && [condition.getCriteriaValues()[0], condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA]`
  const body = `sheet().setConditionalFormatRules([${red('=$F3="запрет"')}])
    sheet().insertColumnsBefore(2, 1); sheet().deleteRows(1, 1); ${formula}`
  expect(value(body)).toEqual(['=$G2="запрет"', true])
  expect(value(`sheet().deleteColumns(7, 1); ${formula}`)).toBeNull()
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
    code: red('=A3="запрет"'),
    says: 'Exception: This host does not read the formula =A3="запрет" of a conditional format rule.',
  },
  {
    code: red('=$F4="запрет"'),
    says: 'Exception: This host does not read =$F4="запрет" for ranges that begin with another row.',
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
