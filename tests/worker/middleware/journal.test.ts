import { expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'
import { allowed, newKeys, sign } from '../keys.ts'

const lines: string[] = []
const { keySet, privateJwk } = await newKeys()
const app = createApp({ ...allowed, JWKS_JSON: JSON.stringify(keySet) }, { log: line => lines.push(line) })

async function send(path: string, body: string, method = 'POST') {
  lines.length = 0
  const response = await app.request(path, {
    method,
    headers: { Authorization: `Bearer ${await sign(privateJwk)}`, 'Content-Type': 'application/json' },
    body,
  })
  return { response, logged: lines.map(line => JSON.parse(line)) }
}

test('одна строка на запрос: что спросили и чем кончилось', async () => {
  const body = JSON.stringify(workedRequest())
  const { response, logged } = await send('/v1/match', body)
  expect(logged).toEqual([
    {
      requestId: response.headers.get('X-Request-Id'),
      method: 'POST',
      route: 'match',
      status: 200,
      bytes: body.length,
      ms: expect.any(Number),
    },
  ])
})

test('отказ назван кодом', async () => {
  const { logged } = await send('/v1/match', '{"contract":5}')
  expect(logged).toMatchObject([{ status: 409, refusal: 'upgrade', bytes: 14 }])
})

test('ни тела, ни адреса, ни способа, ни учётной записи', async () => {
  await send('/v1/canary?canary=canary', '{"canary":1}', 'CANARY')
  expect(lines.join()).not.toMatch(/canary/i)
  expect(lines.map(line => JSON.parse(line))).toMatchObject([{ method: 'other', route: 'none', status: 404 }])
  await send('/v1/match', '{"contract":1,"canary":"canary"}')
  expect(lines.join()).not.toMatch(/canary|curator|school/i)
})

test('сбой: 500 с номером запроса, в строке место в коде, но не слова', async () => {
  const broken = createApp(
    { ...allowed, JWKS_JSON: JSON.stringify(keySet) },
    {
      log: line => lines.push(line),
      now: () => {
        throw new TypeError('canary')
      },
    },
  )
  lines.length = 0
  const response = await broken.request('/v1/health')
  expect([response.status, await response.json()]).toMatchObject([500, { code: 'fault' }])
  expect(lines.map(line => JSON.parse(line))).toMatchObject([{ fault: 'TypeError', at: expect.any(Array) }])
  expect(lines.join()).not.toContain('canary')
})
