import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose'

const audience = '1234-tandem.apps.googleusercontent.com'

/** Who the tests' Worker serves: one school's domain, one account by number, one by its Gmail address. */
export const allowed = {
  ENVIRONMENT: 'test',
  ALLOWED_AUDIENCES: `${audience}, 5678-copy.apps.googleusercontent.com`,
  ALLOWED_DOMAINS: 'school.example, gymnasium.example',
  ALLOWED_USERS: '100200300, Curator.One@gmail.com',
}

/** The claims of a curator with a school's account. */
const curator: JWTPayload = {
  iss: 'https://accounts.google.com',
  aud: audience,
  sub: '42',
  hd: 'school.example',
  email: 'curator@school.example',
  email_verified: true,
}

/** A key pair like one of Google's: the public half as a JWK Set, the private one as JSON that survives a variable. */
export async function newKeys(kid = 'first') {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }
  return { jwk, keySet: { keys: [jwk] }, privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256' } }
}

/**
 * A token signed as Google signs; `undefined` takes a claim away.
 * @param at when it is signed, seconds since 1970
 */
export async function sign(
  privateJwk: object,
  claims: Record<string, unknown> = {},
  header: object = {},
  at = Math.floor(Date.now() / 1000),
): Promise<string> {
  const kid = (privateJwk as { kid: string }).kid
  const payload = JSON.parse(JSON.stringify({ ...curator, iat: at, exp: at + 3600, ...claims }))
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid, ...header })
    .sign(await importJWK(privateJwk, 'RS256'))
}
