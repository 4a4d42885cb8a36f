import { expect, test } from 'vitest'
import { formHost, formsScope, withForms } from './formHost.ts'

const SET = `ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create()`
const OWN = `ScriptApp.getUserTriggers(SpreadsheetApp.getActive())`

function made() {
  const host = formHost()
  host.make()
  host.value(SET)
  return host
}

test('a trigger of submissions is kept apart from timers', () => {
  const { value, workbook } = made()
  value(`ScriptApp.newTrigger('checkByNight').timeBased().everyDays(1).atHour(3).create()`)
  const facts = `each => [each.getHandlerFunction(), String(each.getEventType().toString()), String(each.getTriggerSource().toString()),
    each.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, each.getTriggerSourceId() === SpreadsheetApp.getActive().getId()]`
  expect(value(`return ${OWN}.map(${facts})`)).toEqual([
    ['checkByNight', 'CLOCK', 'CLOCK', false, false],
    ['onFormSubmit', 'ON_FORM_SUBMIT', 'SPREADSHEETS', true, true],
  ])
  expect(value(`return ScriptApp.getProjectTriggers().length`)).toBe(2)
  expect(Object.values(workbook.handle({ op: 'properties', store: 'timers' }) as object)).toEqual([
    'checkByNight',
  ])
})

test('a deleted trigger is run no more; one is set by the ID of the spreadsheet as well', () => {
  const { value, send } = made()
  value(`${OWN}.forEach(each => ScriptApp.deleteTrigger(each))`)
  expect(send('жетон', { Имя: 'Анна' })).toEqual([])
  value(
    `ScriptApp.newTrigger('а').forSpreadsheet(SpreadsheetApp.getActive().getId()).onFormSubmit().create()`,
  )
  expect(send('второй', { Имя: 'Пётр' })).toMatchObject([{ fn: 'а' }])
})

test('no more than twenty', () => {
  expect(made().refusal(`for (let i = 0; i < 20; i++) ${SET}`)).toBe(
    'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  )
})

const HEAR = `function onFormSubmit(e) {
  const own = e.range.getSheet()
  return [Object.keys(e), e.authMode === ScriptApp.AuthMode.FULL, e.source.getId() === SpreadsheetApp.getActive().getId(),
    e.range.getA1Notation(), own.getFormUrl() !== null, e.values, e.namedValues, e.values instanceof Array,
    own.getRange(e.range.getRow(), 1).getValue() instanceof Date]
}`

test('the handler is told what the sheet displays', () => {
  const { send, run } = made()
  const [event] = send('жетон', { Имя: '=1+1', Предметы: ['физика', 'химия'], 'Дата рождения': '2010-05-07' })
  const when = expect.stringMatching(/^01\.09\.2026 15:\d\d:\d\d$/)
  expect(event === undefined ? null : run(HEAR, event)).toMatchObject({
    ok: true,
    value: [
      ['authMode', 'source', 'range', 'values', 'namedValues', 'triggerUid'],
      true,
      true,
      'A2:H2',
      true,
      [when, '=1+1', '', '', 'физика, химия', '', '', '07.05.2010'],
      {
        'Отметка времени': [when],
        Имя: ['=1+1'],
        'О себе': [''],
        Согласны: [''],
        Предметы: ['физика, химия'],
        Класс: [''],
        Оценка: [''],
        'Дата рождения': ['07.05.2010'],
      },
      true,
      true,
    ],
  })
})

test('of an edited response it is told what has changed', () => {
  const { send, run } = made()
  send('жетон', { Имя: 'Анна', Класс: '9' })
  const [event] = send('000001-жетон', { Имя: 'Анна', Класс: '10' })
  const result =
    event === undefined ? null : run(`function onFormSubmit(e) { return e.values.slice(1) }`, event)
  expect(result).toMatchObject({ value: ['', '', '', '', '10', '', ''] })
})

test('a form without a response sheet runs nothing', () => {
  const { send, value } = made()
  value(`form().removeDestination()`)
  expect(send('жетон', { Имя: 'Анна' })).toEqual([])
  expect(value(`return form().getResponses().length`)).toBe(1)
})

const others = withForms.oauthScopes.filter(scope => scope !== formsScope)
const STATUS = (scopes: string) =>
  `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes})
   return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, typeof info.getAuthorizationUrl()]`

test.each([
  { name: 'the manifest asks for', ports: { manifest: { oauthScopes: others } } },
  { name: 'the person has granted', ports: { granted: others } },
])('without the scope that $name, forms are refused and can be asked about', ({ ports }) => {
  const { refusal, value } = formHost(ports)
  for (const call of [`create('а')`, `openById('а')`, `openByUrl('а')`]) {
    const name = call.slice(0, call.indexOf('('))
    expect(refusal(`FormApp.${call}`)).toBe(
      `Exception: Specified permissions are not sufficient to call FormApp.${name}. Required permissions: ${formsScope}`,
    )
  }
  expect(value(STATUS(`, ['${formsScope}']`))).toEqual([true, 'string'])
  expect(refusal(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${formsScope}'])`)).toBe(
    'Exception: Authorization is required to perform that action.',
  )
  expect(value(STATUS(`, ['openid']`))).toEqual([false, 'object'])
  value(
    `FormApp.createTextValidation().requireNumberBetween(1, 2).build(); return FormApp.ItemType.TEXT.toString()`,
  )
})

test('whatever the manifest asks for and nobody has granted is required', () => {
  expect(formHost({ granted: others }).value(STATUS(''))).toEqual([true, 'string'])
  expect(
    formHost({ granted: others }).refusal(`ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)`),
  ).toContain('Authorization is required')
  expect(formHost().value(STATUS(''))).toEqual([false, 'object'])
  formHost().value(`ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)`)
})

test.each([`FormApp.create('а')`, `FormApp.openById('а')`, `FormApp.openByUrl('а')`])(
  '%s is allowed in the full mode only',
  code => {
    for (const authMode of ['NONE', 'LIMITED'] as const)
      expect(formHost().refusal(code, { authMode })).toContain('You do not have permission')
  },
)
