import { expect, test } from 'vitest'
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
  expect(formsDone(host, { do: 'erase', keys: [second] })).toEqual({ erased: 1, left: [] })
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0 })
})

test('без разрешения ответ остаётся в самой анкете, и это названо', async () => {
  const { host, webForm, id, keys, granted } = await answered()
  granted.splice(granted.indexOf('https://www.googleapis.com/auth/forms'), 1)
  const [first = ''] = keys
  expect(formsDone(host, { do: 'erase', keys: [first] })).toEqual({ erased: 0, left: [first] })
  expect(inForm(host, id)).toEqual(keys)
  expect(inSheet(host, webForm)).not.toContain('Рудь')
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
