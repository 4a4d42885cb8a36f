import { basename } from 'node:path'
import { isPacked } from '../launch/isPacked.ts'

/**
 * The file a thread starts from: its own source while the program runs from its sources,
 * and in the packed program, where sources are gone, the bundle of the same name beside this one.
 */
export function threadFile(source: URL): URL {
  return isPacked ? new URL(`./${basename(source.pathname, '.ts')}.mjs`, import.meta.url) : source
}
