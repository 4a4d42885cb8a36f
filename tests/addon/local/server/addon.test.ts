import { afterEach, expect, test } from 'vitest'
import { type TinyHost, tinyHost } from './tinyHost.ts'
import { typed } from './typed.ts'

const hosts: TinyHost[] = []
afterEach(() => Promise.all(hosts.splice(0).map(host => host.end())))

async function start(limitMs = 60_000): Promise<TinyHost> {
  const host = await tinyHost({ limitMs })
  hosts.push(host)
  return host
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } }
const window = 'window0001'

const run = async (host: TinyHost, fn: string, ...args: unknown[]) =>
  (await host.post<Outcome>('/api/run', { programme: 'school', window, fn, args })).body

const type = async (host: TinyHost, column: number, text: string) =>
  (await host.post<object>('/api/edit', typed({ column, text }))).body

/** Waits for an event of the window. */
async function hear<Data>(host: TinyHost, wanted: string, of = window): Promise<Data> {
  const response = await fetch(`${host.base}/api/events?programme=school&window=${of}`, {
    headers: { cookie: host.cookie },
  })
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const found = new RegExp(`event: ${wanted}\\ndata: (.*)\\n\\n`).exec(text)
    if (found !== null) return JSON.parse(found[1] ?? '') as Data
  }
  throw new Error(`The stream ended without ${wanted}`)
}

test('google.script.run gets the value, the cells hold what was written', async () => {
  const host = await start()
  expect(await run(host, 'writePair', 'Лисин')).toEqual({ ok: true, value: 'Лисин' })
  expect(await host.cells('school')).toEqual([['Лисин'], ['Лисин']])
})

test('a failing function answers with its sentence and without its stack', async () => {
  const answer = await run(await start(), 'failing')
  expect(answer).toEqual({ ok: false, error: { name: 'Error', message: 'Лист «Пары» не найден.' } })
})

test.each(['hidden_', 'constructor.constructor', 'a b', ''])(
  'the function «%s» cannot be called',
  async fn => {
    const host = await start()
    const { status } = await host.post('/api/run', { programme: 'school', window, fn, args: [] })
    expect(status).toBe(400)
  },
)

test('a command that hangs is ended, its half-written batch undone, and the next one works', async () => {
  const host = await start(700)
  await run(host, 'writePair', 'прежнее')
  expect(await run(host, 'hang')).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('не ответила вовремя') },
  })
  expect(await host.cells('school')).toEqual([['прежнее'], ['прежнее']])
  expect(await run(host, 'writePair', 'новое')).toMatchObject({ ok: true })
})

test('a command that eats the memory is ended, the program lives on', async () => {
  const host = await start()
  expect(await run(host, 'eat')).toMatchObject({ ok: false, error: { name: 'Ended' } })
  expect(await run(host, 'echo', 1)).toEqual({ ok: true, value: 1 })
})

test('what a person types while a command is writing waits and is kept', async () => {
  const host = await start(1500)
  await run(host, 'echo', 1)
  const hanging = run(host, 'hang')
  await new Promise(resolve => setTimeout(resolve, 300))
  const order: string[] = []
  const kept = type(host, 5, 'моя правка').then(answer => {
    order.push('typed')
    return answer
  })
  await hanging.then(() => order.push('ended'))
  expect(await kept).toHaveProperty('revision')
  expect((await host.cells('school'))[0]?.[4]).toBe('моя правка')
  expect((await host.cells('school'))[0]?.[0]).not.toBe('незаконченное')
})

test('a person stops a command; nothing of it stays', async () => {
  const host = await start()
  await run(host, 'echo', 1)
  const hanging = run(host, 'hang')
  await new Promise(resolve => setTimeout(resolve, 300))
  await host.post('/api/cancel', { programme: 'school', window })
  expect(await hanging).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('остановлена') },
  })
  expect((await host.cells('school'))[0]?.[0] ?? '').not.toBe('незаконченное')
})

test('onOpen makes the menu of the window, and a line of it runs', async () => {
  const host = await start()
  await host.post('/api/enter', { programme: 'school', window })
  const menu = await hear<{ title: string; items: { title?: string }[] }[]>(host, 'menu')
  expect(menu[0]?.title).toBe('Тандем')
  expect(menu[0]?.items.map(({ title }) => title)).toEqual(['Записать', 'Ещё', 'Панель', 'Зависнуть'])
  const { status } = await host.post('/api/menu', { programme: 'school', window, place: [0, 9] })
  expect(status).toBe(404)
})

test('a question waits for its person, in the window that started the command', async () => {
  const host = await start()
  const asked = hear<{ id: string; alert: { title: string; buttons: string } }>(host, 'ask')
  const answer = run(host, 'question')
  const { id, alert } = await asked
  expect(alert).toMatchObject({ title: 'Закрыть год?', buttons: 'YES_NO' })
  const other = { programme: 'school', window: 'window0002', id, button: 'NO' }
  expect((await host.post('/api/answer', other)).body).toEqual({ heard: false })
  await host.post('/api/answer', { programme: 'school', window, id, button: 'YES' })
  expect(await answer).toEqual({ ok: true, value: 'да' })
})

test('a sidebar is served once, under its own policy', async () => {
  const host = await start()
  await run(host, 'openSidebar')
  const { frame, title } = await hear<{ frame: string; title: string }>(host, 'sidebar')
  expect(title).toBe('Сегодня')
  const address = `${host.base}/frame?programme=school&id=${frame}`
  const first = await fetch(address, { headers: { cookie: host.cookie } })
  expect(first.headers.get('content-security-policy')).toContain("connect-src 'none'")
  expect(await first.text()).toContain('<h1>Сегодня</h1>')
  expect((await fetch(address, { headers: { cookie: host.cookie } })).status).toBe(404)
})

test('nothing leaves the computer: an address other than the engine is refused', async () => {
  expect(await run(await start(), 'away')).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('example.org') },
  })
})
