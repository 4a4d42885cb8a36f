import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Copies } from '#addon/local/server/keeping/copies.ts'
import { copyOlder } from '#addon/local/server/keeping/copyOlder.ts'
import { WORKBOOK } from '#addon/local/server/programme.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const open = (file: string) => openWorkbook({ file, ...WORKBOOK, now: Date.now })

/** A closed file of the first format; `killed` leaves its last writes in the log. */
function school({ killed = false, verdict = 'ok' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-older-'))
  folders.push(folder)
  const [written, file] = [join(folder, 'written.tandem'), join(folder, 'school.tandem')]
  const workbook = open(written)
  workbook.handle({ op: 'setProperties', store: 'script', set: { word: 'последнее' } })
  if (!killed) workbook.close()
  for (const ending of killed ? ['', '-wal'] : ['']) copyFileSync(written + ending, file + ending)
  if (killed) workbook.close()
  rmSync(written)
  const copies = new Copies(join(folder, 'Копии'), { now: Date.now, check: async () => verdict })
  return { folder, file, copies }
}

const word = (file: string) => {
  const workbook = open(file)
  try {
    return workbook.handle({ op: 'properties', store: 'script' })
  } finally {
    workbook.close()
  }
}

describe('a file that the next format would change', () => {
  test.each([false, true])('is copied whole and stays as it is (killed: %s)', async killed => {
    const { folder, file, copies } = school({ killed })
    const before = readFileSync(file)
    const beside = readdirSync(folder)
    await copyOlder(file, copies, 2)
    expect(copies.list().map(({ kind }) => kind)).toEqual(['migration'])
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(folder).filter(name => name !== 'Копии')).toEqual(beside)
    expect(word(copies.path('1') ?? '')).toMatchObject({ word: 'последнее' })
    expect(word(file)).toMatchObject({ word: 'последнее' })
  })

  test('is not opened when the copy is not whole', async () => {
    const { file, copies } = school({ verdict: 'damaged' })
    await expect(copyOlder(file, copies, 2)).rejects.toMatchObject({ code: 'disk' })
  })
})

test('a file of this format is not copied', async () => {
  const { file, copies } = school()
  await copyOlder(file, copies)
  expect(copies.list()).toEqual([])
})

test.each(['', 'no base at all'])('a file that holds «%s» is left to the opening', async text => {
  const { file, copies } = school()
  writeFileSync(file, text)
  await copyOlder(file, copies, 2)
  expect(copies.list()).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a file that is not there is not made', async () => {
  const { folder, file, copies } = school()
  rmSync(file)
  await copyOlder(file, copies, 2)
  expect(readdirSync(folder)).toEqual([])
})
