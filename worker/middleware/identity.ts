import { createLocalJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { createMiddleware } from 'hono/factory'
import { routes } from '#shared/contract/routes.ts'
import type { Configuration, Misconfigured } from '../configuration.ts'
import { Refused } from '../refused.ts'
import type { Rim, Scope } from '../scope.ts'
import { googleKeys } from './keys.ts'

const issuers = ['https://accounts.google.com', 'accounts.google.com']
const longestToken = 4_096
const tokenShape = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const challenge = { headers: { 'WWW-Authenticate': 'Bearer' } }

/** 401 without a Google identity token that holds, 403 for an account that is not on the lists. */
export function identity(configuration: Configuration | Misconfigured, rim: Pick<Rim, 'now' | 'fetchKeys'>) {
  const keys: JWTVerifyGetKey =
    'keys' in configuration && configuration.keys ? createLocalJWKSet(configuration.keys) : googleKeys(rim)
  return createMiddleware<Scope>(async (c, next) => {
    if (routes[c.get('route')].door === 'token' && !('issues' in configuration)) {
      const token = bearer(c.req.header('Authorization'))
      const payload = await verified(token, keys, configuration.audiences, rim.now())
      c.set('caller', allowed(payload, configuration))
    }
    await next()
  })
}

function bearer(header: string | undefined): string {
  if (header === undefined || header === '') throw new Refused('tokenMissing', challenge)
  const token = /^Bearer /i.test(header) ? header.slice('Bearer '.length).trim() : ''
  if (token.length > longestToken || !tokenShape.test(token)) throw new Refused('tokenRefused', challenge)
  return token
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  audience: string[],
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: issuers,
      audience,
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp'],
      clockTolerance: 60,
      maxTokenAge: '65m',
      currentDate: new Date(now),
    })
    if (typeof payload.aud === 'string' && typeof payload.sub === 'string' && payload.email_verified === true)
      return payload
  } catch (error) {
    if (error instanceof Refused) throw error
    if (error instanceof errors.JWTExpired) throw new Refused('tokenExpired', challenge)
  }
  throw new Refused('tokenRefused', challenge)
}

/** Google alone vouches for a domain (`hd`) and for its own mail addresses; everybody else is an account id. */
function allowed({ sub = '', hd, email }: JWTPayload, { domains, users }: Configuration): string {
  const ofDomain = typeof hd === 'string' && domains.has(hd.toLowerCase())
  const ofGmail = typeof email === 'string' && /@gmail\.com$/i.test(email) && users.has(email.toLowerCase())
  if (!ofDomain && !users.has(sub) && !ofGmail) throw new Refused('callerNotAllowed')
  return sub
}
