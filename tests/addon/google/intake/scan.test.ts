import { describe, expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import type { RunResult } from '#addon/local/services/ports.ts'
import type { Host, HostOptions } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { callForms, formsDone, publish, rowOf } from '../forms/publish.ts'
import { application, nthSurname } from './answers.ts'

const questionnaire = 'application.mentee.pupilPupil'

async function open(options: HostOptions = {}) {
  const host = await schoolHost(20, options)
  const { webForm, form } = publish(host, { questionnaire })
  return { host, webForm, form: form().id, before: host.rows('mentees').length }
}
const scan = (host: Host) => formsDone(host, { do: 'scan' })
const states = (host: Host) => host.rows('responses').map(({ state }) => state)
/** What the base holds: the same however answers have come in. */
const base = (host: Host) => host.rows('mentees').map(({ id: _, code: __, ...row }) => row)

test('публикация, ответ, строка в базе', async () => {
  const { host, form, webForm } = await open()
  host.submit(form, application('Рудь'))
  expect(host.fireFormSubmit()).toMatchObject([{ ok: true }])
  expect(host.rows('mentees').at(-1)).toMatchObject({
    lastName: 'Рудь',
    status: 'на рассмотрении',
    schoolClass: '7 «Б»',
    birthDate: '05.03.2013',
    request: 'Подтянуть алгебру',
  })
  expect(host.rows('responses')).toMatchObject([{ webForm, state: 'внесён' }])
  expect(formsDone(host, { do: 'health' })).toMatchObject({
    light: 'ok',
    trigger: true,
    granted: true,
    scanned: { taken: 1, imported: 1, more: false, troubles: [] },
  })
})

describe('как бы ни приходили события, база одна', () => {
  const names = ['Рудь', 'Сомова', 'Тиль']
  const ways: [string, (host: Host, form: string) => void][] = [
    [
      'по одному',
      (host, form) => {
        for (const name of names) {
          host.submit(form, application(name))
          host.fireFormSubmit()
        }
      },
    ],
    [
      'каждое дважды, в обратном порядке',
      (host, form) => {
        for (const name of names) host.submit(form, application(name))
        const events = host.events.splice(0).reverse()
        host.fireFormSubmit([...events, ...events])
      },
    ],
    [
      'потеряны все, кроме первого; остальное вносит проверка',
      (host, form) => {
        for (const name of names) host.submit(form, application(name))
        host.fireFormSubmit(host.events.splice(0).slice(0, 1))
        scan(host)
      },
    ],
    [
      'не пришло ни одного',
      (host, form) => {
        for (const name of names) host.submit(form, application(name))
        host.events.splice(0)
        scan(host)
        scan(host)
      },
    ],
  ]
  test.each(ways)('%s', async (_, come) => {
    const { host, form, before } = await open({ now: '2026-11-23T07:00:00Z' })
    come(host, form)
    expect(host.rows('mentees')).toHaveLength(before + names.length)
    expect(
      base(host)
        .slice(before)
        .map(({ lastName }) => lastName),
    ).toEqual(names)
    expect(states(host)).toEqual(['внесён', 'внесён', 'внесён'])
  })
})

test('изменённый ответ меняет свою строку, повторная проверка – ничего', async () => {
  const { host, form, before } = await open()
  const response = host.submit(form, application('Рудь'))
  host.fireFormSubmit()
  host.editResponse(form, response, { 'В чём вам нужна помощь наставника?': 'Физика' })
  host.fireFormSubmit()
  expect(base(host).slice(before)).toMatchObject([{ request: 'Физика' }])
  const seen = host.snapshot(['mentees', 'responses', 'quarantine', 'journal'])
  expect(scan(host)).toMatchObject({ taken: 0 })
  expect(host.snapshot(['mentees', 'responses', 'quarantine', 'journal'])).toEqual(seen)
})

test('отозванный ответ изменили: новые слова видны куратору и ждут её решения', async () => {
  const { host, form, before } = await open()
  const response = host.submit(form, application('Рудь'))
  scan(host)
  const key = host.rows('responses')[0]?.id ?? ''
  expect(host.call('withdrawResponse', { response: key }, { mode: 'write' }).ok).toBe(true)
  host.editResponse(form, response, { 'В чём вам нужна помощь наставника?': 'Физика' })
  expect(scan(host)).toMatchObject({ taken: 1, imported: 0, quarantine: 0 })
  const [row] = host.rows('responses')
  expect(row).toMatchObject({
    state: 'отозван',
    reason: expect.stringMatching(/^Изменён после отзыва \d\d\.\d\d\.\d{4} \d\d:\d\d$/),
    answers: expect.stringContaining('Физика'),
  })
  const board = host.call('formsBoard', { seen: '' })
  expect(board.ok && board.view.totals.edited).toBe(1)
  const seen = host.snapshot(['mentees', 'responses', 'journal'])
  scan(host)
  expect(host.snapshot(['mentees', 'responses', 'journal'])).toEqual(seen)
  expect(host.call('restoreResponse', { response: key }, { mode: 'write' }).ok).toBe(true)
  expect(states(host)).toEqual(['ждёт решения по полям'])
  expect(base(host).slice(before)).toHaveLength(1)
})

test('куратор пишет в ту же ячейку посреди приёма: её слова остаются, ответ ждёт решения, а не в карантине', async () => {
  const { host, form, before } = await open()
  const edited = (name: string, typeAt: number): number => {
    const response = host.submit(form, application(name))
    scan(host)
    host.editResponse(form, response, { 'В чём вам нужна помощь наставника?': 'Физика' })
    const row = host.rows('mentees').length + 2
    let reads = 0
    host.setHook(call => {
      if (!/^Range\.get/.test(call.name)) return
      if (++reads === typeAt) host.type('mentees', row, 'request', 'Химия')
    })
    scan(host)
    host.setHook(undefined)
    return reads
  }
  const all = edited('Рудь', 0)
  edited('Сомова', Math.round(all * 0.6))
  expect(base(host).slice(before)).toMatchObject([{ request: 'Физика' }, { request: 'Химия' }])
  expect(states(host)).toEqual(['внесён', 'ждёт решения по полям'])
  expect(host.rows('quarantine')).toEqual([])
})

test('буря: 60 ответов сразу, каждый внесён один раз, работали не больше трёх исполнений', async () => {
  const { host, form, before } = await open()
  // At Google executions run side by side, and there are no batches.
  Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
  const runs: RunResult[] = []
  let sent = 0
  const send = (many: number) => {
    for (const until = Math.min(60, sent + many); sent < until; sent++)
      host.submit(form, application(nthSurname(sent)))
  }
  send(1)
  // While an execution reads and writes, more answers come, each with an execution of its own.
  host.setHook(({ name }) => {
    if (sent === 60 || !/Form\.getResponses|Range\.setValues|Lock\.releaseLock/.test(name)) return
    send(8)
    runs.push(...host.fireFormSubmit())
  })
  runs.push(...host.fireFormSubmit())
  host.setHook(undefined)
  expect(sent).toBe(60)
  expect(host.rows('mentees')).toHaveLength(before + 60)
  expect(new Set(host.rows('responses').map(({ id }) => id)).size).toBe(60)
  expect(states(host).filter(state => state !== 'внесён')).toEqual([])
  expect(runs).toHaveLength(60)
  expect(runs.filter(({ ok }) => !ok)).toEqual([])
  const worked = runs.filter(({ counts }) => (counts['Form.getResponses'] ?? 0) > 0)
  expect(worked.length).toBeLessThanOrEqual(3)
})

describe('без разрешения ответы вносятся с листа', () => {
  const withoutForms = async () =>
    ((await build()).manifest as { oauthScopes: string[] }).oauthScopes.filter(
      scope => !scope.includes('/forms'),
    )

  test('тот же ответ, та же строка', async () => {
    const scopes = await withoutForms()
    const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
    const { host, form, before } = await open({ granted })
    host.submit(form, application('Рудь', { 'Когда вам удобно встречаться?': ['понедельник', 'среда'] }))
    const other = await open()
    other.host.submit(
      other.form,
      application('Рудь', { 'Когда вам удобно встречаться?': ['понедельник', 'среда'] }),
    )
    scan(other.host)
    granted.splice(0, granted.length, ...scopes)
    expect(scan(host)).toMatchObject({ taken: 1, imported: 1, troubles: [] })
    expect(base(host).slice(before)).toEqual(base(other.host).slice(other.before))
    expect(formsDone(host, { do: 'health' })).toMatchObject({ granted: false, light: 'warn' })
    // Permission comes back: the same response under another key is no second one.
    granted.push('https://www.googleapis.com/auth/forms')
    expect(scan(host)).toMatchObject({ taken: 0 })
    expect(host.rows('responses')).toHaveLength(1)
  })

  test('лист удалён: сказано, что делать, ничего не потеряно', async () => {
    const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
    const { host, form, webForm } = await open({ granted })
    host.submit(form, application('Рудь'))
    const sheet = host.workbook.sheets().find(({ title }) => title === rowOf(host, webForm).sheet)
    host.workbook.handle({ op: 'deleteSheet', sheetId: sheet?.sheetId ?? 0 })
    const all = granted.splice(0)
    granted.push(...(await withoutForms()))
    expect(scan(host)).toMatchObject({ taken: 0, troubles: [{ webForm, message: 'листа с ответами нет' }] })
    granted.splice(0, granted.length, ...all)
    expect(scan(host)).toMatchObject({ taken: 1, troubles: [] })
    expect(formsDone(host, { do: 'health' })).toMatchObject({ light: 'warn', troubles: [{ webForm }] })
  })
})

describe('форму меняли руками', () => {
  test('вопрос убран: внесённое остаётся, новое вносится, о вопросе сказано', async () => {
    const { host, form, webForm, before } = await open()
    host.submit(form, application('Рудь'))
    scan(host)
    const record = host.forms().find(({ id }) => id === form)
    if (record === undefined) throw new Error('There is no form')
    const items = record.items.filter(({ title }) => title !== 'Дата рождения')
    host.workbook.handle({ op: 'putForm', form: { ...record, items } })
    const { 'Дата рождения': _, ...rest } = application('Сомова')
    host.submit(form, rest)
    expect(scan(host)).toMatchObject({
      taken: 1,
      troubles: [{ webForm, message: 'в анкете больше нет: «Дата рождения»' }],
    })
    expect(base(host)[before]).toMatchObject({ lastName: 'Рудь', birthDate: '05.03.2013' })
  })

  test('вопрос добавлен и назван по-другому: ответ по номеру вопроса, лишнее видно', async () => {
    const { host, form } = await open()
    const record = host.forms().find(({ id }) => id === form)
    if (record === undefined) throw new Error('There is no form')
    const [name] = record.items.filter(({ title }) => title === 'Ваша фамилия')
    const renamed = record.items.map(item => (item === name ? { ...item, title: 'Как ваша фамилия?' } : item))
    const added = {
      ...record.items.find(({ type }) => type === 'TEXT'),
      id: 4242,
      title: 'Любимый цвет',
      required: false,
    }
    host.workbook.handle({ op: 'putForm', form: { ...record, items: [...renamed, added] as never } })
    const { 'Ваша фамилия': lastName, ...rest } = application('Рудь')
    host.submit(form, { ...rest, 'Как ваша фамилия?': lastName ?? '', 'Любимый цвет': 'синий' })
    scan(host)
    expect(states(host)).toEqual(['в карантине'])
    expect(host.rows('quarantine')).toMatchObject([{ who: 'Рудь Соня' }])
    expect(host.rows('quarantine')[0]?.text).toContain('Любимый цвет: синий')
  })

  test('анкета удалена: ответы вносятся с листа, об этом сказано', async () => {
    const { host, form, webForm } = await open()
    host.submit(form, application('Рудь'))
    host.workbook.handle({ op: 'setProperties', store: 'forms', set: { [form]: null } })
    expect(scan(host)).toMatchObject({
      taken: 1,
      troubles: [{ webForm, message: 'самой анкеты больше нет или к ней нет доступа' }],
    })
    expect(callForms(host, { do: 'open', webForm })).toMatchObject({ ok: false })
    expect(callForms(host, { do: 'close', webForm })).toMatchObject({ ok: true })
  })
})

test('у закрытой анкеты, формы которой не было, ответов никто не ищет', async () => {
  const { host, webForm } = await open()
  formsDone(host, { do: 'close', webForm })
  host.type('webForms', 3, 'hostForm', '')
  expect(scan(host)).toMatchObject({ taken: 0, troubles: [] })
})
