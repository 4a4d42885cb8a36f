import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Identity, identityToken, localIdentity, localUser } from '#addon/local/server/identity.ts'

let dataDir: string
let identity: Identity
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-'))
  identity = localIdentity(dataDir)
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const part = (token: string, index: number) =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString()) as Record<string, unknown>

test('the key is made once and only its owner may read it', () => {
  expect(localIdentity(dataDir)).toEqual(identity)
  expect(statSync(join(dataDir, 'identity-key.pem')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'identity-key.pem'), 'utf8')).toContain('PRIVATE KEY')
})

test.each([
  ['half a key', () => readFileSync(join(dataDir, 'identity-key.pem'), 'utf8').slice(0, 900)],
  ['nothing', () => ''],
])('a file with %s, as after a power cut, is replaced by a new key', (_name, left) => {
  const other = mkdtempSync(join(tmpdir(), 'tandem-'))
  writeFileSync(join(other, 'identity-key.pem'), left())
  const made = localIdentity(other)
  expect(made.keyId).not.toBe(identity.keyId)
  expect(localIdentity(other)).toEqual(made)
  rmSync(other, { recursive: true })
})

test('the key set holds the public half only', () => {
  const [key] = (JSON.parse(identity.keys) as { keys: Record<string, unknown>[] }).keys
  expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})

test('the token is one that the engine knows from Google, for an hour', () => {
  const token = identityToken(identity, Date.UTC(2026, 10, 22))
  const { kid } = part(token, 0)
  const [key] = (
    JSON.parse(identity.keys) as { keys: ({ kid: string } & import('node:crypto').JsonWebKey)[] }
  ).keys
  expect(kid).toBe(key?.kid)
  expect(part(token, 1)).toEqual({
    iss: 'https://accounts.google.com',
    aud: localUser.audience,
    sub: localUser.sub,
    email: localUser.email,
    email_verified: true,
    iat: Date.UTC(2026, 10, 22) / 1000,
    exp: Date.UTC(2026, 10, 22, 1) / 1000,
  })
  const [head, claims, signature = ''] = token.split('.')
  const publicKey = createPublicKey({ key: key ?? {}, format: 'jwk' })
  expect(
    verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url')),
  ).toBe(true)
})
