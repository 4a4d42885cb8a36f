import { afterEach, expect, test } from 'vitest'
import { FORM_TRIGGERS } from '#addon/local/workbook/forms/submission.ts'
import { tinyBundle } from '../server/tinyHost.ts'
import { formHost } from './formHost.ts'
import { formOf, item } from './formOf.ts'

/** An add-on that notes each run of its form trigger, and can be kept busy. */
const bundle = async () => ({
  ...tinyBundle,
  code: `${tinyBundle.code}
function onFormSubmit() { sheet().getRange(1, 5).setValue((sheet().getRange(1, 5).getValue() || 0) + 1) }
function busy(ms) { const end = Date.now() + ms; while (Date.now() < end) ; return true }`,
})

const feedback = formOf([item(1, 'TEXT', 'Отзыв', { required: true })], { destination: 0 })
const path = `/f/${feedback.id}`

let host: Awaited<ReturnType<typeof formHost>>
afterEach(() => host.end())

const fill = async (text: string) => {
  const cookie = (await fetch(`${host.base}${path}`)).headers.get('set-cookie')?.split(';')[0] ?? ''
  return fetch(`${host.base}${path}/1`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: host.base, cookie },
    body: new URLSearchParams({ 'entry.1': text }),
  })
}

test('a form opens while nobody has the school’s window open; the program itself stays behind its session', async () => {
  host = await formHost([feedback])
  const page = await fetch(`${host.base}${path}`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Отзыв')
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect((await fetch(`${host.base}/api/forms-network`)).status).toBe(401)
  expect((await host.get('/api/forms-network')).body).toMatchObject({ on: false, open: null })
})

test('a form of the sample is found while the sample is open', async () => {
  host = await formHost([feedback], { programme: 'sample' })
  expect((await fetch(`${host.base}${path}`)).status).toBe(404)
  await host.post('/api/enter', { programme: 'sample', window: 'window0001' })
  expect((await fetch(`${host.base}${path}`)).status).toBe(200)
})

test('one run of the trigger waits, however many responses come meanwhile', async () => {
  const prepare: NonNullable<Parameters<typeof formHost>[1]>['prepare'] = workbook =>
    workbook.handle({ op: 'setProperties', store: FORM_TRIGGERS, set: { trigger1: 'onFormSubmit' } })
  host = await formHost([feedback], { bundle, prepare })
  const runs = async () => (await host.cells('school'))[0]?.[4]
  await fill('первый')
  await expect.poll(runs).toBe('1')
  const busy = host.post('/api/run', { programme: 'school', window: 'window0001', fn: 'busy', args: [1000] })
  const sent = await Promise.all(['раз', 'два', 'три', 'четыре', 'пять'].map(fill))
  expect(sent.map(({ status }) => status)).toEqual(Array(5).fill(303))
  await busy
  await expect.poll(runs).toBe('2')
  expect(await host.responses(feedback.id)).toHaveLength(6)
})
