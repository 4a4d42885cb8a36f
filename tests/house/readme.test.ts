import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './sources.ts'

type Package = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

test("README's table of dependencies is package.json's", () => {
  const { dependencies, devDependencies }: Package = JSON.parse(read('package.json'))
  const rows = read('README.md').matchAll(/^\|\s*`([@\w./-]+)`\s*\|\s*`?(\d+\.\d+\.\d+)`?\s*\|/gm)
  const table = Object.fromEntries([...rows].map(([, name, version]) => [name, version]))
  expect(table).toEqual({ ...dependencies, ...devDependencies })
})

test('versions are exact, and the lockfile names no place of download', () => {
  const { dependencies, devDependencies }: Package = JSON.parse(read('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
  expect(read('package-lock.json')).not.toMatch(/"resolved"/)
})

test('every path that README names is there', () => {
  const named = [
    ...read('README.md').matchAll(
      /`((?:addon|worker|shared|tests|\.ci)\/[\w./-]*)`|\]\(((?:addon|tests)\/[\w./-]+)\)/g,
    ),
  ]
  const missing = named
    .map(([, code, link]) => code ?? link ?? '')
    .filter(path => !existsSync(new URL(`../../${path}`, import.meta.url)))
  expect(named.length).toBeGreaterThan(20)
  expect(missing).toEqual([])
})
