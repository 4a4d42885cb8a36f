import { describe, expect, test } from 'vitest'
import { Workbook } from '#addon/local/workbook/workbook.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { callForms, formsDone, publish, rowOf, writeWebForm } from './publish.ts'

const application = { questionnaire: 'application.mentee.pupilPupil' }

test('анкета публикуется: форма, лист ответов, строка', async () => {
  const host = await schoolHost()
  const { webForm, url, form } = publish(host, application)
  const { title, items, accepting, destination } = form()
  expect(accepting).toBe(true)
  expect(url).toContain('/f/')
  const row = rowOf(host, webForm)
  expect(row).toMatchObject({ state: 'открыта', url, version: '1', channel: 'наша анкета' })
  const sheet = host.workbook.sheets().find(({ sheetId }) => sheetId === destination)
  expect(sheet).toMatchObject({ title: row.sheet, hidden: true })
  expect(row.sheet).toMatch(/^Ответы: /)
  const ids = Object.values(JSON.parse(row.items ?? '') as Record<string, number[]>).flat()
  const asked = items.filter(({ type }) => type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK')
  expect(ids).toEqual(asked.map(({ id }) => id))
  expect(items.at(-1)).toMatchObject({ type: 'SECTION_HEADER', title: 'Как используются ответы' })
  expect(title).toBe(row.title)
  // Once more changes nothing.
  expect(callForms(host, { do: 'make', webForm })).toMatchObject({ ok: true, view: { url } })
  expect(host.forms()).toHaveLength(1)
})

test('у каждого своя ссылка: код стоит в конце адреса', async () => {
  const host = await schoolHost()
  const { webForm, url, form } = publish(host, { questionnaire: 'interim.mentor', personal: true })
  const [first] = form().items
  expect(first).toMatchObject({ type: 'TEXT', title: 'Код приглашения', required: true })
  expect(url).toMatch(new RegExp(`\\?entry\\.${first?.id}=$`))
  expect(JSON.parse(rowOf(host, webForm).items ?? '')).toMatchObject({ '': [first?.id] })
  expect(formsDone(host, { do: 'link', webForm })).toEqual({ url })
})

test('выбор после встречи: по списку на каждое место', async () => {
  const host = await schoolHost()
  const { form } = publish(host, {
    questionnaire: 'preferences.mentee',
    metOn: '20.11.2026',
    present: ['м1', 'м2', 'м3'],
  })
  const lists = form().items.filter(({ title }) => /^\d-е место$/.test(title))
  expect(lists.map(({ title, required, choices }) => [title, required, choices.length])).toEqual([
    ['1-е место', true, 3],
    ['2-е место', false, 3],
    ['3-е место', false, 3],
    ['1-е место', false, 3],
    ['2-е место', false, 3],
    ['3-е место', false, 3],
  ])
})

test('новая версия закрывает прежнюю и ведёт на новую ссылку', async () => {
  const host = await schoolHost()
  const first = publish(host, application)
  const form = first.form()
  const second = publish(host, { ...application, replaces: first.webForm })
  expect(rowOf(host, first.webForm)).toMatchObject({ state: 'заменена новой', version: '1' })
  expect(rowOf(host, second.webForm)).toMatchObject({ state: 'открыта', version: '2' })
  const old = host.forms().find(({ id }) => id === form.id)
  expect(old).toMatchObject({ accepting: false, closedMessage: `У этой анкеты новая версия: ${second.url}` })
})

test('анкету закрывают и открывают снова', async () => {
  const host = await schoolHost()
  const { webForm, url, form } = publish(host, application)
  for (let times = 0; times < 2; times++)
    expect(formsDone(host, { do: 'close', webForm })).toMatchObject({ webForm })
  expect(form()).toMatchObject({ accepting: false })
  expect(form().closedMessage).toContain('ответы больше не принимаются')
  expect(rowOf(host, webForm)).toMatchObject({ state: 'закрыта', closedOn: '23.11.2026' })
  expect(formsDone(host, { do: 'open', webForm })).toMatchObject({ url })
  expect(form()).toMatchObject({ accepting: true })
  expect(rowOf(host, webForm)).toMatchObject({ state: 'открыта', closedOn: '' })
})

test('без разрешения анкеты не публикуются и не закрываются, а причина названа', async () => {
  const { manifest } = await import('#addon/build.ts').then(({ build }) => build())
  const granted = (manifest as { oauthScopes: string[] }).oauthScopes.filter(
    scope => !scope.includes('forms'),
  )
  const host = await schoolHost(20, { granted })
  const webForm = writeWebForm(host, application)
  expect(callForms(host, { do: 'make', webForm })).toMatchObject({
    ok: false,
    refusal: { code: 'blocked', message: 'Нет разрешения работать с анкетами' },
  })
  const health = formsDone(host, { do: 'health' })
  expect(health).toMatchObject({ granted: false })
  expect(health.authorise).not.toBe('')
  expect(health.reason).toContain('листов ответов')
})

test.each([
  ['ничего', undefined],
  ['незнакомое', { do: 'drop', webForm: 'фа-1' }],
  ['без анкеты', { do: 'make' }],
  ['лишнее', { do: 'scan', all: true }],
])('неразобранный запрос: %s', async (_, request) => {
  const host = await schoolHost()
  expect(host.run('forms', [request])).toMatchObject({
    ok: true,
    value: { ok: false, refusal: { code: 'badInput' } },
  })
})

describe('исполнение обрывается на любом обращении, публикация продолжается', () => {
  const own = Workbook.prototype

  /** Google rolls nothing back; afterwards the workbook is as before. */
  function withoutTrace<T>(host: Host, work: () => T): T {
    own.begin.call(host.workbook, 'faults')
    try {
      return work()
    } finally {
      host.setHook(undefined)
      own.rollback.call(host.workbook)
    }
  }

  test('в конце анкета одна', { timeout: 120_000 }, async () => {
    const host = await schoolHost()
    const old = publish(host, { questionnaire: 'preferences.mentee', present: ['м1', 'м2'] })
    const webForm = writeWebForm(host, {
      questionnaire: 'preferences.mentee',
      present: ['м1', 'м2'],
      replaces: old.webForm,
    })
    Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
    const calls: string[] = []
    withoutTrace(host, () => {
      host.setHook(({ counted, name }) => {
        if (counted) calls.push(name)
      })
      formsDone(host, { do: 'make', webForm })
    })
    // One of each kind of call, and every writing of cells.
    const moments = calls.flatMap((name, k) =>
      calls.indexOf(name) === k || name === 'Range.setValues' ? [k] : [],
    )
    expect(moments.length).toBeGreaterThan(30)
    let orphans = 0
    for (const k of moments)
      withoutTrace(host, () => {
        let met = 0
        host.setHook(({ counted }) => {
          if (counted && met++ >= k) throw new Error('Exceeded maximum execution time')
        })
        expect(host.run('forms', [{ do: 'make', webForm }])).toMatchObject({ ok: false })
        host.setHook(undefined)
        let reply = callForms(host, { do: 'make', webForm })
        // What was written whole by a command that was cut off is told once.
        if (!reply.ok && reply.refusal.code === 'recovered') reply = callForms(host, { do: 'make', webForm })
        expect({ k, reply }).toMatchObject({ reply: { ok: true } })
        const { hostForm, state, sheet } = rowOf(host, webForm)
        expect({ k, state }).toEqual({ k, state: 'открыта' })
        const [form, ...others] = host.forms().filter(({ id }) => id !== old.form().id)
        const made = others.length === 0 ? form : others.find(({ id }) => id === hostForm)
        expect({ k, id: made?.id }).toEqual({ k, id: hostForm })
        // Between making a form and noting its ID nothing can be done: that one stays blank, and nobody knows of it.
        orphans += others.length
        for (const other of [form, ...others])
          if (other?.id !== hostForm) expect({ k, items: other?.items }).toEqual({ k, items: [] })
        expect(old.form()).toMatchObject({ accepting: false })
        expect(rowOf(host, old.webForm).state).toBe('заменена новой')
        const sheets = host.workbook.sheets().filter(({ title }) => title.startsWith('Ответы'))
        expect(sheets.map(({ title }) => title)).toContain(sheet)
      })
    expect(orphans).toBeLessThanOrEqual(1)
    host.workbook.close()
  })
})
