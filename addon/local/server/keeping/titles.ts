import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the programmes of the data folder are called. A list that is lost or unreadable is made again from the files. */
export function readTitles(dataDir: string): Record<string, string> {
  const found = readdirSync(dataDir).flatMap(name => /^copy-([1-9]\d*)\.tandem$/.exec(name)?.[1] ?? [])
  const fromFiles = Object.fromEntries(found.map(number => [`copy-${number}`, `Копия ${number}`]))
  try {
    const written = JSON.parse(readFileSync(join(dataDir, 'titles.json'), 'utf8')) as Record<string, unknown>
    const titles = Object.entries(written).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return { ...fromFiles, ...Object.fromEntries(titles) }
  } catch {
    return fromFiles
  }
}
