import { createHmac } from 'node:crypto'
import { exportSPKI, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { workedRequest } from '#tests/shared/contract/workedExample.ts'
import { allowed, newKeys, sign } from '../keys.ts'

const now = 1_800_000_000
const ours = await newKeys()
const theirs = await newKeys()
const app = createApp(
  { ...allowed, JWKS_JSON: JSON.stringify(ours.keySet) },
  { log: () => {}, now: () => now * 1000 },
)

async function enter(authorization: string): Promise<[status: number, code: string]> {
  const response = await app.request('/v1/match', {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify(workedRequest()),
  })
  const body: { code?: string } = await response.json()
  return [response.status, body.code ?? 'entered']
}

const token = (claims: Record<string, unknown> = {}, header: object = {}) =>
  sign(ours.privateJwk, claims, header, now)
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('входит', () => {
  test.each<[string, Record<string, unknown>]>([
    ['учётная запись домена школы', {}],
    ['домен прописными', { hd: 'School.Example' }],
    ['второй разрешённый получатель', { aud: '5678-copy.apps.googleusercontent.com' }],
    ['второе написание издателя', { iss: 'accounts.google.com' }],
    ['учётная запись по номеру, без домена', { hd: undefined, sub: '100200300', email: 'anybody@gmail.com' }],
    ['по адресу Gmail, без домена', { hd: undefined, email: 'curator.one@gmail.com' }],
    ['по адресу Gmail прописными', { hd: undefined, email: 'Curator.One@Gmail.com' }],
    ['срок истёк минуту назад', { iat: now - 3659, exp: now - 59 }],
  ])('%s', async (_, claims) => {
    expect(await enter(`Bearer ${await token(claims)}`)).toEqual([200, 'entered'])
  })
})

describe('не входит: подтверждение не принято', () => {
  test.each<[given: string, claims: Record<string, unknown>, code: string]>([
    ['чужой получатель', { aud: 'other.apps.googleusercontent.com' }, 'tokenRefused'],
    ['получатели списком', { aud: [allowed.ALLOWED_AUDIENCES.split(',')[0]] }, 'tokenRefused'],
    ['без получателя', { aud: undefined }, 'tokenRefused'],
    ['чужой издатель', { iss: 'https://accounts.google.com.evil.example' }, 'tokenRefused'],
    ['издатель с косой чертой', { iss: 'https://accounts.google.com/' }, 'tokenRefused'],
    ['без издателя', { iss: undefined }, 'tokenRefused'],
    ['срок истёк', { iat: now - 3700, exp: now - 61 }, 'tokenExpired'],
    ['без срока', { exp: undefined }, 'tokenRefused'],
    ['срок словом', { exp: '2099' }, 'tokenRefused'],
    ['срок на годы вперёд, выдан давно', { iat: now - 4000, exp: now + 1e8 }, 'tokenExpired'],
    ['без времени выдачи', { iat: undefined }, 'tokenRefused'],
    ['выдан в будущем', { iat: now + 600, exp: now + 4200 }, 'tokenRefused'],
    ['ещё не действует', { nbf: now + 600 }, 'tokenRefused'],
    ['почта не подтверждена', { email_verified: false }, 'tokenRefused'],
    ['подтверждение почты словом', { email_verified: 'true' }, 'tokenRefused'],
    ['о почте ничего', { email_verified: undefined }, 'tokenRefused'],
    ['без номера учётной записи', { sub: undefined }, 'tokenRefused'],
    ['номер числом', { sub: 100200300, hd: undefined }, 'tokenRefused'],
  ])('%s', async (_, claims, code) => {
    expect(await enter(`Bearer ${await token(claims)}`)).toEqual([401, code])
  })
})

describe('не входит: подделка', () => {
  const swap = async (part: 0 | 1 | 2, by: string) => {
    const parts = (await token()).split('.')
    parts[part] = by
    return parts.join('.')
  }
  const hs256 = async () => {
    const head = `${base64({ alg: 'HS256', kid: 'first' })}.${(await token()).split('.')[1]}`
    const key = await exportSPKI((await importJWK(ours.jwk, 'RS256', { extractable: true })) as CryptoKey)
    return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`
  }
  test.each<[string, () => Promise<string>]>([
    ['alg none', () => swap(0, base64({ alg: 'none', kid: 'first' }))],
    ['alg none без подписи', async () => `${base64({ alg: 'none' })}.${(await token()).split('.')[1]}.`],
    ['HS256 с открытым ключом', hs256],
    ['PS256 в заголовке', () => swap(0, base64({ alg: 'PS256', kid: 'first' }))],
    ['ключ нападающего под нашим номером', () => sign({ ...theirs.privateJwk, kid: 'first' }, {}, {}, now)],
    ['ключ в самом заголовке', () => sign({ ...theirs.privateJwk, kid: 'x' }, {}, { jwk: theirs.jwk }, now)],
    [
      'ключ по ссылке',
      () => sign({ ...theirs.privateJwk, kid: 'x' }, {}, { jku: 'https://evil.example/jwks' }, now),
    ],
    ['неизвестный номер ключа', () => token({}, { kid: 'second' })],
    ['номер ключа — путь', () => token({}, { kid: '../../dev/null' })],
    [
      'неизвестное обязательное расширение',
      () => swap(0, base64({ alg: 'RS256', kid: 'first', crit: ['exp2'], exp2: 1 })),
    ],
    ['другое содержание под той же подписью', async () => swap(1, base64({ sub: '100200300' }))],
    ['обрезанная подпись', async () => (await token()).slice(0, -4)],
    ['без подписи', async () => (await token()).split('.').slice(0, 2).join('.')],
    ['четыре части', async () => `${await token()}.x`],
    ['не подтверждение вовсе', async () => 'secret'],
    ['длиннее 4 КиБ', () => token({ name: 'a'.repeat(4096) })],
  ])('%s', async (_, forged) => {
    expect(await enter(`Bearer ${await forged()}`)).toEqual([401, 'tokenRefused'])
  })

  test('ни один изменённый знак подписи не проходит', async () => {
    const good = await token()
    const start = good.lastIndexOf('.') + 1
    // The last character carries spare bits that a decoder leaves aside.
    for (let at = start; at < good.length - 1; at += 7) {
      const flipped = good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1)
      expect([at, ...(await enter(`Bearer ${flipped}`))]).toEqual([at, 401, 'tokenRefused'])
    }
  })
})

describe('не входит: учётная запись не разрешена', () => {
  test.each<[string, Record<string, unknown>]>([
    ['чужой домен', { hd: 'other.example' }],
    ['поддомен школы', { hd: 'pupils.school.example' }],
    ['домен списком', { hd: ['school.example'] }],
    ['адрес на домене школы, но без hd', { hd: undefined }],
    ['адрес, похожий на разрешённый', { hd: undefined, email: 'curator.one@gmail.com.evil.example' }],
    ['номер с нулём впереди', { hd: undefined, sub: '0100200300' }],
    ['номер вместо адреса', { hd: undefined, sub: 'curator.one@gmail.co' }],
  ])('%s', async (_, claims) => {
    expect(await enter(`Bearer ${await token(claims)}`)).toEqual([403, 'callerNotAllowed'])
  })
})

test('схема пишется как угодно, но это Bearer', async () => {
  expect(await enter(`bearer ${await token()}`)).toEqual([200, 'entered'])
  expect(await enter(`Token ${await token()}`)).toEqual([401, 'tokenRefused'])
  expect(await enter('')).toEqual([401, 'tokenMissing'])
})
