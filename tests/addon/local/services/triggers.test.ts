import { expect, test } from 'vitest'
import { manifest, scriptHost } from './scriptHost.ts'

const timers = 'https://www.googleapis.com/auth/script.scriptapp'
const host = () =>
  scriptHost({ manifest: { oauthScopes: [...manifest.oauthScopes, timers] }, uuid: () => 'таймер-1' })
const set = `ScriptApp.newTrigger('checkByNight').timeBased().everyDays(1).atHour(3).create()`
const own = 'ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet())'

test('a timer is kept with its function', () => {
  const { value, workbook } = host()
  expect(value(`return ${set}.getUniqueId()`)).toBe('таймер-1')
  expect(value(`return ${own}.map(each => [each.getHandlerFunction(), each.getUniqueId()])`)).toEqual([
    ['checkByNight', 'таймер-1'],
  ])
  expect(workbook.handle({ op: 'properties', store: 'timers' })).toEqual({ 'таймер-1': 'checkByNight' })
})

test.each([
  {
    code: `ScriptApp.newTrigger('a').timeBased().create()`,
    says: 'Exception: This host keeps timers of days only.',
  },
  {
    code: `ScriptApp.newTrigger('a').timeBased().everyDays(1).atHour(24)`,
    says: 'Exception: The hour must be between 0 and 23.',
  },
  {
    code: `ScriptApp.newTrigger('a').timeBased().everyMinutes(5)`,
    says: 'TypeError: ScriptApp.ClockTriggerBuilder.everyMinutes is not a member that this host knows.',
  },
  {
    code: `ScriptApp.newTrigger('a').forForm('b')`,
    says: 'TypeError: ScriptApp.TriggerBuilder.forForm is not a member that this host knows.',
  },
  {
    code: `ScriptApp.newTrigger('a').forSpreadsheet('b')`,
    says: 'Exception: This host keeps triggers of its own spreadsheet only.',
  },
  {
    code: `ScriptApp.newTrigger('a').forSpreadsheet(SpreadsheetApp.getActive()).create()`,
    says: 'Exception: Please select the type of the trigger.',
  },
  {
    code: `ScriptApp.newTrigger('a').forSpreadsheet(SpreadsheetApp.getActive()).onEdit()`,
    says: 'TypeError: ScriptApp.SpreadsheetTriggerBuilder.onEdit is not a member that this host knows.',
  },
])('$code is refused', ({ code, says }) => expect(host().refusal(code)).toBe(says))

test.each([set, own])('%s needs its scope and the full mode', code => {
  expect(scriptHost().refusal(code)).toContain(timers)
  expect(host().refusal(code, { authMode: 'LIMITED' })).toContain('You do not have permission')
})
