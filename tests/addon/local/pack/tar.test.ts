import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileOfTar, tar } from '#addon/local/pack/tar.ts'

const files = [
  { path: 'tandem/Прочтите.txt', bytes: Buffer.from('Здравствуйте'), runs: false },
  { path: 'tandem/empty', bytes: Buffer.alloc(0), runs: false },
  { path: 'tandem/tandem.sh', bytes: Buffer.alloc(512, 'x'), runs: true },
]
const archive = Buffer.from(tar(files, 1_767_225_600))

test.each(files)('$path is found again', ({ path, bytes }) => {
  expect(fileOfTar(archive, path)).toEqual(bytes)
})

test('what is not in the archive is not found', () => {
  expect(fileOfTar(archive, 'tandem/другой')).toBeNull()
})

test("the system's tar unpacks it: names, contents, dates, and what may be run", () => {
  const place = mkdtempSync(join(tmpdir(), 'tandem-'))
  writeFileSync(join(place, 'archive.tar'), archive)
  execFileSync('tar', ['-xf', 'archive.tar'], { cwd: place })
  for (const { path, bytes, runs } of files) {
    const { mode, mtimeMs } = statSync(join(place, path))
    expect(readFileSync(join(place, path))).toEqual(bytes)
    expect({ mode: mode & 0o777, mtimeMs }).toEqual({
      mode: runs ? 0o755 : 0o644,
      mtimeMs: 1_767_225_600_000,
    })
  }
  rmSync(place, { recursive: true })
})

test('a path that does not fit is refused', () => {
  const file = { path: `tandem/${'я'.repeat(60)}`, bytes: Buffer.alloc(0), runs: false }
  expect(() => tar([file], 0)).toThrow(RangeError)
})
