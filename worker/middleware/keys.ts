import {
  createLocalJWKSet,
  type FlattenedJWSInput,
  errors,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
} from 'jose'
import { Refused } from '../refused.ts'
import type { Rim } from '../scope.ts'

const hour = 3_600_000
/** Keys are taken without asking for so long … */
const fresh = hour
/** … and for so much longer while Google cannot be reached. */
const staleIfError = 24 * hour
/** How often an unknown key id, or an outage, may send us to Google. */
const pause = 30_000

interface Held {
  find: JWTVerifyGetKey
  at: number
}

/**
 * Google's keys, held in memory. An outage is never taken for a forged token: while a key cannot be looked for, the
 * answer is 503.
 */
export function googleKeys({ now, fetchKeys }: Pick<Rim, 'now' | 'fetchKeys'>): JWTVerifyGetKey {
  let held: Held | undefined
  let asked = Number.NEGATIVE_INFINITY
  let outcome: 'ok' | 'pending' | 'failed' = 'ok'

  return async (header: JWTHeaderParameters, token: FlattenedJWSInput) => {
    const keys = await current()
    try {
      return await keys.find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      if (now() - asked >= pause) {
        const renewed = await refresh()
        if (renewed) return renewed.find(header, token)
      }
      if (outcome !== 'ok') throw new Refused('keysUnavailable', { headers: { 'Retry-After': '30' } })
      throw error
    }
  }

  async function current(): Promise<Held> {
    const age = held ? now() - held.at : Number.POSITIVE_INFINITY
    if (held && age < fresh) return held
    if (held && age < fresh + staleIfError && now() - asked < pause) return held
    const renewed = await refresh()
    if (renewed) return renewed
    if (held && age < fresh + staleIfError) return held
    throw new Refused('keysUnavailable', { headers: { 'Retry-After': '30' } })
  }

  async function refresh(): Promise<Held | undefined> {
    asked = now()
    outcome = 'pending'
    try {
      held = { find: createLocalJWKSet((await fetchKeys()) as JSONWebKeySet), at: now() }
      outcome = 'ok'
      return held
    } catch {
      outcome = 'failed'
      return undefined
    }
  }
}
