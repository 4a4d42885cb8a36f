import { readFileSync } from 'node:fs'
import { isPacked } from './isPacked.ts'

/** The version of this program: package.json's; the packed program carries one of its own beside its bundles. */
export function programVersion(): string {
  const manifest = new URL(isPacked ? './package.json' : '../../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
