import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Engine, ENGINE_URL } from '#addon/local/server/engine.ts'
import { type Identity, identityToken, localIdentity } from '#addon/local/server/identity.ts'

let dataDir: string
let identity: Identity
let engine: Engine
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-'))
  identity = localIdentity(dataDir)
  engine = new Engine(() => identity.keys)
})
afterEach(() => engine.stop())
afterAll(() => rmSync(dataDir, { recursive: true }))

const school = {
  contract: 1,
  mentors: { id: ['p_aaaaaaaaaa'], capacity: [1], minGroup: [0] },
  mentees: { id: ['p_cccccccccc'], priority: [1] },
  gates: [],
  criteria: [],
  choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
  locked: [],
  forbidden: [],
  options: { objective: 'coverage', floor: 0 },
}

async function match(token: string | null, timeoutMs = 20_000, window = 'window0001') {
  const request = {
    url: `${ENGINE_URL}v1/match`,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(school),
    timeoutMs,
  }
  const answer = await engine.fetch(request, window)
  return {
    status: answer.status,
    body: JSON.parse(new TextDecoder().decode(answer.body)) as { pairs?: unknown[] },
  }
}

test('the engine takes the token of this computer and matches', async () => {
  const { status, body } = await match(identityToken(identity, Date.now()))
  expect(status).toBe(200)
  expect(body.pairs).toHaveLength(1)
})

test.each([
  ['no token', () => null],
  ['a token of two hours ago', () => identityToken(identity, Date.now() - 2 * 3600 * 1000)],
  [
    'a token of another computer',
    () => {
      const other = mkdtempSync(join(tmpdir(), 'tandem-'))
      const token = identityToken(localIdentity(other), Date.now())
      rmSync(other, { recursive: true })
      return token
    },
  ],
])('%s is refused by the same door as in production', async (_name, token) => {
  expect((await match(token())).status).toBe(401)
})

test('an engine that does not answer in time is ended and started anew', async () => {
  const token = identityToken(identity, Date.now())
  await expect(match(token, 1)).rejects.toThrow('Timeout')
  expect((await match(token)).status).toBe(200)
})

test('a window stops its own request; that of another window is answered', async () => {
  const token = identityToken(identity, Date.now())
  const mine = match(token, 20_000, 'window0001')
  const other = match(token, 20_000, 'window0002')
  engine.cancel('window0001')
  await expect(mine).rejects.toThrow('Address unavailable')
  expect((await other).status).toBe(200)
})

test('a window that has asked nothing stops nothing', async () => {
  const other = match(identityToken(identity, Date.now()), 20_000, 'window0002')
  engine.cancel('window0001')
  expect((await other).status).toBe(200)
})

test('a request that takes too long does not take another one with it', async () => {
  const token = identityToken(identity, Date.now())
  const late = match(token, 1, 'window0001')
  const other = match(token, 20_000, 'window0002')
  await expect(late).rejects.toThrow('Timeout')
  expect((await other).status).toBe(200)
})

test.each([
  'https://example.org/',
  'https://engine.tandem.local.example.org/',
  'http://engine.tandem.local/',
])('%s is not reached from here', async url => {
  const request = { url, method: 'GET', headers: {}, body: null, timeoutMs: 1000 }
  await expect(engine.fetch(request, 'window0001')).rejects.toThrow('Address unavailable')
})
