import { describe, expect, test } from 'vitest'
import { FORMS, type FormRecord } from '#addon/local/forms/formRecord.ts'
import { formHost } from './formHost.ts'

const NOT_FOUND =
  'Exception: No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'

test('a form keeps what it is set', () => {
  const { value } = formHost()
  value(`FormApp.create('Анкета').setPublished(true).setDescription('Зачем').setConfirmationMessage('Спасибо').setCustomClosedFormMessage('Закрыта')
    .setAcceptingResponses(false).setAllowResponseEdits(true).setShowLinkToRespondAgain(false).setProgressBar(true)
    .setCollectEmail(false).setTitle('Анкета наставника')`)
  expect(
    value(`const f = form()
      return [f.getId(), f.getTitle(), f.getDescription(), f.getConfirmationMessage(), f.getCustomClosedFormMessage(),
        f.isAcceptingResponses(), f.canEditResponse(), f.hasRespondAgainLink(), f.hasProgressBar(), f.collectsEmail(),
        f.isPublished()]`),
  ).toEqual([
    'id-1',
    'Анкета наставника',
    'Зачем',
    'Спасибо',
    'Закрыта',
    false,
    true,
    false,
    true,
    false,
    true,
  ])
})

test('a new form is unpublished, blank and nowhere linked', () => {
  const { value } = formHost()
  expect(
    value(`const f = FormApp.create('Анкета')
      return [f.isPublished(), f.isAcceptingResponses(), f.getDescription(), f.getItems(), f.getResponses(), f.canEditResponse(), f.hasRespondAgainLink()]`),
  ).toEqual([false, false, '', [], [], false, true])
})

describe('publishing', () => {
  const state = `[f.isPublished(), f.isAcceptingResponses()]`

  test('an unpublished form takes no answers and can’t be told to', () => {
    const { value, refusal } = formHost()
    value(`FormApp.create('Анкета')`)
    expect(refusal(`form().setAcceptingResponses(true)`)).toBe(
      'Exception: Cannot accept responses on an unpublished form.',
    )
    expect(value(`const f = form().setAcceptingResponses(false); return ${state}`)).toEqual([false, false])
    expect(refusal(`form().createResponse().submit()`)).toBe(
      'Exception: This form is not accepting responses.',
    )
  })

  test('a published one takes them, until it is told not to or is unpublished', () => {
    const { value, refusal } = formHost()
    value(`FormApp.create('Анкета')`)
    expect(value(`const f = form().setPublished(true); return ${state}`)).toEqual([true, true])
    expect(value(`const f = form().setAcceptingResponses(false); return ${state}`)).toEqual([true, false])
    expect(value(`const f = form().setAcceptingResponses(true); return ${state}`)).toEqual([true, true])
    expect(value(`const f = form().setPublished(false); return ${state}`)).toEqual([false, false])
    expect(refusal(`form().setAcceptingResponses(true)`)).toContain('unpublished form')
  })

  test('one from before there was publishing stays open and knows nothing of it', () => {
    const { make, value, refusal, workbook } = formHost()
    make()
    const forms = workbook.handle({ op: 'properties', store: FORMS }) as Record<string, string>
    const { published, ...old } = JSON.parse(forms['id-1'] ?? '') as FormRecord
    expect(published).toBe(true)
    workbook.handle({ op: 'putForm', form: old })
    expect(
      value(
        `return [form().supportsAdvancedResponderPermissions(), FormApp.create('Анкета').supportsAdvancedResponderPermissions()]`,
      ),
    ).toEqual([false, true])
    for (const call of ['setPublished(true)', 'isPublished()'])
      expect(refusal(`form().${call}`)).toBe('Exception: This form does not support publishing.')
    expect(
      value(`return form().setAcceptingResponses(false).setAcceptingResponses(true).isAcceptingResponses()`),
    ).toBe(true)
  })
})

test('its addresses: the published one opens no form in a script', () => {
  const { value, refusal } = formHost()
  expect(value(`const f = FormApp.create('Анкета'); return [f.getPublishedUrl(), f.getEditUrl()]`)).toEqual([
    'http://10.0.0.5:8080/f/id-1',
    'http://10.0.0.5:8080/f/id-1/edit',
  ])
  expect(value(`return FormApp.openByUrl(form().getEditUrl()).getTitle()`)).toBe('Анкета')
  expect(refusal(`FormApp.openByUrl(form().getPublishedUrl())`)).toBe(NOT_FOUND)
})

test('what isn’t there is refused in Google’s words', () => {
  const { make, refusal } = formHost()
  make()
  expect(refusal(`FormApp.openById('нет')`)).toBe(NOT_FOUND)
  expect(refusal(`FormApp.openById('constructor')`)).toBe(NOT_FOUND)
  expect(refusal(`form().getResponse('нет')`)).toBe(
    'Exception: No response with the given ID could be found.',
  )
  expect(refusal(`form().deleteResponse('нет')`)).toBe(
    'Exception: No response with the given ID could be found.',
  )
  expect(refusal(`form().deleteItem(99)`)).toBe('Exception: No item with the given ID could be found.')
  expect(refusal(`form().setDestination(FormApp.DestinationType.SPREADSHEET, 'чужая')`)).toBe(NOT_FOUND)
  expect(refusal(`FormApp.create('')`)).toBe('Exception: Invalid argument: title')
  expect(refusal(`form().setCollectEmail(true)`)).toBe('Exception: This host collects no addresses.')
})

describe('the response sheet', () => {
  test('comes first, is titled as at Google and has a column for each question', () => {
    const { make, value } = formHost()
    make()
    expect(
      value(`const sheet = SpreadsheetApp.getActive().getSheets()[0]
        return [sheet.getName(), sheet.getFrozenRows(), sheet.getFormUrl(), form().getDestinationId() === SpreadsheetApp.getActive().getId(),
          form().getDestinationType() === FormApp.DestinationType.SPREADSHEET]`),
    ).toEqual(['Ответы на форму (1)', 1, 'http://10.0.0.5:8080/f/id-1/viewform', true, true])
    expect(value('return cells()')).toEqual([
      ['Отметка времени', 'Имя', 'О себе', 'Согласны', 'Предметы', 'Класс', 'Оценка', 'Дата рождения'],
    ])
    expect(
      value(`return FormApp.openByUrl(SpreadsheetApp.getActive().getSheets()[0].getFormUrl()).getId()`),
    ).toBe('id-1')
  })

  test('another form gets another sheet; a sheet without a form has no address', () => {
    const { make, value } = formHost()
    make()
    value(
      `FormApp.create('Вторая').setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())`,
    )
    expect(
      value(
        `return SpreadsheetApp.getActive().getSheets().map(sheet => [sheet.getName(), sheet.getFormUrl()])`,
      ),
    ).toEqual([
      ['Ответы на форму (2)', 'http://10.0.0.5:8080/f/id-2/viewform'],
      ['Ответы на форму (1)', 'http://10.0.0.5:8080/f/id-1/viewform'],
      ['Лист1', null],
    ])
  })

  test('follows new questions and new titles; keeps the column of a removed one', () => {
    const { make, value } = formHost()
    make()
    value(
      `form().addTextItem().setTitle('Телефон'); item('Имя').setTitle('Фамилия, имя'); form().deleteItem(item('О себе'))`,
    )
    expect(value('return cells()[0]')).toEqual([
      'Отметка времени',
      'Фамилия, имя',
      'О себе',
      'Согласны',
      'Предметы',
      'Класс',
      'Оценка',
      'Дата рождения',
      'Телефон',
    ])
  })

  test('gets the responses that were there before it', () => {
    const { make, value, send } = formHost()
    make()
    send('жетон', { Имя: 'Анна', Предметы: ['физика', 'химия'] })
    value(`form().removeDestination()`)
    value(`form().setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())`)
    expect(value('return cells()[1].slice(1, 5)')).toEqual(['Анна', '', '', 'физика, химия'])
  })

  test('is held by its form, until it is unlinked', () => {
    const { make, value, refusal } = formHost()
    make()
    const remove = `SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheets()[0])`
    expect(refusal(remove)).toBe(
      'Exception: Cannot delete a sheet with a form linked to it. Please unlink the form first.',
    )
    expect(
      value(`form().removeDestination(); ${remove}; return SpreadsheetApp.getActive().getSheets().length`),
    ).toBe(1)
    expect(refusal(`form().getDestinationId()`)).toBe(
      'Exception: The form currently has no response destination.',
    )
  })
})

test.each([
  { code: `FormApp.create()`, says: "() don't match the method signature for FormApp.create" },
  { code: `form().setTitle(1)`, says: "(number) don't match the method signature for FormApp.Form.setTitle" },
  {
    code: `form().setAcceptingResponses('да')`,
    says: "(String) don't match the method signature for FormApp.Form.setAcceptingResponses",
  },
  {
    code: `form().getItemById('1')`,
    says: "(String) don't match the method signature for FormApp.Form.getItemById",
  },
  {
    code: `form().getItems('TEXT')`,
    says: "(String) don't match the method signature for FormApp.Form.getItems",
  },
  {
    code: `form().getResponses(0)`,
    says: "(number) don't match the method signature for FormApp.Form.getResponses",
  },
  {
    code: `form().setDestination('SPREADSHEET', 'а')`,
    says: "(String,String) don't match the method signature for FormApp.Form.setDestination",
  },
])('$code', ({ code, says }) => {
  const { make, refusal } = formHost()
  make()
  expect(refusal(code)).toBe(`Exception: The parameters ${says}.`)
})

test.each([
  'FormApp.getActiveForm',
  'FormApp.Form.addGridItem',
  'FormApp.Form.shortenFormUrl',
  'FormApp.Form.moveItem',
])('%s is not known here', name => {
  const { make, refusal } = formHost()
  make()
  const code = name.replace('FormApp.Form', 'form()')
  expect(refusal(code)).toBe(`TypeError: ${name} is not a member that this host knows.`)
})

test('reading all responses is one round trip, whatever is then asked of them', () => {
  const { make, run, send } = formHost()
  make()
  for (const name of ['Анна', 'Пётр', 'Яков']) send(name, { Имя: name, Класс: '9' })
  const result = run(`function main() {
    const all = FormApp.openById('id-1').getResponses()
    return all.map(each => each.getItemResponses().map(one => [one.getItem().getTitle(), one.getResponse()]))
  }`)
  expect(result).toMatchObject({ ok: true, roundTrips: 2 })
})
