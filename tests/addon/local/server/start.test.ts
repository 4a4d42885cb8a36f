import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

const program = new URL('../../../../addon/local/server/start.ts', import.meta.url).pathname

function start(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    said.out += chunk
  })
  child.stderr.on('data', chunk => {
    said.err += chunk
  })
  return { child, said }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'prints one address, answers there, ends cleanly on %s',
  async signal => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tandem-'))
    const { child, said } = start({ DATA_DIR: dataDir, PORT: '0' })
    await once(child.stdout, 'data')
    const address = said.out.trim()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/)
    expect(await (await fetch(address)).text()).toContain('<title>Тандем</title>')
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect({ code, out: said.out.trim(), err: said.err }).toEqual({ code: 0, out: address, err: '' })
    rmSync(dataDir, { recursive: true })
  },
)

test('a PORT that is no port is explained', async () => {
  const { child, said } = start({ PORT: 'восемь' })
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(said.err).toContain('PORT — это число от 0 до 65535')
})

test('a second start over the same folder says where the first one answers, and ends', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-'))
  const first = start({ DATA_DIR: dataDir, PORT: '0' })
  await once(first.child.stdout, 'data')
  const address = first.said.out.trim()
  const second = start({ DATA_DIR: dataDir, PORT: '0' })
  const [code] = await once(second.child, 'exit')
  expect({ code, out: second.said.out }).toEqual({ code: 1, out: '' })
  expect(second.said.err.trim()).toBe(
    `Программа уже запущена и работает с папкой «${dataDir}». Второй раз запускать её не нужно: откройте ${address}`,
  )
  expect((await fetch(address)).status).toBe(200)
  first.child.kill('SIGTERM')
  await once(first.child, 'exit')
  rmSync(dataDir, { recursive: true })
})

test('the browser is given an address that opens one window, at the second start too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-'))
  const opened = join(folder, 'opened.txt')
  for (const name of ['xdg-open', 'open'])
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`, { mode: 0o755 })
  const addresses = () => (existsSync(opened) ? readFileSync(opened, 'utf8').trim().split('\n') : [])
  const enter = async (address = '') => {
    const { origin, hash } = new URL(address)
    const body = JSON.stringify({ token: hash.slice('#t='.length) })
    const headers = { origin, 'content-type': 'application/json' }
    return (await fetch(`${origin}/api/session`, { method: 'POST', headers, body })).status
  }
  const env = { DATA_DIR: join(folder, 'data'), PORT: '0', PATH: `${folder}:${process.env.PATH}` }

  const first = start(env, ['--open'])
  await once(first.child.stdout, 'data')
  const printed = first.said.out.trim()
  await vi.waitFor(() => expect(addresses()).toHaveLength(1), 10_000)
  const second = start(env, ['--open'])
  expect(await once(second.child, 'exit')).toEqual([0, null])
  await vi.waitFor(() => expect(addresses()).toHaveLength(2), 10_000)
  expect(new Set([printed, ...addresses()]).size).toBe(3)
  for (const address of addresses()) {
    expect(await enter(address)).toBe(200)
    expect(await enter(address)).toBe(401)
  }
  expect(await enter(printed)).toBe(200)
  expect(second.said.out).toContain(printed)

  first.child.kill('SIGTERM')
  await once(first.child, 'exit')
  rmSync(folder, { recursive: true })
})
