import { performance } from 'node:perf_hooks'
import { unstable_dev } from 'wrangler'
import { allowed, newKeys, sign } from '#tests/worker/keys.ts'
import { matchingSchool } from './matchingSchool.ts'

/**
 * The first and the next pairing of 133 × 67 people in a Worker that has just started, under Cloudflare's runtime on
 * this computer. Its clock stands still while it computes, so the time is taken outside: HTTP, token and JSON included.
 * @returns milliseconds: a bare /v1/health beside them, the first /v1/match, the one after it
 */
export async function inWorkerd(): Promise<{ health: number; first: number; second: number }> {
  const { keySet, privateJwk } = await newKeys()
  const worker = await unstable_dev('worker/index.ts', {
    config: 'wrangler.toml',
    vars: { ...allowed, JWKS_JSON: JSON.stringify(keySet) },
    local: true,
    logLevel: 'none',
    experimental: { disableExperimentalWarning: true, disableDevRegistry: true },
  })
  const headers = {
    Authorization: `Bearer ${await sign(privateJwk)}`,
    'Content-Type': 'application/json',
  }
  const body = JSON.stringify(matchingSchool(133, 67, 133, 1))
  const timed = async (path: string, init?: { method: string; headers: typeof headers; body: string }) => {
    const began = performance.now()
    const response = await worker.fetch(path, init)
    await response.text()
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return performance.now() - began
  }
  const pairing = { method: 'POST', headers, body }
  await timed('/v1/health')
  const health = await timed('/v1/health')
  const first = await timed('/v1/match', pairing)
  const second = await timed('/v1/match', pairing)
  await worker.stop()
  return { health, first, second }
}
