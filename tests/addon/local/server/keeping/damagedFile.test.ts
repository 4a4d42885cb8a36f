import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import { copyNow, endHosts, keeping, leave, open, restore, school, start, type } from './keepingHost.ts'
import { typed } from '../typed.ts'

afterEach(endHosts)

describe('a file that can’t be read', () => {
  const damages: [string, (file: string) => void][] = [
    ['cut in the middle, as a half-copied one', file => truncateSync(file, statSync(file).size / 2)],
    ['short of one byte', file => truncateSync(file, statSync(file).size - 1)],
    ['with bytes of another kind at its head', file => writeFileSync(file, 'PK\u0003\u0004'.repeat(3000))],
    ['empty', file => truncateSync(file, 0)],
    ['gone', file => rmSync(file)],
    ['with a page of zeros', file => spoil(file, 4096)],
  ]

  test.each(damages)(
    '%s: the copies are offered, the last one opens, the file is kept',
    async (_name, harm) => {
      const now = () => new Date('2026-11-22T14:05').getTime()
      const first = await start({ now })
      for (let row = 1; row <= 30; row += 1)
        await first.post('/api/edit', typed({ row, text: 'ы'.repeat(400) }))
      await copyNow(first)
      await leave(first)
      harm(school(first))
      const found = existsSync(school(first)) ? readFileSync(school(first)) : null

      const host = await start({ dataDir: first.dataDir, now })
      const { status, body } = await open(host)
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'damaged' })
      expect(body.detail).toContain('Откройте последнюю копию: 22\u00a0ноября 2026\u00a0г., 14:05.')
      expect(body.facts?.copies.map(({ name, kind }) => [name, kind])).toEqual([['1', 'hand']])
      expect((await keeping(host)).copies).toHaveLength(1)
      expect((await host.get<ProgrammeInfo[]>('/api/programmes')).body[0]?.begun).toBe(true)

      expect((await restore(host, '1')).status).toBe(200)
      expect(await host.cells('school')).toHaveLength(30)
      const aside = join(host.dataDir, 'school повреждён 2026-11-22 14-05.tandem')
      if (found !== null) expect(readFileSync(aside)).toEqual(found)
      else expect(existsSync(aside)).toBe(false)
    },
  )

  test('without copies: said, and the file stays as it is', async () => {
    const first = await start()
    await type(first, '', 'x')
    await leave(first)
    truncateSync(school(first), 5000)
    const found = readFileSync(school(first))
    const host = await start({ dataDir: first.dataDir })
    const { body } = await open(host)
    expect(body).toEqual({
      code: 'damaged',
      detail:
        'Файл «school.tandem» повреждён, поэтому таблица не открылась. Сам файл останется на месте. Копий на этом компьютере нет. Если копия есть на флешке или другом компьютере, откройте её.',
      facts: { copies: [] },
    })
    expect(readFileSync(school(first))).toEqual(found)
  })

  test('an empty one without copies is a start that was cut off: the school begins', async () => {
    const host = await start()
    writeFileSync(school(host), '')
    expect((await open(host)).status).toBe(200)
  })

  test('of which only the first page was ever written, its log taken away: the copies are offered', async () => {
    const host = await start()
    await type(host, '', 'x')
    await copyNow(host)
    await leave(host)
    truncateSync(school(host), 4096)
    const again = await start({ dataDir: host.dataDir })
    expect((await open(again)).body).toMatchObject({ code: 'damaged', facts: { copies: [{ name: '1' }] } })
    await restore(again, '1')
    expect(await again.cells('school')).toEqual([['x']])
  })

  test('an empty one beside its log is not taken for a new one: the log stays', async () => {
    const host = await start()
    writeFileSync(school(host), '')
    writeFileSync(`${school(host)}-wal`, 'log')
    expect((await open(host)).body.code).toBe('damaged')
    expect(readFileSync(`${school(host)}-wal`, 'utf8')).toBe('log')
  })

  test('restored twice within a minute: both damaged files are kept', async () => {
    const host = await start({ now: () => new Date('2026-11-22T14:05').getTime() })
    await type(host, '', 'x')
    const copy = await copyNow(host)
    let running = host
    for (let turn = 0; turn < 2; turn += 1) {
      await leave(running)
      truncateSync(school(host), 5000)
      running = await start({ dataDir: host.dataDir, now: () => new Date('2026-11-22T14:05').getTime() })
      await restore(running, copy)
    }
    expect(
      readdirSync(host.dataDir)
        .filter(name => name.includes('повреждён'))
        .sort(),
    ).toEqual(['school повреждён 2026-11-22 14-05 (2).tandem', 'school повреждён 2026-11-22 14-05.tandem'])
  })
})

function spoil(file: string, from: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0, from, from + 4096)
  writeFileSync(file, bytes)
}
