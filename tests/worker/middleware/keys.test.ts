import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'
import { allowed, newKeys, sign } from '../keys.ts'

const first = await newKeys('first')
const second = await newKeys('second')
const hour = 3600

/** Google on a clock of our own: which keys it shows, whether it can be reached, how often it was asked. */
const google = { now: 1_800_000_000, keys: [first.jwk], reachable: true, asked: 0 }
let app = createApp(allowed)

beforeEach(() => {
  Object.assign(google, { now: 1_800_000_000, keys: [first.jwk], reachable: true, asked: 0 })
  app = createApp(allowed, {
    now: () => google.now * 1000,
    log: () => {},
    fetchKeys: async () => {
      google.asked++
      if (!google.reachable) throw new TypeError('fetch failed')
      return { keys: google.keys }
    },
  })
})

async function enter(privateJwk = first.privateJwk): Promise<number> {
  const response = await app.request('/v1/match', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await sign(privateJwk, {}, {}, google.now)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(workedRequest()),
  })
  return response.status
}

test('за час Google спрашивают один раз', async () => {
  expect([await enter(), await enter()]).toEqual([200, 200])
  google.now += hour - 1
  expect([await enter(), google.asked]).toEqual([200, 1])
  google.now += 1
  expect([await enter(), google.asked]).toEqual([200, 2])
})

describe('Google недоступен', () => {
  test('ключей ещё нет: 503, а не 401', async () => {
    google.reachable = false
    expect([await enter(), await enter()]).toEqual([503, 503])
    google.reachable = true
    expect(await enter()).toBe(200)
  })

  test('прежние ключи служат ещё сутки', async () => {
    await enter()
    google.reachable = false
    google.now += 25 * hour - 1
    expect(await enter()).toBe(200)
    google.now += 1
    expect(await enter()).toBe(503)
  })

  test('пока служат прежние ключи, Google спрашивают не чаще раза в 30 секунд', async () => {
    await enter()
    google.reachable = false
    google.now += 2 * hour
    for (let n = 0; n < 5; n++) expect(await enter()).toBe(200)
    expect(google.asked).toBe(2)
    google.now += 30
    await enter()
    expect(google.asked).toBe(3)
  })

  test('незнакомый ключ может быть новым: 503, а не 401', async () => {
    await enter()
    google.reachable = false
    google.now += 60
    expect([await enter(second.privateJwk), await enter(second.privateJwk)]).toEqual([503, 503])
    expect(google.asked).toBe(2)
  })

  test('вместо ключей пришло не то: 503', async () => {
    google.keys = 'captive portal' as unknown as typeof google.keys
    expect(await enter()).toBe(503)
  })
})

describe('смена ключей', () => {
  test('незнакомый ключ находят сразу', async () => {
    await enter()
    google.keys = [first.jwk, second.jwk]
    google.now += 30
    expect([await enter(second.privateJwk), await enter(), google.asked]).toEqual([200, 200, 2])
  })

  test('поток незнакомых ключей спрашивает Google не чаще раза в 30 секунд', async () => {
    await enter()
    google.now += 30
    const stranger = await newKeys('stranger')
    for (let n = 0; n < 20; n++) expect(await enter(stranger.privateJwk)).toBe(401)
    expect(google.asked).toBe(2)
  })
})
