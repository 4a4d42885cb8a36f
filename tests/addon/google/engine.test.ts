import { describe, expect, test } from 'vitest'
import type { CallRequest, Reply } from '#addon/features/call.ts'
import type { FetchAnswer, FetchRequest } from '#addon/local/services/ports.ts'
import { refusals } from '#shared/contract/errors.ts'
import { issueSentence } from '#shared/contract/issueSentence.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { engineUrl, type Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

const term = { form: 'form.teacherPupil', from: '01.12.2026', to: '31.05.2027' }
const { objective, floor, ...asking } = defaultPreferences()
const commands = [
  { name: 'suggestPairs', input: { ...term, ...asking, objective, floor } },
  { name: 'nextCandidates', input: { ...term, ...asking, mentee: 'н3' } },
  { name: 'composePairsOrder', input: { withGroups: true } },
] as const

const call = (host: Host, request: Omit<CallRequest, 'mode'> & { mode?: CallRequest['mode'] }) => {
  const done = host.run('call', [{ mode: 'view', ...request }])
  if (!done.ok) throw new Error(done.error.message)
  return done.value as Reply<unknown>
}
const bytes = (text: string) => new TextEncoder().encode(text)
const answer = (status: number, type: string, body: string): FetchAnswer => ({
  status,
  headers: { 'Content-Type': type },
  body: bytes(body),
})
const problem = (code: keyof typeof refusals, more: object = {}) => {
  const { status, title, next } = refusals[code]
  return answer(
    status,
    'application/problem+json',
    JSON.stringify({ status, code, title, detail: next, ...more }),
  )
}

const sentence = (text: string) => text.replace(/\.$/, '')

const away = {
  code: 'engineAway',
  message: 'Подбор не отвечает',
  next: 'Ничего не изменено, введённое сохранено. Повторите через минуту',
}

describe('подбор не помог: одна русская фраза, что делать дальше, таблица прежняя', () => {
  test.each<[string, () => FetchAnswer, object]>([
    [
      'не отвечает',
      () => {
        throw new Error('ECONNREFUSED 10.0.0.7')
      },
      away,
    ],
    [
      'слишком медленный',
      () => {
        throw new Error('Timeout')
      },
      away,
    ],
    ['страница об ошибке', () => answer(500, 'text/html', '<h1>Error 500</h1>'), away],
    ['страница вместо ответа', () => answer(200, 'text/html', '<h1>Вход</h1>'), away],
    ['оборванный JSON', () => answer(200, 'application/json', '{"contract":1,"pairs":[{"men'), away],
    [
      'вход не разрешён',
      () => problem('tokenExpired'),
      { code: 'engineRefused', message: 'Подбор не узнал вашу учётную запись' },
    ],
    [
      'учётная запись не та',
      () => problem('callerNotAllowed'),
      { code: 'engineRefused', message: 'Подбор не узнал вашу учётную запись' },
    ],
    [
      'разные версии',
      () => problem('upgrade'),
      { code: 'engineRefused', message: refusals.upgrade.title, next: sentence(refusals.upgrade.next) },
    ],
    [
      'слишком много людей',
      () => problem('tooLarge', { limit: 1 }),
      { code: 'engineRefused', next: 'Выберите одну форму наставничества' },
    ],
    [
      'запрос не по договору',
      () => problem('invalid', { issues: [{ path: '/locked/0', code: 'mayNotMeet' }] }),
      {
        code: 'engineRefused',
        message: refusals.invalid.title,
        next: sentence(refusals.invalid.next),
        details: [issueSentence({ path: '/locked/0', code: 'mayNotMeet' })],
      },
    ],
    ['занят', () => problem('tooMany'), { code: 'engineAway', next: 'Подождите минуту и повторите' }],
    [
      'настроен не полностью',
      () => problem('misconfigured'),
      {
        code: 'engineAway',
        message: refusals.misconfigured.title,
        next: sentence(refusals.misconfigured.next),
      },
    ],
  ])('%s', async (_, fetch, refusal) => {
    const host = await schoolHost(20, { fetch })
    const before = host.snapshot()
    for (const command of commands) {
      const asked = call(host, { ...command, phase: 'ask' })
      if (!asked.ok) throw new Error(asked.refusal.message)
      for (const mode of ['view', 'write'] as const) {
        const reply = call(host, { ...command, mode, phase: 'fetch', asked: asked.asked })
        expect(reply).toMatchObject({ ok: false, refusal })
        expect(JSON.stringify(reply)).not.toMatch(/ECONN|Timeout|Error|10\.0/)
      }
    }
    expect(host.snapshot()).toEqual(before)
  })

  test.each(commands)('$name: ответ другого вида', async command => {
    const host = await schoolHost(20, { fetch: () => answer(200, 'application/json', '{"contract":1}') })
    const before = host.snapshot()
    const asked = call(host, { ...command, phase: 'ask' })
    const fetched = call(host, { ...command, phase: 'fetch', asked: asked.ok && asked.asked })
    const reply = call(host, {
      ...command,
      phase: 'take',
      mode: 'write',
      asked: asked.ok && asked.asked,
      answer: fetched.ok && fetched.answer,
    })
    expect(reply).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^engine/) } })
    expect(host.snapshot()).toEqual(before)
  })

  test('ответ без своего вопроса не принимается', async () => {
    const host = await schoolHost()
    for (const asked of [null, {}, { people: null, basis: 1 }, 'x'])
      expect(call(host, { ...commands[0], phase: 'take', asked, answer: {} })).toMatchObject({
        ok: false,
        refusal: { code: 'badInput' },
      })
    for (const asked of [null, { route: 'toString', request: {} }, { route: 'https://example.org' }])
      expect(call(host, { ...commands[0], phase: 'fetch', asked })).toMatchObject({
        ok: false,
        refusal: { code: 'badInput' },
      })
  })

  test('адрес не указан', async () => {
    const host = await schoolHost()
    host.workbook.handle({ op: 'setProperties', store: 'script', set: { ENGINE_URL: null } })
    const asked = call(host, { ...commands[0], phase: 'ask' })
    const reply = call(host, { ...commands[0], phase: 'fetch', asked: asked.ok && asked.asked })
    expect(reply).toMatchObject({ refusal: { message: 'Не указано, где работает подбор' } })
  })
})

test('пока подбор думает, таблица не заперта', async () => {
  let free = false
  const host: Host = await schoolHost(20, {
    fetch: () => {
      free = host.workbook.handle({ op: 'lock', name: 'document', owner: 'другое окно' }) === true
      return problem('fault')
    },
  })
  const asked = call(host, { ...commands[0], phase: 'ask' })
  call(host, { ...commands[0], mode: 'write', phase: 'fetch', asked: asked.ok && asked.asked })
  expect(free).toBe(true)
})

test('ни одно слово таблицы не уходит в запросе: ни в адресе, ни в заголовках, ни в теле', async () => {
  const sent: FetchRequest[] = []
  const host = await schoolHost(20, {
    fetch: request => {
      sent.push(request)
      return problem('fault')
    },
  })
  const canary = 'кенар'
  for (const name of tableNames) {
    if (name === 'settings' || name === 'dictionaries' || name === 'undo') continue
    const { columns } = tableOf(name)
    host.rows(name).forEach((_, index) => {
      for (const [key, column] of Object.entries(columns))
        if (column.kind === 'text' || column.kind === 'label')
          host.type(name, 3 + index, key, `${canary} ${key} ${index}`)
    })
  }
  for (const key of ['schoolFull', 'schoolShort', 'place', 'headLast', 'curatorLast']) {
    const row = host.rows('settings').findIndex(({ id }) => id === key)
    host.type('settings', 3 + row, 'value', canary)
  }
  for (const command of commands) {
    const asked = call(host, { ...command, phase: 'ask' })
    if (!asked.ok) throw new Error(asked.refusal.message)
    call(host, { ...command, phase: 'fetch', asked: asked.asked })
  }
  expect(sent.map(({ url }) => url)).toEqual(
    ['match', 'score', 'orders'].map(path => `${engineUrl}v1/${path}`),
  )
  for (const { url, headers, body } of sent) {
    expect(Object.keys(headers).sort()).toEqual(['Authorization', 'Content-Type'])
    const all = [url, JSON.stringify(headers), String(body)].join('\n')
    expect(all).not.toContain(canary)
    expect(all).not.toMatch(/[а-яё]/i)
    expect(all).not.toMatch(/2013-02-28|1980-05-17/)
  }
})
