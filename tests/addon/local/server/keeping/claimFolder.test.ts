import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { claimFolder, isOnNetwork } from '#addon/local/server/keeping/claimFolder.ts'
import { type TinyHost, tinyHost } from '../tinyHost.ts'

const folders: string[] = []
const hosts: TinyHost[] = []
afterEach(async () => {
  await Promise.all(hosts.splice(0).map(host => host.end()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-claim-'))
  folders.push(folder)
  return folder
}

async function start(options: Parameters<typeof tinyHost>[0] = {}): Promise<TinyHost> {
  const host = await tinyHost(options)
  hosts.push(host)
  return host
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

const url = (port: number) => `http://127.0.0.1:${port}/#t=${'t'.repeat(43)}`
const lock = (folder: string) => join(folder, 'Тандем запущен.json')

describe('a second start over one folder', () => {
  test('is refused with the address of the running program, which works on', async () => {
    const first = await start()
    await expect(tinyHost({ dataDir: first.dataDir })).rejects.toMatchObject({
      code: 'running',
      message: `Программа уже запущена и работает с папкой «${first.dataDir}». Второй раз запускать её не нужно: откройте ${first.url}`,
      facts: { url: first.url },
    })
    expect((await first.get('/api/programmes')).status).toBe(200)
  })

  test('goes on when the first was closed', async () => {
    const first = await tinyHost({ dataDir: fresh() })
    await first.close()
    expect(existsSync(lock(first.dataDir))).toBe(false)
    await start({ dataDir: first.dataDir })
  })

  test('goes on when the first was killed, and its typing is there', async () => {
    const dataDir = fresh()
    const program = new URL('../killableHost.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(lock(dataDir))).toBe(true)
    const host = await start({ dataDir })
    expect(JSON.parse(readFileSync(lock(dataDir), 'utf8'))).toEqual({ pid: process.pid, url: host.url })
  })

  test.each([
    ['half a claim', '{"pid":1'],
    ['nothing', ''],
    ['an address elsewhere', JSON.stringify({ pid: 1, url: 'http://evil.example/#t=x' })],
    ['an address where nobody answers', JSON.stringify({ pid: process.pid, url: url(1) })],
  ])('goes on over a claim that is %s', async (_name, text) => {
    const dataDir = fresh()
    writeFileSync(lock(dataDir), text)
    await start({ dataDir })
  })

  test('after a kill does not ask its own port who is there', async () => {
    const dataDir = fresh()
    writeFileSync(lock(dataDir), JSON.stringify({ pid: 1, url: url(1) }))
    const asked = vi.spyOn(globalThis, 'fetch')
    const release = await claimFolder(dataDir, url(1).replace(/t+$/, 'u'.repeat(43)))
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
    release()
  })

  test('keeps who knocks while the folder is being claimed waiting, and answers', async () => {
    const dataDir = fresh()
    const port = await freePort()
    let page: Promise<Response> | undefined
    // The claim is that of a program that neither answers nor goes; its port says no more once somebody waits at ours.
    const silent = createServer(request => {
      page = fetch(`http://127.0.0.1:${port}/f/try`)
      const host = createConnection(port, '127.0.0.1', () => request.destroy())
      host.unref()
    })
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    writeFileSync(lock(dataDir), JSON.stringify({ pid: 1, url: url((silent.address() as AddressInfo).port) }))
    await start({ dataDir, port })
    expect((await page)?.status).toBe(200)
    silent.close()
  })

  test('goes on when another program has taken the port since', async () => {
    const other = createServer((_request, response) => response.writeHead(401).end())
    await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
    const dataDir = fresh()
    const claim = { pid: process.pid, url: url((other.address() as AddressInfo).port) }
    writeFileSync(lock(dataDir), JSON.stringify(claim))
    await start({ dataDir })
    other.close()
  })
})

test.each([
  ['over a new folder', null],
  ['over a folder whose program was killed', JSON.stringify({ pid: 1, url: url(1) })],
])('of starts at the same moment %s one gets it', async (_name, left) => {
  const dataDir = fresh()
  if (left !== null) writeFileSync(lock(dataDir), left)
  const started = await Promise.allSettled([1, 2, 3].map(() => tinyHost({ dataDir })))
  const running = started.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
  hosts.push(...running)
  expect(running).toHaveLength(1)
})

test('who gives a folder back takes nobody else’s claim away', async () => {
  const dataDir = fresh()
  const release = await claimFolder(dataDir, url(1))
  writeFileSync(lock(dataDir), JSON.stringify({ pid: 1, url: url(2) }))
  release()
  expect(existsSync(lock(dataDir))).toBe(true)
})

test('the claim opens the program, so only its owner may read it', async () => {
  const dataDir = join(fresh(), 'new')
  await claimFolder(dataDir, url(1))
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(lock(dataDir)).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['Тандем запущен.json'])
})

describe('a folder of another computer', () => {
  test.each([
    ['ext4', 0xef53, false],
    ['tmpfs', 0x01021994, false],
    ['NTFS by FUSE', 0x65735546, false],
    ['NFS', 0x6969, true],
    ['SMB', 0xfe534d42, true],
    ['SMB, as a negative number', 0xfe534d42 | 0, true],
    ['CIFS', 0xff534d42, true],
    ['9P', 0x01021997, true],
  ])('%s', (_name, type, network) => {
    expect(isOnNetwork(fresh(), { platform: 'linux', typeOf: () => type })).toBe(network)
  })

  test.each([
    ['C:\\Users\\Иванова\\Documents\\Тандем', false],
    ['\\\\server\\share\\Тандем', true],
    ['\\\\?\\UNC\\server\\share\\Тандем', true],
    ['\\\\?\\C:\\Users\\Тандем', false],
  ])('%s', (real, network) => {
    expect(isOnNetwork('Z:\\Тандем', { platform: 'win32', realPath: () => real })).toBe(network)
  })

  test('is refused before anything is written into it', async () => {
    const shared = fresh()
    await expect(
      claimFolder(shared, url(1), { platform: 'linux', typeOf: () => 0xfe534d42 }),
    ).rejects.toMatchObject({
      code: 'network',
      message: `Папка «${shared}» лежит на другом компьютере сети: при обрыве связи таблица может повредиться. Перенесите папку на диск этого компьютера или назовите другую в переменной DATA_DIR и запустите программу снова.`,
    })
    expect(readdirSync(shared)).toEqual([])
  })
})
