import { describe, expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { type Environment, readConfiguration } from '#worker/configuration.ts'
import { allowed } from './keys.ts'

const keySet = '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}'

test('переменные читаются один раз, в одном виде', () => {
  expect(readConfiguration({ ...allowed, JWKS_JSON: keySet })).toEqual({
    environment: 'test',
    audiences: ['1234-tandem.apps.googleusercontent.com', '5678-copy.apps.googleusercontent.com'],
    domains: new Set(['school.example', 'gymnasium.example']),
    users: new Set(['100200300', 'curator.one@gmail.com']),
    keys: JSON.parse(keySet),
  })
})

type Row = [given: string, env: Environment, issues: [variable: string, code: string][]]
const wrong: Row[] = [
  [
    'ничего',
    {},
    [
      ['ALLOWED_AUDIENCES', 'missing'],
      ['ALLOWED_DOMAINS', 'missing'],
    ],
  ],
  [
    'как в исходном wrangler.toml',
    { ENVIRONMENT: 'production', ALLOWED_AUDIENCES: '', ALLOWED_DOMAINS: '', ALLOWED_USERS: '' },
    [
      ['ALLOWED_AUDIENCES', 'missing'],
      ['ALLOWED_DOMAINS', 'missing'],
    ],
  ],
  ['нет получателя', { ...allowed, ALLOWED_AUDIENCES: ' , ' }, [['ALLOWED_AUDIENCES', 'missing']]],
  [
    'никому не разрешено',
    { ...allowed, ALLOWED_DOMAINS: '', ALLOWED_USERS: '' },
    [['ALLOWED_DOMAINS', 'missing']],
  ],
  ['неизвестная среда', { ...allowed, ENVIRONMENT: 'prod' }, [['ENVIRONMENT', 'unreadable']]],
  [
    'адрес не gmail',
    { ...allowed, ALLOWED_USERS: 'curator@school.example' },
    [['ALLOWED_USERS', 'unreadable']],
  ],
  [
    'адрес, похожий на gmail',
    { ...allowed, ALLOWED_USERS: 'curator@notgmail.com' },
    [['ALLOWED_USERS', 'unreadable']],
  ],
  ['домен со звёздочкой', { ...allowed, ALLOWED_DOMAINS: '*.example' }, [['ALLOWED_DOMAINS', 'unreadable']]],
  [
    'свои ключи в рабочей среде',
    { ...allowed, ENVIRONMENT: 'production', JWKS_JSON: keySet },
    [['JWKS_JSON', 'forbidden']],
  ],
  [
    'свои ключи, среда не названа',
    { ...allowed, ENVIRONMENT: undefined, JWKS_JSON: keySet },
    [['JWKS_JSON', 'forbidden']],
  ],
  ['ключи — не JSON', { ...allowed, JWKS_JSON: '{' }, [['JWKS_JSON', 'unreadable']]],
  ['ключей нет', { ...allowed, JWKS_JSON: '{"keys":[]}' }, [['JWKS_JSON', 'unreadable']]],
]

describe('настройка, с которой служить нельзя', () => {
  test.each(wrong)('%s', async (_, env, issues) => {
    const found = issues.map(([path, code]) => ({ path, code }))
    expect(readConfiguration(env)).toEqual({ issues: found })
    const app = createApp(env, { log: () => {} })
    const health = await app.request('/v1/health')
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'misconfigured' }])
    for (const path of ['/v1/match', '/v1/openapi.json', '/v1/nowhere']) {
      const response = await app.request(path, { method: path === '/v1/match' ? 'POST' : 'GET' })
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { code: 'misconfigured', issues: found },
      ])
    }
  })
})

test.each<[string, Environment]>([
  ['достаточно домена', { ALLOWED_AUDIENCES: 'a', ALLOWED_DOMAINS: 'school.example' }],
  ['достаточно учётной записи', { ALLOWED_AUDIENCES: 'a', ALLOWED_USERS: '100' }],
  ['среда не названа — рабочая', { ALLOWED_AUDIENCES: 'a', ALLOWED_USERS: 'a@gmail.com', ENVIRONMENT: '' }],
])('%s', (_, env) => {
  expect(readConfiguration(env)).toMatchObject({ environment: 'production', keys: undefined })
})
