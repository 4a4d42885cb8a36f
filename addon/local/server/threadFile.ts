import { basename } from 'node:path'

/**
 * The file a thread starts from: its own source while the program runs from its sources,
 * and in the packed program, where sources are gone, the bundle of the same name beside this one.
 */
export function threadFile(source: URL): URL {
  if (import.meta.url.endsWith('.ts')) return source
  return new URL(`./${basename(source.pathname, '.ts')}.mjs`, import.meta.url)
}
