import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCode, read, root, sourcePaths } from './sources.ts'

const topLevel = new Set([
  ...['addon', 'worker', 'shared', 'tests', '.ci'],
  ...['.gitignore', '.npmrc', 'biome.json', 'vitest.config.ts', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'wrangler.toml', 'README.md', 'CHANGELOG.md', 'LICENSE', '.clasp.json.example'],
])
const made = new Set([
  '.git',
  'node_modules',
  'dist',
  'data',
  '.types',
  '.wrangler',
  '.clasp.json',
  '.dev.vars',
])

test('at the top level stands only what the architecture names', () => {
  expect(readdirSync(root).filter(name => !topLevel.has(name) && !made.has(name))).toEqual([])
})

test('no file or folder has a name that could hold anything', () => {
  const vague = /^(utils?|helpers?|common|lib|misc|types|constants)$/
  const named = sourcePaths().filter(path =>
    path.split('/').some(step => vague.test(step.replace(/\.(test\.)?tsx?$/, ''))),
  )
  expect(named).toEqual([])
})

test('a module has at most 300 lines, or says in its first line why it is longer', () => {
  const long = sourcePaths()
    .filter(isCode)
    .filter(path => {
      const lines = read(path).split('\n')
      return lines.length > 301 && !/^(\/\/|\/\*\*?) Long because /.test(lines[0] ?? '')
    })
  expect(long).toEqual([])
})

test('tests mirror the sources: the folder of a test is the folder of what it speaks of', () => {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const folders = new Set(sourcePaths().map(folderOf))
  const astray = sourcePaths('tests')
    .filter(path => /^tests\/(shared|worker|addon)\/.+\.test\.ts$/.test(path))
    .filter(path => !folders.has(folderOf(path).replace(/^tests\//, '')))
  expect(astray).toEqual([])
})
