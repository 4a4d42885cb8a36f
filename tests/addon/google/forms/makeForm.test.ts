import { expect, test } from 'vitest'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { prepareMaking, runCutMaking } from './cutMaking.ts'
import { callForms, formsDone, publish, rowOf, writeWebForm } from './publish.ts'

const application = { questionnaire: 'application.mentee.pupilPupil' }

test('анкета публикуется: форма, лист ответов, строка', async () => {
  const host = await schoolHost()
  const { webForm, url, form } = publish(host, application)
  const { title, items, accepting, published, destination } = form()
  expect({ accepting, published }).toEqual({ accepting: true, published: true })
  expect(url).toContain('/f/')
  const row = rowOf(host, webForm)
  expect(row).toMatchObject({ state: 'открыта', url, version: '1', channel: 'наша анкета' })
  const sheet = host.workbook.sheets().find(({ sheetId }) => sheetId === destination)
  expect(sheet).toMatchObject({ title: row.sheet, hidden: true })
  expect(row.sheet).toMatch(/^Ответы: /)
  const ids = Object.values(JSON.parse(row.items ?? '') as Record<string, number[]>).flat()
  const asked = items.filter(({ type }) => type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK')
  expect(ids).toEqual(asked.map(({ id }) => id))
  // What becomes of the answers is said before the first question and after the last one.
  const notice = items.at(-1)
  expect(notice).toMatchObject({ type: 'SECTION_HEADER', title: 'Как используются ответы' })
  expect(notice?.help).toContain('Согласие на обработку персональных данных подписывается отдельно')
  expect(form().description.endsWith(notice?.help ?? '?')).toBe(true)
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

test.each([
  ['request.pupil', false],
  ['application.mentor.pupilPupil', true],
])('отправленный ответ меняет только тот, кто назвал себя: %s', async (questionnaire, editable) => {
  const { form } = publish(await schoolHost(), { questionnaire })
  expect(form()).toMatchObject({ editable })
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

test('снятую с публикации и сделанную до публикаций анкету открывают так же', async () => {
  const host = await schoolHost()
  const { webForm, form } = publish(host, application)
  const { published: _, ...old } = form()
  for (const kept of [{ ...old, published: false }, old]) {
    formsDone(host, { do: 'close', webForm })
    host.workbook.handle({ op: 'putForm', form: { ...kept, accepting: false } })
    formsDone(host, { do: 'open', webForm })
    expect(form()).toMatchObject({
      ...kept,
      accepting: true,
      ...('published' in kept && { published: true }),
    })
  }
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

// All moments: `node tests/bench/answersFaults.ts`.
test('исполнение обрывается, публикация продолжается: в конце анкета одна', { timeout: 60_000 }, async () => {
  const making = await prepareMaking()
  expect(making.moments.length).toBeGreaterThan(50)
  const seen = new Set<string>()
  const some = making.moments.filter(({ name }) => seen.size < seen.add(name).size)
  for (const [at, moment] of some.entries()) if (at % 3 === 0) runCutMaking(making, moment)
  // The one call between which and the next nothing can be noted.
  const created = making.moments.findIndex(({ name }) => name === 'FormApp.create')
  for (const moment of making.moments.slice(created, created + 3)) runCutMaking(making, moment)
  making.host.workbook.close()
})
