import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { WORKBOOK } from '#addon/local/server/programme.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { type HostProcess, hostProcess } from './hostProcess.ts'
import { typed } from './typed.ts'

const folders: string[] = []
const running: HostProcess[] = []
afterEach(async () => {
  for (const host of running.splice(0)) await host.kill()
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  }
})

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-disk-'))
  folders.push(folder)
  return folder
}

async function start(dataDir: string, o: Parameters<typeof hostProcess>[1] = {}): Promise<HostProcess> {
  const host = await hostProcess(dataDir, o)
  running.push(host)
  return host
}

const type = (host: HostProcess, row: number, text: string) =>
  host.post('/api/edit', typed({ row, column: 3, text }))
const run = (host: HostProcess, value: string) =>
  host.post('/api/run', { programme: 'school', window: 'window0001', fn: 'writePair', args: [value] })

/** What the file itself holds: the texts typed, and the pair the command writes. */
function kept(dataDir: string) {
  const book = openWorkbook({ file: join(dataDir, 'school.tandem'), ...WORKBOOK, now: Date.now })
  const { cells } = book.view(0)
  const check = book.check()
  book.close()
  const text = (row: number, column: number) => cells[row - 1]?.[column - 1]?.text ?? ''
  return {
    check,
    pair: [text(1, 1), text(2, 1)],
    typed: cells.map((_, index) => text(index + 1, 3)).filter(text => text !== ''),
  }
}

describe('a disk that takes no more', () => {
  test('a typed edit is refused in a sentence; what was acknowledged is there, and nothing else', async () => {
    const dataDir = fresh()
    const host = await start(dataDir, { mostBytes: 300_000 })
    const acknowledged: string[] = []
    let refused: Record<string, unknown> = {}
    for (let row = 1; row < 500; row += 1) {
      const text = `${row} ${'ы'.repeat(3000)}`
      const answer = await type(host, row, text)
      if (typeof answer.revision !== 'number') {
        refused = answer
        break
      }
      acknowledged.push(text)
    }
    expect(refused).toEqual({
      code: 'disk',
      detail: `Диск не принял запись в файл ${join(dataDir, 'school.tandem')}. Последнее действие не записано, записанное раньше на месте. Проверьте диск и повторите.`,
    })
    const { changed } = await host.get('/api/view?programme=school&sheet=0&since=0')
    expect((changed as unknown[]).length).toBe(acknowledged.length)
    await host.kill()
    expect(kept(dataDir)).toMatchObject({ check: 'ok', typed: acknowledged })
  })

  test('a command is refused whole, with the same sentence', async () => {
    const dataDir = fresh()
    const host = await start(dataDir, { mostBytes: 300_000 })
    expect(await run(host, 'прежняя')).toMatchObject({ ok: true })
    let refused: Record<string, unknown> = {}
    let last = 'прежняя'
    for (let turn = 0; turn < 100; turn += 1) {
      const value = `${turn} ${'ы'.repeat(20_000)}`
      const answer = await run(host, value)
      if (answer.ok !== true) {
        refused = answer
        break
      }
      last = value
    }
    expect(refused).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Диск не принял запись в файл') },
    })
    await host.kill()
    expect(kept(dataDir)).toEqual({ check: 'ok', pair: [last, last], typed: [] })
  })

  test('a copy that does not fit leaves no file behind', async () => {
    const dataDir = fresh()
    const host = await start(dataDir, { mostBytes: 400_000 })
    for (let row = 1; row <= 40; row += 1) await type(host, row, 'ы'.repeat(2000))
    const large = await hostProcessWithLess(host, dataDir)
    const answer = await large.post('/api/keeping/copy', { programme: 'school' })
    expect(answer).toMatchObject({ code: expect.stringMatching(/^(disk|full)$/) })
    expect((await large.get('/api/keeping?programme=school')).copies).toEqual([])
  })
})

/** The same school again, with room for hardly more than its log. */
async function hostProcessWithLess(host: HostProcess, dataDir: string): Promise<HostProcess> {
  running.splice(running.indexOf(host), 1)
  await host.kill()
  kept(dataDir)
  return start(dataDir, { mostBytes: 60_000 })
}

describe('a folder that takes no writing', () => {
  function closedFolder(): string {
    const dataDir = fresh()
    if (process.getuid?.() === 0) chownSync(dataDir, 65_534, 65_534)
    return dataDir
  }

  test('closed before the school was begun: the file is not opened, the sentence says why', async () => {
    const dataDir = closedFolder()
    const host = await start(dataDir, { asNobody: true })
    chmodSync(dataDir, 0o500)
    expect(await host.get('/api/sheets?programme=school')).toEqual({
      code: 'notOpened',
      detail: `Файл ${join(dataDir, 'school.tandem')} не открывается: в его папку нельзя записывать, или её больше нет. Проверьте папку и откройте файл снова.`,
    })
    chmodSync(dataDir, 0o700)
    expect(Array.isArray(await host.get('/api/sheets?programme=school'))).toBe(true)
  })

  test('a file that may only be read is said to be so, and stays as it is', async () => {
    const dataDir = closedFolder()
    const file = join(dataDir, 'school.tandem')
    openWorkbook({ file, ...WORKBOOK, now: Date.now }).close()
    chmodSync(file, 0o444)
    const host = await start(dataDir, { asNobody: true })
    expect(await host.get('/api/sheets?programme=school')).toEqual({
      code: 'readOnly',
      detail: `В файл ${file} нельзя записывать: он или его папка только для чтения. Снимите этот запрет в свойствах папки и повторите. Записанное раньше на месте.`,
    })
    expect(existsSync(`${file}-wal`)).toBe(false)
  })
})
