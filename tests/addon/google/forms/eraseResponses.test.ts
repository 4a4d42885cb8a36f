import { describe, expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import { responsesOf } from '#addon/local/forms/formRecord.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { application } from '../intake/answers.ts'
import { formsDone, publish, rowOf } from './publish.ts'

async function answered() {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const host = await schoolHost(20, { granted })
  const { webForm, form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const id = form().id
  for (const name of ['Рудь', 'Сомова', 'Тиль']) host.submit(id, application(name))
  formsDone(host, { do: 'scan' })
  const keys = host.rows('responses').map(row => row.id ?? '')
  return { host, webForm, id, keys, granted }
}
const inForm = (host: Host, id: string) =>
  Object.keys(host.workbook.handle({ op: 'properties', store: responsesOf(id) }) as object)

/** Everything the response sheet says, as one text. */
function inSheet(host: Host, webForm: string): string {
  const found = host.workbook.sheets().find(({ title }) => title === rowOf(host, webForm).sheet)
  const area = { sheetId: found?.sheetId ?? 0, row: 1, column: 1, rows: 8, columns: 4 }
  return JSON.stringify(host.workbook.handle({ op: 'read', area, what: 'display' }))
}

test('ответ уничтожен в анкете и на листе, остальные целы, заново он не вносится', async () => {
  const { host, webForm, id, keys } = await answered()
  const [, second = ''] = keys
  expect(formsDone(host, { do: 'erase', keys: [second, 'нет-такого'] })).toEqual({ erased: 1, left: [] })
  expect(inForm(host, id)).toEqual(keys.filter(key => key !== second))
  expect(inSheet(host, webForm)).toContain('Рудь')
  expect(inSheet(host, webForm)).toContain('Тиль')
  expect(inSheet(host, webForm)).not.toContain('Сомова')
  expect(formsDone(host, { do: 'erase', keys: [second] })).toEqual({ erased: 0, left: [] })
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0 })
})

test('без разрешения ответ остаётся в самой анкете, и это названо', async () => {
  const { host, webForm, id, keys, granted } = await answered()
  granted.splice(granted.indexOf('https://www.googleapis.com/auth/forms'), 1)
  const [first = ''] = keys
  expect(formsDone(host, { do: 'erase', keys: [first] })).toEqual({ erased: 0, left: [first] })
  expect(inForm(host, id)).toEqual(keys)
  expect(inSheet(host, webForm)).not.toContain('Рудь')
  granted.push('https://www.googleapis.com/auth/forms')
  expect(formsDone(host, { do: 'erase', keys: [first] })).toEqual({ erased: 1, left: [] })
  expect(inForm(host, id)).toEqual(keys.slice(1))
})

test('ответ, внесённый с листа, уничтожен и в анкете', async () => {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const forms = 'https://www.googleapis.com/auth/forms'
  const host = await schoolHost(20, { granted })
  const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const id = form().id
  host.submit(id, application('Рудь'))
  granted.splice(granted.indexOf(forms), 1)
  formsDone(host, { do: 'scan' })
  granted.push(forms)
  const [row] = host.rows('responses')
  expect(formsDone(host, { do: 'erase', keys: [row?.id ?? ''] })).toEqual({ erased: 1, left: [] })
  expect(inForm(host, id)).toEqual([])
})

test('анкеты больше нет: на листе ответов тоже ничего не остаётся', async () => {
  const { host, webForm, id, keys } = await answered()
  host.workbook.handle({ op: 'setProperties', store: 'forms', set: { [id]: null } })
  expect(formsDone(host, { do: 'erase', keys })).toEqual({ erased: 3, left: [] })
  expect(inSheet(host, webForm)).not.toMatch(/Рудь|Сомова|Тиль/)
})

test('ответ, изменённый после проверки, уничтожен и на листе', async () => {
  const { host, webForm, id, keys } = await answered()
  const [first = ''] = keys
  host.editResponse(id, first, { 'В чём вам нужна помощь наставника?': 'Физика' })
  expect(formsDone(host, { do: 'erase', keys: [first] })).toEqual({ erased: 1, left: [] })
  expect(inForm(host, id)).toEqual(keys.slice(1))
  expect(inSheet(host, webForm)).not.toContain('Рудь')
  expect(inSheet(host, webForm)).toContain('Сомова')
})

test('чего на листе не узнать, о том сказано', async () => {
  const { host, webForm, id, keys } = await answered()
  const [first = '', second = ''] = keys
  host.editResponse(id, first, { 'В чём вам нужна помощь наставника?': 'Физика' })
  host.workbook.handle({ op: 'setProperties', store: 'forms', set: { [id]: null } })
  expect(formsDone(host, { do: 'erase', keys: [first, second] })).toEqual({ erased: 1, left: [first] })
  expect(inSheet(host, webForm)).toContain('Рудь')
})

test('уничтожение прервалось, и ответ остался в анкете: следующая проверка говорит об этом', async () => {
  const { host, webForm, keys } = await answered()
  const [first] = host.rows('responses')
  const done = host.call(
    'erasePerson',
    { base: 'mentees', id: first?.person ?? '', reason: 'withdrawn', also: [] },
    { mode: 'write' },
  )
  expect(done.ok).toBe(true)
  expect(formsDone(host, { do: 'scan' })).toMatchObject({
    taken: 0,
    troubles: [{ webForm, message: expect.stringContaining('чьи сведения уничтожены') }],
  })
  formsDone(host, { do: 'erase', keys: keys.slice(0, 1) })
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0, troubles: [] })
})

describe('лист чужой анкеты', () => {
  const sheet = 'Ответы на форму (1)'
  const head = ['Отметка времени', 'ФИО', 'Класс', 'С чем нужна помощь?']
  async function imported() {
    const host = await schoolHost(20)
    const sheetId = host.workbook.handle({ op: 'insertSheet', title: sheet, index: null }) as number
    const write = (row: number, values: string[][]) =>
      host.workbook.handle({
        op: 'write',
        area: { sheetId, row, column: 1, rows: values.length, columns: head.length },
        what: 'values',
        values,
      })
    write(1, [
      head,
      ['20.11.2026 9:15:02', 'Лисин Артём Олегович', '7 Б', 'Дроби'],
      ['20.11.2026 9:16:02', 'Рудь Соня Павловна', '8 А', 'Чтение'],
    ])
    const { text } = formsDone(host, { do: 'sheet', title: sheet })
    const input = { text, name: sheet, sheet, questionnaire: 'application.mentee.pupilPupil' }
    const reply = host.call('importAnswersFile', input, { mode: 'write' })
    if (!reply.ok) throw new Error(reply.refusal.message)
    const area = { sheetId, row: 1, column: 1, rows: 4, columns: 4 }
    const shown = () => JSON.stringify(host.workbook.handle({ op: 'read', area, what: 'display' }))
    return { host, keys: host.rows('responses').map(row => row.id ?? ''), write, shown }
  }

  test('строка ответа уничтожена, остальные целы, заново никто не внесён', async () => {
    const { host, keys, shown } = await imported()
    const [first = ''] = keys
    expect(formsDone(host, { do: 'erase', keys: [first] })).toEqual({ erased: 1, left: [] })
    expect(shown()).not.toContain('Лисин')
    expect(shown()).toContain('Рудь')
    expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0, troubles: [] })
  })

  test('столбец назван по-другому: ответ остаётся, и это сказано', async () => {
    const { host, keys, write, shown } = await imported()
    write(1, [['Отметка времени', 'Кто вы', 'Класс', 'С чем нужна помощь?']])
    expect(formsDone(host, { do: 'erase', keys })).toEqual({ erased: 0, left: keys })
    expect(shown()).toContain('Лисин')
  })
})
