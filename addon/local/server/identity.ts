import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './keeping/writeWhole.ts'

/** The one person of this computer, as the engine knows her; a `sub` of Google's form. */
export const localUser = {
  sub: '100000000000000000001',
  email: 'curator@tandem.local',
  audience: 'tandem-local',
}

export interface Identity {
  /** JWK Set with the public half: the engine's JWKS_JSON. */
  keys: string
  privateKey: string
  keyId: string
}

/**
 * The key pair of this computer: made at the first start, kept beside the data, readable by its owner only. It vouches for
 * nobody elsewhere, so one that can't be read is simply made anew.
 */
export function localIdentity(dataDir: string): Identity {
  const file = join(dataDir, 'identity-key.pem')
  const key = readKey(file) ?? makeKey(file)
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  const keyId = createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, 16)
  return {
    keys: JSON.stringify({ keys: [{ ...jwk, kid: keyId, alg: 'RS256', use: 'sig' }] }),
    privateKey: String(key.export({ type: 'pkcs8', format: 'pem' })),
    keyId,
  }
}

function readKey(file: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(file))
  } catch {
    return null
  }
}

function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeWhole(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return privateKey
}

/** A token like Google's, signed here: the engine checks it by the very code that runs in production. */
export function identityToken(
  { privateKey, keyId }: Pick<Identity, 'privateKey' | 'keyId'>,
  now: number,
): string {
  const issuedAt = Math.floor(now / 1000)
  const claims = {
    iss: 'https://accounts.google.com',
    aud: localUser.audience,
    sub: localUser.sub,
    email: localUser.email,
    email_verified: true,
    iat: issuedAt,
    exp: issuedAt + 3600,
  }
  const signed = [{ alg: 'RS256', kid: keyId, typ: 'JWT' }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}
