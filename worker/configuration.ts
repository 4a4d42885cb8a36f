import type { JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import type { Issue } from '#shared/contract/errors.ts'

/** What the Worker is told from outside: variables of the deployment. Lists are comma-separated. */
export interface Environment {
  /** `production` | `test` | `local`; unset means production. */
  ENVIRONMENT?: string | undefined
  /** OAuth client ids of the add-ons that may call. */
  ALLOWED_AUDIENCES?: string | undefined
  /** Workspace domains whose people may call. */
  ALLOWED_DOMAINS?: string | undefined
  /** Google account ids (`sub`), or addresses ending in @gmail.com. */
  ALLOWED_USERS?: string | undefined
  /** A JWK Set instead of Google's keys; refused in production, where it would be a master key. */
  JWKS_JSON?: string | undefined
}

export interface Configuration {
  environment: 'production' | 'test' | 'local'
  audiences: string[]
  domains: ReadonlySet<string>
  users: ReadonlySet<string>
  /** Injected keys; without them Google's are fetched. */
  keys: JSONWebKeySet | undefined
}

/** What keeps a deployment from serving: `path` names the variable. */
export interface Misconfigured {
  issues: Issue[]
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).check(z.minLength(1)) })

const environments = ['production', 'test', 'local'] as const

/** Reads the variables once, before the first request. */
export function readConfiguration(env: Environment): Configuration | Misconfigured {
  const issues: Issue[] = []
  const list = (variable: keyof Environment, shape: RegExp) => {
    const items = (env[variable] ?? '')
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== '')
    if (items.some(item => item.length > 255 || !shape.test(item)))
      issues.push({ path: variable, code: 'unreadable' })
    return items
  }
  const named = env.ENVIRONMENT?.trim() || 'production'
  const environment = environments.find(one => one === named)
  if (environment === undefined) issues.push({ path: 'ENVIRONMENT', code: 'unreadable' })
  const audiences = list('ALLOWED_AUDIENCES', /^[\x21-\x7e]+$/)
  const domains = list('ALLOWED_DOMAINS', /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)
  // Google vouches for addresses of its own domain only; anybody else is known by account id.
  const users = list('ALLOWED_USERS', /^(\d+|[a-z0-9._+-]+@gmail\.com)$/i)
  if (audiences.length === 0) issues.push({ path: 'ALLOWED_AUDIENCES', code: 'missing' })
  if (domains.length === 0 && users.length === 0) issues.push({ path: 'ALLOWED_DOMAINS', code: 'missing' })
  const keys = readKeys(env.JWKS_JSON, environment ?? 'production', issues)
  if (issues.length > 0 || environment === undefined) return { issues }
  const lower = (items: string[]) => new Set(items.map(item => item.toLowerCase()))
  return { environment, audiences, domains: lower(domains), users: lower(users), keys }
}

function readKeys(text: string | undefined, environment: string, issues: Issue[]): JSONWebKeySet | undefined {
  if (text === undefined || text.trim() === '') return undefined
  if (environment === 'production') {
    issues.push({ path: 'JWKS_JSON', code: 'forbidden' })
    return undefined
  }
  const keys = parseKeys(text)
  if (keys === undefined) issues.push({ path: 'JWKS_JSON', code: 'unreadable' })
  return keys
}

function parseKeys(text: string): JSONWebKeySet | undefined {
  try {
    return keySet.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
