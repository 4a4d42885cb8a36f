// Long because it is one list: every hostile request that is known, by the door it knocks at.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TinyHost, tinyHost } from './tinyHost.ts'

let host: TinyHost
beforeAll(async () => {
  host = await tinyHost()
})
afterAll(() => host.end())

interface Attack {
  method?: string
  target?: string
  /** replaces the right headers; null takes one away, a list sends it several times */
  headers?: Record<string, string | string[] | null>
  body?: string
}

/** The right request with one thing wrong; the status that came back, 0 for a connection that was just closed. */
function send({
  method = 'GET',
  target = '/api/programmes',
  headers = {},
  body = '',
}: Attack): Promise<number> {
  const right: Record<string, string | string[] | null> = {
    Host: `127.0.0.1:${host.port}`,
    Cookie: host.cookie,
    ...(method === 'POST' ? { Origin: host.base, 'Content-Type': 'application/json' } : {}),
    ...(body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    Connection: 'close',
    ...headers,
  }
  const lines = Object.entries(right).flatMap(([name, value]) =>
    [value].flat().flatMap(one => (one === null ? [] : [`${name}: ${one}`])),
  )
  return new Promise(resolve => {
    const socket = connect(host.port, '127.0.0.1')
    let answer = ''
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
    socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  })
}

const write = (headers: Attack['headers'], body = JSON.stringify({ programme: 'school' })): Attack => ({
  method: 'POST',
  target: '/api/enter',
  headers: headers ?? {},
  body,
})

describe('the right request comes through', () => {
  test('a reading one', async () => expect(await send({})).toBe(200))
  test('a writing one', async () => {
    const body = JSON.stringify({ programme: 'school', window: 'window0001' })
    expect(await send(write({}, body))).toBe(200)
  })
  test('with what a browser adds', async () => {
    expect(await send({ headers: { 'Sec-Fetch-Site': 'same-origin', Origin: host.base } })).toBe(200)
    expect(await send({ target: '/', headers: { 'Sec-Fetch-Site': 'none', Cookie: null } })).toBe(200)
  })
})

describe('a name that is not ours, as after DNS rebinding', () => {
  test.each([
    'localhost',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:1',
    'localhost:PORT',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'evil.example@127.0.0.1:PORT',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1:PORT@evil.example',
    '127.1:PORT',
    '0.0.0.0:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    '127.0.0.1:0PORT',
    '127.0.0.1 :PORT',
    '127.0.0.1:PORT,evil.example',
    'http://127.0.0.1:PORT',
    '',
  ])('Host «%s»', async name => {
    expect([400, 421]).toContain(await send({ headers: { Host: name.replace('PORT', String(host.port)) } }))
  })
  test.each([
    ['no Host', null],
    ['two right Hosts', ['RIGHT', 'RIGHT']],
    ['right and foreign', ['RIGHT', 'evil.example']],
    ['foreign and right', ['evil.example', 'RIGHT']],
  ])('%s', async (_name, hosts) => {
    const right = `127.0.0.1:${host.port}`
    const value = hosts === null ? null : hosts.map(one => (one === 'RIGHT' ? right : one))
    expect([400, 421]).toContain(await send({ headers: { Host: value } }))
  })
})

describe('a page that is not ours', () => {
  test.each([
    'null',
    'https://evil.example',
    'http://evil.example:PORT',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:PORT.evil.example',
    'HTTP://127.0.0.1:PORT',
    'http://127.0.0.1:PORT http://evil.example',
    'http://127.0.0.1:PORT,http://evil.example',
    'file://',
    'chrome-extension://abcdef',
    '*',
  ])('Origin «%s»', async name => {
    const Origin = name.replace('PORT', String(host.port))
    expect(await send(write({ Origin }))).toBe(403)
    expect(await send({ headers: { Origin } })).toBe(403)
  })
  test('no Origin with a write', async () => expect(await send(write({ Origin: null }))).toBe(403))
  test('two Origins', async () => expect(await send(write({ Origin: [host.base, host.base] }))).toBe(403))
  test.each(['cross-site', 'same-site', 'Same-Origin', 'same-origin, none', ''])(
    'Sec-Fetch-Site «%s»',
    async site => {
      expect(await send({ headers: { 'Sec-Fetch-Site': site } })).toBe(403)
      expect(await send({ target: '/', headers: { 'Sec-Fetch-Site': site } })).toBe(403)
      expect(await send(write({ 'Sec-Fetch-Site': site }))).toBe(403)
    },
  )
})

describe('a body that a form or a script of another page could send', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/json; charset=utf-7',
    'application/jsonp',
    'application/octet-stream',
    'text/plain; application/json',
    '',
    null,
  ])('Content-Type «%s»', async type => expect(await send(write({ 'Content-Type': type }))).toBe(415))
  test.each([
    ['nothing', ''],
    ['half of it', '{"programme":'],
    ['a list', '[]'],
    ['an unknown key', '{"programme":"school","window":"window0001","path":"/etc/passwd"}'],
    ['a prototype', '{"__proto__":{"programme":"school"},"window":"window0001"}'],
    ['a window of another form', '{"programme":"school","window":"../../x"}'],
    ['invalid UTF-8 escaped', '{"programme":"sch\\ud800ool","window":"window0001"}'],
  ])('%s', async (_name, body) =>
    expect(await send(write(body === '' ? { 'Content-Length': '0' } : {}, body))).toBe(400),
  )
  test('more than is taken', async () => {
    expect(await send(write({ 'Content-Length': '999999999' }, '{}'))).toBe(413)
    expect(await send(write({}, JSON.stringify({ x: 'x'.repeat(200_000) })))).toBe(413)
  })
})

describe('the routes of keeping', () => {
  const paths = ['copy', 'restore', 'sealed', 'unseal'].map(name => `/api/keeping/${name}`)
  const bodies: Record<string, object> = {
    restore: { copy: '1' },
    sealed: { password: 'синий кот на крыше' },
  }
  const right = (path: string): Attack => ({
    method: 'POST',
    target: path,
    body: JSON.stringify({ programme: 'school', ...bodies[path.split('/').at(-1) ?? ''] }),
  })
  test.each(paths)('%s: not from another page, not without a session, not as a form', async path => {
    const refused = (headers: Attack['headers']) => send({ ...right(path), headers: headers ?? {} })
    expect(await refused({ Host: 'evil.example' })).toBe(421)
    expect(await refused({ Origin: 'https://evil.example' })).toBe(403)
    expect(await refused({ Origin: null })).toBe(403)
    expect(await refused({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await refused({ Cookie: null })).toBe(401)
    expect(await refused({ 'Content-Type': 'text/plain' })).toBe(415)
    expect(await send({ target: path })).toBe(404)
  })
  test.each([
    ['a path for a copy', 'restore', { programme: 'school', copy: '../sample' }],
    [
      'a name of a file for a copy',
      'restore',
      { programme: 'school', copy: '2026-11-23 14-05 ежедневная №1.tandem' },
    ],
    ['a number for a copy', 'restore', { programme: 'school', copy: 1 }],
    ['a path for a programme', 'restore', { programme: '../x', copy: '1' }],
    ['a folder to write to', 'copy', { programme: 'school', folder: 'E:\\' }],
    ['no copy', 'restore', { programme: 'school' }],
    ['all copies', 'restore', { programme: 'school', copy: '*' }],
    ['a short password', 'sealed', { programme: 'school', password: '1234567' }],
    ['a password without end', 'sealed', { programme: 'school', password: 'п'.repeat(201) }],
    ['a password that is no text', 'sealed', { programme: 'school', password: ['12345678'] }],
  ])('%s: 400', async (_name, route, body) => {
    expect(await send({ method: 'POST', target: `/api/keeping/${route}`, body: JSON.stringify(body) })).toBe(
      400,
    )
  })
  test.each([
    ['restore', { copy: '1' }],
    ['copy', {}],
    ['sealed', { password: 'синий кот на крыше' }],
  ])('%s of a programme that is not there: 404', async (route, body) => {
    const text = JSON.stringify({ programme: 'copy-9', ...body })
    expect(await send({ method: 'POST', target: `/api/keeping/${route}`, body: text })).toBe(404)
  })
  test('a file that is no copy under a password: 422, and bad escapes: 400', async () => {
    const brought = (headers: Record<string, string>) =>
      send({
        method: 'POST',
        target: '/api/keeping/unseal',
        headers: { 'Content-Type': 'application/octet-stream', ...headers },
        body: 'TANDEM-LOCK',
      })
    expect(await brought({ 'X-Password': '12345678' })).toBe(422)
    expect(await brought({})).toBe(422)
    expect(await brought({ 'X-Password': '%' })).toBe(400)
    expect(await brought({ 'Content-Length': '999999999' })).toBe(413)
  })
})

describe('a caller without a session', () => {
  test.each([
    ['none', null],
    ['empty', ''],
    ['another name', 'session=COOKIE'],
    ['another value', 'tandem_PORT=AAAA'],
    ['a shortened one', 'SHORT'],
    ['two of them', 'COOKIE; COOKIE'],
    ['another one first', 'tandem_PORT=AAAA; COOKIE'],
    ['in quotes', 'tandem_PORT="VALUE"'],
  ])('cookie: %s', async (_name, text) => {
    const [name = '', value = ''] = host.cookie.split('=')
    const cookie = text
      ?.replaceAll('COOKIE', host.cookie)
      .replace('SHORT', host.cookie.slice(0, -1))
      .replaceAll('tandem_PORT', name)
      .replace('VALUE', value)
    expect(await send({ headers: { Cookie: cookie ?? null } })).toBe(401)
    expect(await send(write({ Cookie: cookie ?? null }))).toBe(401)
  })
  test('two Cookie headers', async () => {
    expect(await send({ headers: { Cookie: [host.cookie, host.cookie] } })).toBe(403)
  })
  test.each(['', 'AAAA', '0', 'null'])('launch token «%s»', async token => {
    for (const target of ['/api/session', '/api/invitation'])
      expect(await send({ method: 'POST', target, body: JSON.stringify({ token }) })).toBe(401)
  })
})

describe('a path that leads elsewhere', () => {
  test.each([
    '/../data/school.tandem',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/school.tandem',
    '/data/school.tandem',
    '/api',
    '/api/',
    '/api/programmes/',
    '/API/programmes',
    '/api//programmes',
    '//evil.example/api/programmes',
    '/api/programmes%00',
    '/page.js/../../x',
    '/.git/config',
    '/identity-key.pem',
    '/api/constructor',
    '/constructor',
    '/\\evil',
    '/CON',
    '/school.tandem::$DATA',
    '/frame?programme=school&id=../../../../etc/passwd1',
    '/frame?programme=school&id=AAAAAAAAAAAAAAAAAAAAAAAA',
    '/api/view?programme=../school&sheet=0&since=0',
    '/api/view?programme=copy-9&sheet=0&since=0',
    '/api/view?programme=school&programme=sample&sheet=x&since=0',
    '/api/copy?programme=..%2fidentity-key',
    '/api/keeping',
    '/api/keeping?programme=copy-9',
    '/api/keeping?programme=../school',
    '/api/keeping?programme=school&programme=../x',
    '/api/keeping/',
    '/api/keeping/file?programme=school&copy=1',
    '/api/keeping/file?programme=school&copy=../../school',
    '/api/keeping/file?programme=school&copy=..%2f..%2fidentity-key',
    '/api/keeping/file?programme=school&copy=01',
    '/api/keeping/file?programme=school&copy=1&path=/etc/passwd',
    '/api/keeping/file?programme=school',
    '/%D0%9A%D0%BE%D0%BF%D0%B8%D0%B8/school/1.tandem',
    '/%D0%A2%D0%B0%D0%BD%D0%B4%D0%B5%D0%BC%20%D0%B7%D0%B0%D0%BF%D1%83%D1%89%D0%B5%D0%BD.json',
  ])('%s', async target => expect([400, 404]).toContain(await send({ target })))
  test.each(['http://evil.example/', 'http://127.0.0.1:1/api/programmes', 'programmes', '*'])(
    'target «%s»',
    async target => expect([400, 404]).toContain(await send({ target })),
  )
  test.each(['OPTIONS', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND'])(
    'method %s',
    async method => expect([0, 400, 404, 405]).toContain(await send({ method, target: '/api/programmes' })),
  )
})

test('answers carry the security headers and never a CORS one', async () => {
  for (const path of ['/', '/api/programmes', '/nowhere']) {
    const { headers } = await fetch(`${host.base}${path}`, { headers: { cookie: host.cookie } })
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  }
})

test('the session cookie is kept from scripts and from other sites', async () => {
  const response = await fetch(`${host.base}/api/session`, {
    method: 'POST',
    headers: { origin: host.base, 'content-type': 'application/json' },
    body: JSON.stringify({ token: host.url.split('#t=')[1] }),
  })
  expect(response.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
})
