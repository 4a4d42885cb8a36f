import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type ZippableFile, zipSync } from 'fflate'
import type { PackedFile } from './local/pack/packedFile.ts'
import type { Platform } from './local/pack/platform.ts'
import { filesFor, programFiles } from './local/pack/programFiles.ts'
import { tar } from './local/pack/tar.ts'
import { NoWindowsNode, windowsNode } from './local/pack/windowsNode.ts'

export interface Packed {
  path: string
  bytes: number
  sha256: string
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The same date on every file, so that the same sources give the same bytes. Zip keeps local time, tar seconds. */
const [year, month, day] = [2026, 0, 1] as const

const archives: Record<Platform, { name: string; make(files: PackedFile[]): Uint8Array }> = {
  windows: {
    name: 'tandem-win-x64.zip',
    make: files => zipSync(Object.fromEntries(files.map(file => [file.path, zipEntry(file)]))),
  },
  linux: {
    name: 'tandem-linux-x64.tar.gz',
    make: files => gzipSync(tar(files, Date.UTC(year, month, day) / 1000), { level: 9 }),
  },
}

const nodes: Record<Platform, () => Uint8Array> = {
  windows: () => windowsNode(join(root, 'node_modules/.cache/tandem')),
  linux: () => readFileSync(join(root, 'node_modules/node/bin/node')),
}

/**
 * Packs the program with a Node of its own for a computer that has none; what has not changed is not packed again.
 * @throws NoWindowsNode when Node for Windows can't be had
 */
export async function pack(platform: Platform): Promise<Packed> {
  const files = filesFor(platform, await programFiles(root), nodes[platform]())
  const { name, make } = archives[platform]
  const path = join(root, 'dist', name)
  const seal = join(root, 'dist', `.${name}.seal`)
  const contents = contentsHash(files)
  if (!existsSync(path) || !existsSync(seal) || readFileSync(seal, 'utf8') !== contents) {
    mkdirSync(join(root, 'dist'), { recursive: true })
    rmSync(seal, { force: true })
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, make(files))
    renameSync(draft, path)
    writeFileSync(seal, contents)
  }
  const archive = readFileSync(path)
  return { path, bytes: archive.length, sha256: createHash('sha256').update(archive).digest('hex') }
}

/** As a zip of Unix: its names are read as UTF-8 by all, and programs may be run. */
function zipEntry({ bytes, runs }: PackedFile): ZippableFile {
  const attrs = ((runs ? 0o100755 : 0o100644) << 16) >>> 0
  return [bytes, { level: 9, mtime: new Date(year, month, day), os: 3, attrs }]
}

/** Of every file its path, whether it runs, and its bytes. */
function contentsHash(files: readonly PackedFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes, runs } of files) hash.update(`${path}\0${runs}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}

if (import.meta.main) {
  for (const platform of ['linux', 'windows'] as const) {
    try {
      const { path, bytes, sha256 } = await pack(platform)
      console.log(`${relative(root, path)}: ${(bytes / 1024 / 1024).toFixed(1)} МБ, sha256 ${sha256}`)
    } catch (error) {
      if (!(error instanceof NoWindowsNode)) throw error
      console.error(error.message)
      process.exitCode = 1
    }
  }
}
