import { expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import { FORM_TRIGGERS } from '#addon/local/workbook/forms/submission.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { application } from '../intake/answers.ts'
import { formsDone, publish } from './publish.ts'

const questionnaire = 'application.mentee.pupilPupil'
const health = (host: Host, opened = false) => formsDone(host, { do: 'health', opened })

test('анкет ещё нет: спокойно, и делать нечего', async () => {
  const host = await schoolHost()
  expect(health(host)).toMatchObject({
    light: 'ok',
    said: 'Открытых анкет нет. Ответы ещё не проверялись',
    granted: true,
    authorise: '',
    reason: '',
    scanned: null,
  })
})

test('приём ответов пропал: огонёк жёлтый, одна кнопка возвращает', async () => {
  const host = await schoolHost()
  publish(host, { questionnaire })
  expect(health(host)).toMatchObject({ light: 'ok', trigger: true })
  const set = Object.fromEntries(
    Object.keys(host.workbook.handle({ op: 'properties', store: FORM_TRIGGERS }) as object).map(id => [
      id,
      null,
    ]),
  )
  host.workbook.handle({ op: 'setProperties', store: FORM_TRIGGERS, set })
  expect(health(host)).toMatchObject({ light: 'warn', trigger: false })
  expect(health(host).said).toContain('Ответы вносятся только при проверке')
  for (let times = 0; times < 2; times++)
    expect(formsDone(host, { do: 'connect' })).toMatchObject({ light: 'ok', trigger: true })
  expect(
    Object.keys(host.workbook.handle({ op: 'properties', store: FORM_TRIGGERS }) as object),
  ).toHaveLength(1)
})

test('без единого разрешения ответы не приходят: огонёк красный', async () => {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const host = await schoolHost(20, { granted })
  publish(host, { questionnaire })
  for (const scope of ['forms', 'script.scriptapp'])
    granted.splice(granted.indexOf(`https://www.googleapis.com/auth/${scope}`), 1)
  expect(health(host)).toMatchObject({ light: 'bad', trigger: false, granted: false })
})

test('новое считается с прошлого взгляда на анкеты', async () => {
  const host = await schoolHost(20, { now: '2026-11-23T07:00:00Z' })
  const { form } = publish(host, { questionnaire })
  expect(health(host, true).seen).toBe('')
  const first = health(host, true).seen
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  host.submit(form().id, application('Рудь'))
  host.fireFormSubmit()
  const fresh = (seen: string) => {
    const reply = host.call('formsBoard', { seen })
    return reply.ok ? reply.view.totals.fresh : null
  }
  expect(fresh('2026-11-23T11:59:59')).toBe(1)
  expect(fresh('2026-11-23T12:00:00')).toBe(0)
  expect(fresh('')).toBe(0)
})

test('без разрешения на анкеты ночная проверка и приём с листа идут', async () => {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const host = await schoolHost(20, { granted })
  const { form } = publish(host, { questionnaire })
  granted.splice(granted.indexOf('https://www.googleapis.com/auth/forms'), 1)
  host.submit(form().id, application('Рудь'))
  expect(host.fireFormSubmit()).toMatchObject([{ ok: true }])
  host.submit(form().id, application('Сомова'))
  host.events.splice(0)
  host.run('checkByNight')
  expect(host.rows('responses').map(({ state }) => state)).toEqual(['внесён', 'внесён'])
})

test('ночью вносится то, чего не внесли днём', async () => {
  const host = await schoolHost()
  const { form } = publish(host, { questionnaire })
  host.submit(form().id, application('Рудь'))
  host.events.splice(0)
  expect(host.run('checkByNight')).toMatchObject({ ok: true })
  expect(host.rows('responses')).toMatchObject([{ state: 'внесён' }])
})
