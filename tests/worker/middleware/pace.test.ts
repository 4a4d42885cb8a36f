import { expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'
import { mostPerMinute } from '#worker/middleware/pace.ts'
import { allowed, newKeys, sign } from '../keys.ts'

test('6000 запросов в минуту на учётную запись; отвергнутые раньше не в счёт', async () => {
  let now = 1_800_000_000_000
  const { keySet, privateJwk } = await newKeys()
  const app = createApp({ ...allowed, JWKS_JSON: JSON.stringify(keySet) }, { log: () => {}, now: () => now })
  const curator = await sign(privateJwk, {}, {}, now / 1000)
  const another = await sign(privateJwk, { sub: '43' }, {}, now / 1000)
  const send = async (token: string, body: object) => {
    const response = await app.request('/v1/score', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.status
  }
  const request = { ...workedRequest(), pairs: [] }
  for (let n = 0; n < mostPerMinute; n++) await send(curator, request)
  expect([await send(curator, { ...request, pairs: 0 }), await send(curator, request)]).toEqual([422, 429])
  expect(await send(another, request)).toBe(200)
  now += 60_000
  expect(await send(curator, request)).toBe(200)
})
