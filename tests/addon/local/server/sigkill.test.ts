import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { hostProcess } from './hostProcess.ts'
import { killRounds } from './killRounds.ts'
import { typed } from './typed.ts'

// A thousand and more: `node tests/bench/kills.ts`.
const KILLS = 40
const RESTORED = 10

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-kill-'))
  folders.push(folder)
  return folder
}

test(`${KILLS} times killed under load of typing, pasting, commands, migrations and copies: nothing lost, torn or corrupt`, async () => {
  const figures = await killRounds(fresh(), KILLS)
  expect(figures).toMatchObject({ kills: KILLS, lost: 0, torn: 0, corrupt: [] })
  expect(figures.acknowledged).toBeGreaterThanOrEqual(10 * KILLS)
  expect(Math.min(figures.edits, figures.commands, figures.migrations, figures.copies)).toBeGreaterThan(0)
}, 600_000)

test('killed while a copy is being restored: the school is as before or as in the copy, and opens', async () => {
  const dataDir = fresh()
  const compiled = fresh()
  const start = () => hostProcess(dataDir, { compiled })
  const states = new Set<string>()
  const first = await start()
  await first.post('/api/edit', typed({ text: 'копия' }))
  const { copies } = (await first.post('/api/keeping/copy', { programme: 'school' })) as {
    copies: { name: string }[]
  }
  const copy = copies[0]?.name
  await first.stop()
  for (let round = 0; round < RESTORED; round += 1) {
    const host = await start()
    const [row] = await shown(host)
    if (row === 'копия') await host.post('/api/edit', typed({ was: 'копия', text: 'после' }))
    const restored = host.post('/api/keeping/restore', { programme: 'school', copy }).catch(() => null)
    const late = round === RESTORED - 1
    await Promise.race([restored, ...(late ? [] : [new Promise(resolve => setTimeout(resolve, round * 25))])])
    await host.kill()
    const again = await start()
    const [found = ''] = await shown(again)
    states.add(found)
    await again.kill()
  }
  expect([...states].sort()).toEqual(['копия', 'после'])
  expect(readdirSync(dataDir).filter(name => name.includes('повреждён'))).toEqual([])
}, 120_000)

/** The first cells of the first sheet. */
async function shown(host: Awaited<ReturnType<typeof hostProcess>>): Promise<string[]> {
  const view = await host.get('/api/view?programme=school&sheet=0&since=0')
  const [[, cells] = []] = view.changed as [number, ({ text: string } | string | null)[]][]
  return (cells ?? []).map(cell => (typeof cell === 'object' ? (cell?.text ?? '') : cell))
}
