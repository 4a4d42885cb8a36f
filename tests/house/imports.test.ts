import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { isCode, read, sourcePaths } from './sources.ts'

/** Who may import code from whom; `types` may be imported as types only. The longest matching folder speaks. */
const law: Record<string, { code: string[]; types?: string[] }> = {
  'shared/': { code: ['shared/'] },
  'worker/': { code: ['worker/', 'shared/'] },
  'addon/features/': { code: ['addon/features/', 'shared/'] },
  'addon/google/': { code: ['addon/google/', 'addon/features/', 'shared/'] },
  'addon/main.ts': { code: ['addon/google/', 'addon/features/', 'shared/'] },
  'addon/sidebars/': { code: ['addon/sidebars/', 'shared/'], types: ['addon/features/'] },
  'addon/build.ts': { code: ['addon/shortTexts.ts'] },
  'addon/shortTexts.ts': { code: [] },
  'addon/pack.ts': { code: ['addon/local/pack/'] },
  // The page writes what it calculates as the file does.
  'addon/local/page/': {
    code: [
      'addon/local/page/',
      'addon/local/workbook/display.ts',
      'addon/local/workbook/locale.ts',
      'shared/',
    ],
    types: ['addon/local/'],
  },
  'addon/local/': { code: ['addon/local/', 'addon/build.ts', 'worker/', 'shared/', 'tests/school/'] },
  'tests/': { code: ['tests/', 'addon/', 'worker/', 'shared/'] },
}

/** Packages that each part may be made of. `node:` stands for Node's own modules. */
const packages: Record<string, string[]> = {
  'shared/': ['zod/mini', 'lvovich', 'fflate', 'uqr'],
  'worker/': ['zod', 'hono', 'jose', 'fflate', '@hono/node-server', 'cloudflare:workers'],
  'worker/node.ts': ['@hono/node-server', 'hono', 'node:'],
  'addon/features/': ['zod/mini', 'fflate'],
  'addon/google/': ['zod/mini', 'fflate'],
  'addon/main.ts': ['zod/mini'],
  'addon/sidebars/': ['preact'],
  'addon/build.ts': ['esbuild', 'node:'],
  'addon/shortTexts.ts': ['acorn'],
}

type Import = { from: string; to: string; typeOnly: boolean }

const importsOf = (path: string): Import[] => {
  const source = read(path).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm,
  )
  return [...statements].map(([, type, named, called]) => ({
    from: path,
    to: place(path, named ?? called ?? ''),
    typeOnly: type !== undefined,
  }))
}

const place = (path: string, target: string) => {
  if (target.startsWith('#')) return target.slice(1)
  return target.startsWith('.') ? join(dirname(path), target) : target
}

const ruleFor = <Rule>(rules: Record<string, Rule>, path: string): Rule | undefined => {
  const keys = Object.keys(rules).filter(key => path === key || (key.endsWith('/') && path.startsWith(key)))
  const longest = keys.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : rules[longest]
}

const within = (path: string, places: string[]) =>
  places.some(place => path === place || (place.endsWith('/') && path.startsWith(place)))

const all = sourcePaths()
  .filter(isCode)
  .filter(path => !path.endsWith('.d.ts'))
  .flatMap(importsOf)
const inside = ({ to }: Import) => /^(shared|worker|addon|tests)\//.test(to)
const shown = ({ from, to }: Import) => `${from} → ${to}`

test('every module imports only from the folders that stand before its own', () => {
  const astray = all.filter(inside).filter(({ from, to, typeOnly }) => {
    const rule = ruleFor(law, from)
    return rule && !within(to, rule.code) && !(typeOnly && within(to, rule.types ?? []))
  })
  expect(astray.map(shown)).toEqual([])
})

test('every part is made only of its own packages', () => {
  const astray = all
    .filter(found => !inside(found))
    .filter(({ from, to }) => {
      const allowed = ruleFor(packages, from)
      return (
        allowed &&
        !allowed.some(
          name => to === name || to.startsWith(`${name}/`) || (name === 'node:' && to.startsWith('node:')),
        )
      )
    })
  expect(astray.map(shown)).toEqual([])
})

test('schemas in shared and in the add-on are zod/mini, and zod is imported as one name', () => {
  const zod = all.filter(({ to }) => to === 'zod' || to.startsWith('zod/'))
  const heavy = zod.filter(({ from, to }) => /^(shared|addon)\//.test(from) && to !== 'zod/mini')
  const inParts = [...new Set(zod.map(({ from }) => from))].filter(path =>
    /import\s+\{[^}]*\}\s+from\s+'zod/.test(read(path)),
  )
  expect([heavy.map(shown), inParts]).toEqual([[], []])
})

test('the engine and the add-on meet only in shared', () => {
  const between = all.filter(
    ({ from, to }) =>
      (from.startsWith('worker/') && to.startsWith('addon/')) ||
      (from.startsWith('addon/') && !from.startsWith('addon/local/') && to.startsWith('worker/')),
  )
  expect(between.map(shown)).toEqual([])
})

test('Apps Script services are named only in addon/google and addon/main.ts', () => {
  const services =
    /\b(SpreadsheetApp|HtmlService|UrlFetchApp|ScriptApp|LockService|PropertiesService|CacheService|FormApp|Session|Utilities)\.\w/
  const named = sourcePaths()
    .filter(isCode)
    .filter(path => /^(shared|worker|addon\/features|addon\/sidebars)\//.test(path))
    .filter(path => services.test(read(path)))
  expect(named).toEqual([])
})

test('the sidebars speak to the add-on in one place', () => {
  const speakers = sourcePaths('addon/sidebars')
    .filter(isCode)
    .filter(path => /google\.script\.run/.test(read(path)))
  expect(speakers).toEqual(['addon/sidebars/callServer.ts'])
})
