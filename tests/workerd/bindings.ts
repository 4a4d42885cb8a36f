import { allowed, newKeys } from '../worker/keys.ts'

/** Variables of the Worker under test, and the private key its tests sign with: fresh for every run. */
export async function bindings(): Promise<Record<string, string>> {
  const { keySet, privateJwk } = await newKeys()
  return { ...allowed, JWKS_JSON: JSON.stringify(keySet), SIGNING_KEY: JSON.stringify(privateJwk) }
}
