import type { Rim } from './scope.ts'

const googleKeys = 'https://www.googleapis.com/oauth2/v3/certs'
const patience = 2_000

/** The real world. */
export const rim: Rim = {
  now: () => Date.now(),
  fetchKeys: async () => {
    const response = await fetch(googleKeys, { signal: AbortSignal.timeout(patience) })
    if (!response.ok) throw new Error(`Keys answered ${response.status}`)
    return response.json()
  },
  log: line => console.log(line),
}
