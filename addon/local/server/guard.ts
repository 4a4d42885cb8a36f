import type { IncomingMessage } from 'node:http'
import { type Refusal, refusals } from './refusal.ts'

const METHODS = new Set(['GET', 'POST'])
const FETCH_SITES = new Set(['same-origin', 'none'])

/**
 * The door of the host, before any route: says why a request is refused, or null.
 * Another site in the curator's browser, a name rebound to 127.0.0.1 or a bare form post must not come past it;
 * the session cookie is the next door (session.ts).
 */
export function guard(request: IncomingMessage, port: number): Refusal | null {
  const { headers, rawHeaders, method = '', url = '' } = request
  const origin = `http://127.0.0.1:${port}`
  if (times(rawHeaders, 'host') !== 1 || headers.host !== `127.0.0.1:${port}`) return refusals.host()
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return refusals.path()
  if (!METHODS.has(method)) return refusals.method()
  if (times(rawHeaders, 'origin') > 1 || times(rawHeaders, 'cookie') > 1) return refusals.foreign()
  const site = headers['sec-fetch-site']
  if (site !== undefined && !FETCH_SITES.has(String(site))) return refusals.foreign()
  if (headers.origin !== undefined && headers.origin !== origin) return refusals.foreign()
  // A browser always sends Origin with a POST: its absence means that this is not our page.
  if (method === 'POST' && headers.origin === undefined) return refusals.foreign()
  return null
}

function times(rawHeaders: string[], name: string): number {
  return rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === name).length
}
