import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { programVersion } from '#addon/local/launch/programVersion.ts'
import type { CopyInfo } from '#addon/local/server/keeping/copies.ts'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import { type TinyHost, tinyHost } from './tinyHost.ts'

const hosts: TinyHost[] = []
afterEach(() => Promise.all(hosts.splice(0).map(host => host.end())))

interface Keeping {
  folder: string
  file: string
  size: number | null
  copies: CopyInfo[]
  troubles: string[]
}
interface Problem {
  code: string
  detail: string
  facts?: { copies: CopyInfo[] }
}

async function start(options: Parameters<typeof tinyHost>[0] = {}): Promise<TinyHost> {
  const host = await tinyHost(options)
  hosts.push(host)
  return host
}

/** The program is closed and started again over the same folder. */
async function restart(host: TinyHost, options: Parameters<typeof tinyHost>[0] = {}): Promise<TinyHost> {
  hosts.splice(hosts.indexOf(host), 1)
  await host.close()
  return start({ ...options, dataDir: host.dataDir })
}

const type = (host: TinyHost, was: string, text: string, programme = 'school') =>
  host.post('/api/type', { programme, sheetId: 0, row: 1, column: 1, was, text })
const keeping = async (host: TinyHost) => (await host.get<Keeping>('/api/keeping?programme=school')).body
const copyNow = async (host: TinyHost) =>
  (await host.post<Keeping>('/api/keeping/copy', { programme: 'school' })).body.copies[0]?.name ?? ''
const restore = (host: TinyHost, copy: string) =>
  host.post<Keeping & Problem>('/api/keeping/restore', { programme: 'school', copy })
const open = (host: TinyHost) => host.get<Problem>('/api/sheets?programme=school')
const kinds = async (host: TinyHost) => (await keeping(host)).copies.map(({ kind }) => kind)
const school = (host: TinyHost) => join(host.dataDir, 'school.tandem')

/** Waits for what the program does by itself after it has opened a file. */
async function until(fulfilled: () => Promise<boolean>): Promise<void> {
  while (!(await fulfilled())) await new Promise(resolve => setTimeout(resolve, 20))
}

async function send(host: TinyHost, path: string, bytes: Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${host.base}${path}`, {
    method: 'POST',
    headers: {
      cookie: host.cookie,
      origin: host.base,
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as ProgrammeInfo & Problem }
}

async function download(host: TinyHost, path: string, body?: object) {
  const response = await fetch(`${host.base}${path}`, {
    headers: { cookie: host.cookie, origin: host.base, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  const name = /filename\*=UTF-8''(.*)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return {
    status: response.status,
    name: decodeURIComponent(name),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

describe('where the data lies', () => {
  test('before anything is written', async () => {
    const host = await start()
    expect(await keeping(host)).toEqual({
      version: programVersion(),
      folder: host.dataDir,
      file: 'school.tandem',
      size: null,
      copies: [],
      troubles: [],
    })
  })

  test('with a copy made by hand', async () => {
    const host = await start({ now: () => new Date('2026-11-23T14:05').getTime() })
    await type(host, '', 'Лисин')
    const { status, body } = await host.post<Keeping>('/api/keeping/copy', { programme: 'school' })
    expect(status).toBe(200)
    expect(body.size).toBeGreaterThan(0)
    expect(body.copies).toEqual([
      { name: '1', kind: 'hand', at: '2026-11-23T14:05', size: expect.any(Number) },
    ])
    expect(readdirSync(join(host.dataDir, 'Копии', 'school'))).toEqual([
      '2026-11-23 14-05 сделана вручную №1.tandem',
    ])
  })

  test('and whether a cloud takes it away', async () => {
    const host = await start({ dataDir: join(mkdtempSync(join(tmpdir(), 'tandem-')), 'OneDrive', 'Тандем') })
    expect((await keeping(host)).troubles).toEqual(['cloud'])
  })

  test('and nobody else on the computer may read it', async () => {
    const host = await start()
    await type(host, '', 'Лисин')
    for (const file of [school(host), `${school(host)}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('and whether the clock went back', async () => {
    let now = new Date('2026-11-23T14:05').getTime()
    const host = await start({ now: () => now })
    await copyNow(host)
    now = new Date('2026-11-22T14:05').getTime()
    expect((await keeping(host)).troubles).toEqual(['clock'])
  })
})

describe('daily copies', () => {
  test('at the first use of a day, and once', async () => {
    let now = new Date('2026-11-22T18:00').getTime()
    const first = await start({ now: () => now })
    await type(first, '', 'вчера')
    now = new Date('2026-11-23T08:30').getTime()
    const second = await restart(first, { now: () => now })
    await open(second)
    await until(async () => (await kinds(second)).length === 1)
    await type(second, 'вчера', 'сегодня')
    const third = await restart(second, { now: () => now })
    await open(third)
    expect(await kinds(third)).toEqual(['daily'])
    await restore(third, '1')
    expect(await third.cells('school')).toEqual([['вчера']])
  })

  test('none of a school begun just now, none of the sample', async () => {
    const host = await start()
    await type(host, '', 'x')
    await type(host, '', 'x', 'sample')
    const again = await restart(host)
    await again.get('/api/sheets?programme=sample')
    expect((await again.get<Keeping>('/api/keeping?programme=sample')).body.copies).toEqual([])
    expect(await kinds(again)).toEqual([])
  })
})

describe('restoring', () => {
  test('brings back what the copy holds; the state before it is a copy too, so it can be undone', async () => {
    const host = await start()
    await type(host, '', 'до')
    const copy = await copyNow(host)
    await type(host, 'до', 'после')
    expect((await restore(host, copy)).status).toBe(200)
    expect(await host.cells('school')).toEqual([['до']])
    expect(await kinds(host)).toEqual(['restore', 'hand'])
    await restore(host, (await keeping(host)).copies[0]?.name ?? '')
    expect(await host.cells('school')).toEqual([['после']])
    expect(await kinds(host)).toEqual(['restore', 'restore', 'hand'])
  })

  test('tells every window of the programme to load anew', async () => {
    const host = await start()
    await type(host, '', 'до')
    const copy = await copyNow(host)
    const response = await fetch(`${host.base}/api/events?programme=school&window=window0001`, {
      headers: { cookie: host.cookie },
    })
    await restore(host, copy)
    expect(await response.text()).toContain('event: gone')
  })

  test('from a copy that was brought and opened beside the school', async () => {
    const host = await start()
    await type(host, '', 'с другого компьютера')
    const { bytes } = await download(host, '/api/copy?programme=school')
    await type(host, 'с другого компьютера', 'здесь')
    const { body } = await send(host, '/api/copy', bytes, { 'x-file-name': 'school.tandem' })
    expect((await restore(host, body.id)).status).toBe(200)
    expect(await host.cells('school')).toEqual([['с другого компьютера']])
    expect(await kinds(host)).toEqual(['restore'])
  })

  test.each(['2', '99999999', 'sample', 'school', 'copy-7'])(
    'from «%s», which is not there: 404',
    async copy => {
      const host = await start()
      await type(host, '', 'цело')
      await copyNow(host)
      expect((await restore(host, copy)).status).toBe(404)
      expect(await host.cells('school')).toEqual([['цело']])
    },
  )

  test('from a copy that was damaged on the disk: refused, nothing changes', async () => {
    const host = await start()
    await type(host, '', 'цело')
    const copy = await copyNow(host)
    const folder = join(host.dataDir, 'Копии', 'school')
    truncateSync(join(folder, readdirSync(folder)[0] ?? ''), 5000)
    const { status, body } = await restore(host, copy)
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'copy' })
    expect(await host.cells('school')).toEqual([['цело']])
    expect(await kinds(host)).toEqual(['hand'])
  })

  test('leaves no other files in the folder', async () => {
    const host = await start()
    await type(host, '', 'до')
    await restore(host, await copyNow(host))
    await host.close()
    expect(readdirSync(host.dataDir).sort()).toEqual(['identity-key.pem', 'school.tandem', 'Копии'])
  })
})

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
        await first.post('/api/type', {
          programme: 'school',
          sheetId: 0,
          row,
          column: 1,
          was: '',
          text: 'ы'.repeat(400),
        })
      await copyNow(first)
      hosts.splice(hosts.indexOf(first), 1)
      await first.close()
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
    hosts.splice(hosts.indexOf(first), 1)
    await first.close()
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
    await host.close()
    truncateSync(school(host), 4096)
    const again = await start({ dataDir: host.dataDir })
    hosts.splice(hosts.indexOf(host), 1)
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
      hosts.splice(hosts.indexOf(running), 1)
      await running.close()
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

describe('taking a copy elsewhere', () => {
  test('one of the list, under a name that says what it is', async () => {
    const host = await start({ now: () => new Date('2026-11-23T14:05').getTime() })
    await type(host, '', 'Лисин')
    const { status, name, bytes } = await download(
      host,
      `/api/keeping/file?programme=school&copy=${await copyNow(host)}`,
    )
    expect({ status, name }).toEqual({ status: 200, name: 'Наша школа 2026-11-23 14-05.tandem' })
    expect((await send(host, '/api/copy', bytes)).body).toMatchObject({ id: 'copy-1' })
    expect(await host.cells('copy-1')).toEqual([['Лисин']])
  })

  test('under a password, and back', async () => {
    const host = await start()
    await type(host, '', 'Лисин')
    const password = 'синий кот на крыше'
    const sealed = await download(host, '/api/keeping/sealed', { programme: 'school', password })
    expect(sealed.name).toBe('Наша школа.tandem-lock')
    expect(sealed.bytes.includes('Лисин')).toBe(false)
    const headers = {
      'x-file-name': encodeURIComponent(sealed.name),
      'x-password': encodeURIComponent(password),
    }
    const { body } = await send(host, '/api/keeping/unseal', sealed.bytes, headers)
    expect(body).toMatchObject({ id: 'copy-1', title: 'Наша школа' })
    expect(await host.cells('copy-1')).toEqual([['Лисин']])

    const wrong = { ...headers, 'x-password': 'another one' }
    expect(await send(host, '/api/keeping/unseal', sealed.bytes, wrong)).toMatchObject({
      status: 422,
      body: { code: 'password' },
    })
    expect(await send(host, '/api/copy', sealed.bytes)).toMatchObject({
      status: 422,
      body: { code: 'sealed', detail: 'Эта копия под паролем. Впишите пароль, с которым её сохранили.' },
    })
    expect((await host.get<ProgrammeInfo[]>('/api/programmes')).body).toHaveLength(3)
  })

  test('a password of seven characters is too short', async () => {
    const host = await start()
    expect(
      (await download(host, '/api/keeping/sealed', { programme: 'school', password: '1234567' })).status,
    ).toBe(400)
  })

  test('one of the list can be deleted', async () => {
    const host = await start()
    await type(host, '', 'x')
    const copy = await copyNow(host)
    await copyNow(host)
    const { body } = await host.post<Keeping>('/api/keeping/remove', { programme: 'school', copy })
    expect(body.copies.map(({ name }) => name)).toEqual(['2'])
  })
})
