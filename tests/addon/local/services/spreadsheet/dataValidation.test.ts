import { expect, test } from 'vitest'
import { scriptHost } from '../scriptHost.ts'

const build = (rule: string) => `SpreadsheetApp.newDataValidation().${rule}.build()`

test.each([
  { rule: `requireValueInList(['да', 'нет'])`, yes: `'да'`, no: `'ага'` },
  { rule: `requireCheckbox()`, yes: `true`, no: `'ага'` },
  { rule: `requireDate()`, yes: `'01.09.2026'`, no: `'31.02.2026'` },
  { rule: `requireDateOnOrBefore(new Date(2026, 8, 1))`, yes: `'01.09.2026'`, no: `'03.09.2026'` },
  { rule: `requireNumberBetween(1, 11)`, yes: `11`, no: `12` },
  { rule: `requireTextIsEmail()`, yes: `'a@school.ru'`, no: `'нет'` },
])('$rule refuses what it does not allow', ({ rule, yes, no }) => {
  const { value, refusal } = scriptHost()
  value(
    `sheet().getRange('A2').setDataValidation(${build(`${rule}.setAllowInvalid(false).setHelpText('Как в справочнике.')`)})`,
  )
  expect(refusal(`sheet().getRange('A2').setValue(${no})`)).toBe(
    'Exception: The data you entered in cell A2 violates the data validation rules set on this cell. Как в справочнике.',
  )
  value(`sheet().getRange('A2').setValue(${yes}); sheet().getRange('A2').setValue('')`)
})

test('a rule that only warns lets everything in', () => {
  const { value } = scriptHost()
  value(`sheet().getRange('A1').setDataValidation(${build(`requireValueInList(['да'])`)}).setValue('ага')`)
})

test('a rule can be read, copied and taken away', () => {
  const body = `const cell = sheet().getRange('A1')
    cell.setDataValidation(${build(`requireValueInRange(sheet().getRange('C1:C5'))`)})
    const rule = cell.getDataValidation()
    const copy = rule.copy().setHelpText('Справка').build()
    cell.setDataValidation(null)
    return [
      rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE,
      rule.getCriteriaValues()[0].getA1Notation(), rule.getAllowInvalid(), rule.getHelpText(), copy.getHelpText(), cell.getDataValidation()]`
  expect(scriptHost().value(body)).toEqual([true, 'C1:C5', true, null, 'Справка', null])
})

test.each([
  { code: build('setHelpText("")'), says: 'without criteria' },
  { code: build('requireValueInList(Array.from({ length: 501 }, String))'), says: 'more than 500 items' },
])('$code is refused', ({ code, says }) => {
  expect(scriptHost().refusal(code)).toContain(says)
})
