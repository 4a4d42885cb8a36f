import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, build, bundleServer, type ServerBundle } from '#addon/build.ts'
import { loadCode, readCode } from './builtCode.ts'
import { root } from './sources.ts'

describe('Code.js', () => {
  let built: Built
  let server: ServerBundle
  beforeAll(async () => {
    built = await build()
    server = await bundleServer(join(root, 'addon/main.ts'))
  })

  test('is a script of ES2019 that names only the language and the services we know', () => {
    const { unknown, unlisted } = readCode(built.code)
    expect({ unknown, unlisted }).toEqual({ unknown: [], unlisted: [] })
  })

  test('offers exactly the exports of main.ts, with the menu, the installation and the one rpc among them', () => {
    expect(readCode(built.code).functions).toEqual(server.exports)
    expect(server.exports).toEqual(expect.arrayContaining(['call', 'onInstall', 'onOpen']))
  })

  test('touches no service while it loads', () => {
    expect(() => loadCode(built.code)).not.toThrow()
  })

  test('asks in the manifest for the scopes it uses and for no other', () => {
    const manifest = built.manifest as { oauthScopes: string[] }
    expect(manifest.oauthScopes.toSorted()).toEqual(readCode(built.code).scopes)
  })

  // Apps Script takes far more; the bound is there so that growth is noticed. What people wait for, parsing and loading, is
  // measured by the bench and stays under 60 ms.
  test('weighs at most 700 KB', () => {
    expect(Buffer.byteLength(built.code)).toBeLessThanOrEqual(700 * 1024)
  })

  test('is not built again while the sources stay as they are', async () => {
    expect(await build()).toEqual(built)
  })
})

describe('what is wrong in a bundle is seen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const bundle = async (source: string) => {
    const entry = join(folder, 'main.ts')
    writeFileSync(entry, source)
    return bundleServer(entry)
  }

  test('each export stands behind a real function', async () => {
    const { code, exports } = await bundle(
      `class Counter { #n = 0; static of = 1; next = () => ++this.#n }
       export function onOpen() { return new Counter().next() }
       export const call = (request: { name?: string }) => request?.name ?? 'без имени'`,
    )
    expect(exports).toEqual(['call', 'onOpen'])
    expect(readCode(code)).toEqual({ functions: ['call', 'onOpen'], unknown: [], unlisted: [], scopes: [] })
    expect(code).toContain('без имени')
    loadCode(code)
  })

  test.each([
    {
      what: 'a name of the browser',
      source: `export const call = () => fetch('')`,
      unknown: ['fetch'],
      unlisted: [],
    },
    {
      what: 'a name only asked for',
      source: `export const call = () => typeof window`,
      unknown: [],
      unlisted: [],
    },
    {
      what: 'a member nobody listed',
      source: `export const call = () => SpreadsheetApp.openById('')`,
      unknown: [],
      unlisted: ['SpreadsheetApp.openById'],
    },
    {
      what: 'a service as a value',
      source: `export const call = () => [Session]`,
      unknown: [],
      unlisted: ['Session.(as a value)'],
    },
  ])('$what', async ({ source, unknown, unlisted }) => {
    expect(readCode((await bundle(source)).code)).toMatchObject({ unknown, unlisted })
  })

  test('scopes follow from the members used', async () => {
    const { code } = await bundle(
      `export const call = (page: never) => {
         SpreadsheetApp.getUi().showSidebar(page)
         return [SpreadsheetApp.getActiveSpreadsheet(), ScriptApp.getIdentityToken()]
       }`,
    )
    expect(readCode(code).scopes).toEqual([
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/userinfo.email',
      'openid',
    ])
  })

  test('a call while loading', async () => {
    const { code } = await bundle(
      `const sheet = SpreadsheetApp.getActiveSpreadsheet()\nexport const call = () => sheet`,
    )
    expect(() => loadCode(code)).toThrow('SpreadsheetApp.getActiveSpreadsheet is called while Code.js loads')
  })
})
