import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's root folder. */
export const root = join(import.meta.dirname, '../..')

const kept = new Set([
  'node_modules',
  'dist',
  'data',
  '.git',
  '.types',
  '.wrangler',
  '.dev.vars',
  '.clasp.json',
])

/** Paths of every file of the project, from the root, without what is made or installed. */
export function sourcePaths(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => !kept.has(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .flatMap(entry => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? sourcePaths(path) : [path]
    })
}

export const isCode = (path: string) => /\.(ts|tsx)$/.test(path)

export const read = (path: string) => readFileSync(join(root, path), 'utf8')
