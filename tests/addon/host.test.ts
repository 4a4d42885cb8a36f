import { expect, test } from 'vitest'
import { startHost } from './host.ts'

const code = `
function publish() {
  const form = FormApp.create('Анкета').setPublished(true)
  form.addTextItem().setTitle('Имя')
  form.addListItem().setTitle('1-е место').setChoiceValues(['а', 'б'])
  const second = form.addListItem().setTitle('1-е место').setChoiceValues(['а', 'б'])
  const file = SpreadsheetApp.getActiveSpreadsheet()
  form.setDestination(FormApp.DestinationType.SPREADSHEET, file.getId())
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(file).onFormSubmit().create()
  return [form.getId(), String(second.getId())]
}
function onFormSubmit(e) { return e.values.slice(1) }
`
const manifestScopes = ['forms', 'script.scriptapp', 'spreadsheets.currentonly'].map(
  name => `https://www.googleapis.com/auth/${name}`,
)

test('a form is answered, answered again, and its events are delivered as a test likes', async () => {
  const host = await startHost({ code })
  const [form, second] = (host.run('publish') as { value: [string, string] }).value
  const values = (events?: typeof host.events) =>
    host.fireFormSubmit(events).map(result => (result.ok ? result.value : result.error.message))
  const id = host.submit('Анкета', { Имя: 'Анна', [second]: 'б' })
  host.submit(form, { Имя: 'Пётр' })
  const [first, last] = host.events.splice(0)
  expect(values([last, first, first].flatMap(event => event ?? []))).toEqual([
    ['Пётр', '', ''],
    ['Анна', '', 'б'],
    ['Анна', '', 'б'],
  ])
  expect(host.editResponse(form, id, { Имя: 'Анна Ильинична', [second]: '' })).toBe(id)
  expect(values()).toEqual([['Анна Ильинична', '', '']])
  expect(values()).toEqual([])
  expect(host.forms()).toMatchObject([{ id: form, title: 'Анкета' }])
  expect(() => host.submit('Анкета', { Отчество: '' })).toThrow("doesn't ask «Отчество»")
  expect(() => host.submit('Другая', {})).toThrow('There is no form Другая')
})

test('a scope that is not granted is missed', async () => {
  const host = await startHost({ code, granted: manifestScopes.slice(1) })
  expect(host.run('publish')).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('FormApp.create') },
  })
})
