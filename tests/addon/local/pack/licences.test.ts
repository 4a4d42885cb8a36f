import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { licencesOf } from '#addon/local/pack/licences.ts'

const root = mkdtempSync(join(tmpdir(), 'tandem-'))
afterAll(() => rmSync(root, { recursive: true }))

function install(name: string, manifest: Record<string, unknown>, files: Record<string, string> = {}) {
  const folder = join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...manifest }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return `node_modules/${name}/lib/index.js`
}

test('each package once, by name, with the text it brings', async () => {
  const inputs = [
    install('zebra', { license: 'MIT' }, { LICENSE: 'You may.\r\n' }),
    install('@herd/ant', { license: 'Apache-2.0' }, { 'LICENSE.md': 'You may too.', NOTICE: 'By ants.' }),
    'node_modules/zebra/lib/other.js',
    'shared/language/plural.ts',
  ]
  expect(await licencesOf(root, inputs)).toEqual([
    { name: '@herd/ant', version: '1.2.3', licence: 'Apache-2.0', text: 'You may too.\nBy ants.' },
    { name: 'zebra', version: '1.2.3', licence: 'MIT', text: 'You may.' },
  ])
})

test.each([
  [{ license: '(MIT OR GPL-3.0-or-later)' }, 'MIT'],
  [{ license: '(GPL-3.0-only OR BSD-3-Clause)' }, 'BSD-3-Clause'],
  [{ license: '(MIT AND Zlib)' }, 'MIT AND Zlib'],
  [{ license: { type: 'ISC' } }, 'ISC'],
  [{ licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] }, 'MIT'],
])('%j is used under %s', async (manifest, licence) => {
  const [found] = await licencesOf(root, [install('choice', manifest, { LICENSE: 'You may.' })])
  expect(found?.licence).toBe(licence)
})

test('a licence whose text was forgotten is written out', async () => {
  const [found] = await licencesOf(root, [install('bare', { license: 'ISC', author: { name: 'Ada' } })])
  expect(found?.text).toMatch(/^Copyright \(c\) Ada\n\nPermission to use/)
})

test.each([{ license: 'GPL-3.0-only' }, { license: '(MIT AND GPL-2.0)' }, { license: 'UNLICENSED' }, {}])(
  '%j may not be given away',
  async manifest => {
    await expect(licencesOf(root, [install('strange', manifest)])).rejects.toThrow('strange 1.2.3')
  },
)
