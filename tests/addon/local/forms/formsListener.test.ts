import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FormDoor, formDoor } from './formDoor.ts'
import { menteeForm } from './formOf.ts'

let door: FormDoor
beforeAll(async () => {
  door = await formDoor([menteeForm])
})
afterAll(() => door.end())

const form = `/f/${menteeForm.id}`
type Headers = Record<string, string | string[] | null>

/** A right request with one thing wrong. */
function send(method: string, target: string, headers: Headers = {}, body = ''): Promise<number> {
  const right: Headers = {
    Host: door.authority,
    ...(method === 'POST'
      ? {
          Origin: door.base,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(body)),
        }
      : {}),
    Connection: 'close',
    ...headers,
  }
  const lines = Object.entries(right).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap(one => (one === null ? [] : [`${name}: ${one.replace('PORT', String(door.port))}`])),
  )
  return door.raw(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

describe('the right request comes through', () => {
  test.each<[string, string, Headers, number]>([
    ['GET', form, {}, 200],
    ['GET', '/f/try', {}, 200],
    [
      'GET',
      form,
      { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
      200,
    ],
    [
      'GET',
      form,
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
      200,
    ],
    ['GET', '/f/form.css?1', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'no-cors' }, 200],
    ['GET', `${form}/viewform`, {}, 200],
    ['POST', `${form}/1`, { 'Sec-Fetch-Site': 'same-origin' }, 303],
  ])('%s %s %j', async (method, target, headers, status) => {
    expect(await send(method, target, headers)).toBe(status)
  })
})

describe('only pages of forms are here', () => {
  test.each([
    ...['/', '/page.js', '/grid.js', '/favicon.ico', '/api/programmes', '/api/forms-network', '/frame'],
    ...[
      '/f',
      '/f/',
      '/f/forms',
      '/f/index.html',
      '/f/..',
      '/f/../api/programmes',
      '/f/%2e%2e/api/programmes',
    ],
    ...[
      '/f/__proto__',
      '/f/constructor',
      '/f/hasOwnProperty__',
      `${form}/`,
      `${form}/0`,
      `${form}/5`,
      `${form}/99`,
    ],
    ...[
      `${form}/1/2`,
      `${form}/-1`,
      `${form}/edit`,
      `${form}/responses`,
      `/F/${menteeForm.id}`,
      '//evil.example/',
    ],
    ...[`${form}%00`, `${form}\\1`, `/f/${'a'.repeat(1900)}`, `/f/${'a'.repeat(3000)}`, '/f/%'],
  ])('GET %s', async target => {
    expect(await send('GET', target)).toBe(404)
  })
  test.each(['/api/session', '/api/programmes', '/', `/f/unknown-form-of-nobody/1`])(
    'POST %s',
    async target => {
      expect(await send('POST', target)).toBe(404)
    },
  )
})

describe('a name that is not ours', () => {
  test.each([
    ...['localhost:PORT', 'evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:80', '127.1:PORT'],
    ...['127.0.0.1:PORT.evil.example', '127.0.0.1:PORT@evil.example', '[::1]:PORT', '0.0.0.0:PORT', ''],
  ])('Host: %s', async host => {
    expect(await send('GET', form, { Host: host })).toBe(421)
  })
  test('no Host or two of them', async () => {
    expect(await send('GET', form, { Host: null })).toBe(400)
    expect([400, 421]).toContain(await send('GET', form, { Host: [door.authority, 'evil.example'] }))
  })
})

describe('what only our own page may send', () => {
  test.each<[string, Headers]>([
    ['another site', { Origin: 'http://evil.example' }],
    ['a page from nowhere', { Origin: 'null' }],
    ['nobody', { Origin: null }],
    ['the same host over another port', { Origin: 'http://127.0.0.1:1' }],
    ['two at once', { Origin: ['http://evil.example', 'http://127.0.0.1:PORT'] }],
    ['another site by its own word', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['two cookies', { Cookie: ['draft=a', 'draft=b'] }],
  ])('%s', async (_who, headers) => {
    expect(await send('POST', `${form}/1`, headers)).toBe(403)
  })
  test('a page of another site holds no form of ours', async () => {
    const embedded = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'iframe',
    }
    expect(await send('GET', form, embedded)).toBe(403)
    expect(await send('GET', form, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' })).toBe(403)
  })
})

describe('other methods, kinds and sizes', () => {
  test.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s', async method => {
    expect(await send(method, form)).toBe(405)
  })
  test('the page of a form takes no answers, a step does', async () => {
    expect(await send('POST', form)).toBe(405)
    expect(await send('POST', `${form}/thanks`)).toBe(405)
  })
  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])('%s', async type => {
    expect(await send('POST', `${form}/1`, { 'Content-Type': type }, '{}')).toBe(415)
  })
  test('more than 200 KB, said or counted', async () => {
    expect(await send('POST', `${form}/1`, { 'Content-Length': '300000' }, 'a=')).toBe(413)
    const chunk = `${(210 * 1024).toString(16)}\r\n${'a'.repeat(210 * 1024)}\r\n0\r\n\r\n`
    expect(
      await send('POST', `${form}/1`, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, chunk),
    ).toBe(413)
  })
  test.each([
    ['that is no answer', 'go=next&entry.999=x&entry.__proto__=x&__proto__=x&constructor=x'],
    ['of broken signs', 'entry.11=%E0%A4%A&entry.12=%FF%FE&%=%&&&==;'],
    ['with a thousand answers to one question', 'entry.11=a&'.repeat(1000)],
    ['with bytes of no alphabet', '\u0000\u0001\ufffe'],
  ])('a body %s is taken as a step that lacks its answers', async (_what, body) => {
    expect(await send('POST', `${form}/1`, {}, body)).toBe(303)
  })
  test.each([
    'draft=',
    'draft=short',
    `draft=${'a'.repeat(500)}`,
    'draft=__proto__',
    'draft=a; draft=b',
    ';;;=',
    'tandem_1=x',
  ])('a cookie of no draft: %s', async cookie => {
    expect(await send('GET', form, { Cookie: cookie })).toBe(200)
  })
  test.each([
    'GET / HTTP/9.9\r\n\r\n',
    'hello\r\n\r\n',
    '\u0016\u0003\u0001',
    `GET ${form} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
  ])('no HTTP at all: %j', async bytes => {
    expect(await door.raw(`${bytes}\r\n\r\n`)).toBe(400)
  })
})

test('every answer keeps the page to itself', async () => {
  for (const path of [form, '/f/nothing-of-that-name', '/f/try']) {
    const { headers } = await door.get(path)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('who knocks too often waits a minute, and is let in again', async () => {
  const flooded = await formDoor([menteeForm])
  const statuses: number[] = []
  for (let round = 0; round < 25; round += 1) {
    const knocks = Array.from({ length: 50 }, () => flooded.get('/f/try').then(({ status }) => status))
    statuses.push(...(await Promise.all(knocks)))
  }
  expect(statuses.filter(status => status === 429)).toHaveLength(50)
  const waits = await flooded.get(form)
  expect(waits.headers.get('retry-after')).toBe('60')
  expect(waits.text).toContain('Слишком много ответов сразу')
  flooded.pass(60_000)
  expect((await flooded.get(form)).status).toBe(200)
  await flooded.end()
})
