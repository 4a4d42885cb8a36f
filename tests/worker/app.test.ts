import { createApp } from '#worker/app.ts'
import { describeEngine } from './describeEngine.ts'
import { allowed, newKeys } from './keys.ts'

/** Over a wire the length is declared; in memory nobody does it. */
function declared(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  if (typeof init.body === 'string')
    headers.set('Content-Length', String(new TextEncoder().encode(init.body).length))
  return { ...init, headers }
}

describeEngine('служба подбора в памяти', async () => {
  const { keySet, privateJwk } = await newKeys()
  const app = createApp({ ...allowed, JWKS_JSON: JSON.stringify(keySet) }, { log: () => {} })
  return { privateJwk, send: async (path, init) => app.request(path, declared(init)) }
})
