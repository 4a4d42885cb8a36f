import { describe, expect, test } from 'vitest'
import type { FetchRequest } from '#addon/local/services/ports.ts'
import { manifest, scriptHost } from './scriptHost.ts'

const url = 'https://engine.example/v1/health'

function server(status = 200, text = 'да') {
  const asked: FetchRequest[] = []
  const host = scriptHost({
    fetch: request => {
      asked.push(request)
      return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) }
    },
  })
  return { ...host, asked }
}

test('an answer is read as code, text, signed bytes and headers', () => {
  const body = `const answer = UrlFetchApp.fetch('${url}'); return [answer.getResponseCode(), answer.getContentText(), answer.getContent(), answer.getAllHeaders()]`
  expect(server().value(body)).toEqual([200, 'да', [-48, -76, -48, -80], { 'content-type': 'text/plain' }])
})

test.each([
  { options: '{}', sent: { method: 'GET', body: null, headers: {} } },
  {
    options: `{ method: 'post', contentType: 'application/json', payload: '{}', headers: { Authorization: 'Bearer t' } }`,
    sent: {
      method: 'POST',
      body: '{}',
      headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' },
    },
  },
  {
    options: `{ payload: { имя: 'Анна', n: 1 } }`,
    sent: {
      method: 'POST',
      body: '%D0%B8%D0%BC%D1%8F=%D0%90%D0%BD%D0%BD%D0%B0&n=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    },
  },
  {
    options: `{ payload: Utilities.newBlob('да', 'text/plain') }`,
    sent: {
      method: 'POST',
      body: new Uint8Array(Buffer.from('да')),
      headers: { 'Content-Type': 'text/plain' },
    },
  },
])('$options', ({ options, sent }) => {
  const { value, asked } = server()
  value(`UrlFetchApp.fetch('${url}', ${options})`)
  const [request] = asked
  const body =
    typeof request?.body === 'object' && request.body !== null ? new Uint8Array(request.body) : request?.body
  expect({ ...request, body }).toEqual({ url, timeoutMs: 60_000, ...sent })
})

describe('400 and more', () => {
  test('is thrown', () => {
    expect(server(503).refusal(`UrlFetchApp.fetch('${url}')`)).toContain(
      `Request failed for ${url} returned code 503`,
    )
  })
  test('is an answer when it is muted', () => {
    const body = `return UrlFetchApp.fetch('${url}', { muteHttpExceptions: true }).getResponseCode()`
    expect(server(422).value(body)).toBe(422)
  })
  test('fails a fetchAll whole', () => {
    const { refusal, asked } = server(404)
    expect(refusal(`UrlFetchApp.fetchAll(['${url}', { url: '${url}' }])`)).toContain('404')
    expect(asked).toHaveLength(1)
  })
})

test.each([
  { address: 'http://engine.example/v1/health', says: 'Invalid argument' },
  { address: 'engine.example', says: 'Invalid argument' },
  { address: 'https://engine.example.evil.org/', says: 'not in the whitelist' },
])('$address is not asked', ({ address, says }) => {
  const host = scriptHost({ manifest: { ...manifest, urlFetchWhitelist: ['https://engine.example/'] } })
  expect(host.refusal(`UrlFetchApp.fetch('${address}')`)).toContain(says)
  host.value(`UrlFetchApp.fetch('${url}')`)
})

test('options that nobody knows are refused', () => {
  expect(scriptHost().refusal(`UrlFetchApp.fetch('${url}', { body: '{}' })`)).toContain('body')
})
