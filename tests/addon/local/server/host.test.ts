import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { WORKBOOK } from '#addon/local/server/programme.ts'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { type TinyHost, tinyHost } from './tinyHost.ts'
import { typed } from './typed.ts'

const hosts: TinyHost[] = []
afterEach(() => Promise.all(hosts.splice(0).map(host => host.end())))

async function start(options: Parameters<typeof tinyHost>[0] = {}): Promise<TinyHost> {
  const host = await tinyHost(options)
  hosts.push(host)
  return host
}

/** Events of one window, as they come. */
async function listen(
  host: TinyHost,
  window: string,
): Promise<() => Promise<{ event: string; data: unknown }>> {
  const response = await fetch(`${host.base}/api/events?programme=school&window=${window}`, {
    headers: { cookie: host.cookie },
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return async () => {
    for (;;) {
      const found = /event: (\w+)\ndata: (.*)\n\n/.exec(text)
      if (found !== null) {
        text = text.slice(found.index + found[0].length)
        return { event: found[1] ?? '', data: JSON.parse(found[2] ?? '') as unknown }
      }
      text += (await reader?.read())?.value ?? ''
    }
  }
}

async function bring(host: TinyHost, bytes: Uint8Array, name: string) {
  const response = await fetch(`${host.base}/api/copy`, {
    method: 'POST',
    headers: {
      cookie: host.cookie,
      origin: host.base,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as ProgrammeInfo & { detail: string } }
}

const copyOf = async (host: TinyHost) =>
  new Uint8Array(
    await (
      await fetch(`${host.base}/api/copy?programme=school`, { headers: { cookie: host.cookie } })
    ).arrayBuffer(),
  )

test('the second start takes the next port', async () => {
  const first = await start()
  const second = await start({ port: first.port })
  expect(second.port).toBe(first.port + 1)
})

test('the address carries a launch token of 256 bits, a new one each time', async () => {
  const [one, two] = [await start(), await start()]
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/)
  expect(one.url.split('#')[1]).not.toBe(two.url.split('#')[1])
})

test('one window hears what another has typed', async () => {
  const host = await start()
  const next = await listen(host, 'window0002')
  await host.post('/api/edit', typed({ text: 'Лисин' }))
  const { event, data } = await next()
  expect(event).toBe('changed')
  expect(data).toMatchObject({ sheetIds: [0] })
  expect(await host.cells('school')).toEqual([['Лисин']])
})

test('who saw an older value is refused and told what happened', async () => {
  const host = await start()
  await host.post('/api/edit', typed({ text: 'Лисин' }))
  const { body } = await host.post<{ refused: string; message: string }>(
    '/api/edit',
    typed({ text: 'Иванова' }),
  )
  expect(body.refused).toBe('changed')
  expect(body.message).toContain('уже изменилось')
  expect(await host.cells('school')).toEqual([['Лисин']])
})

test('what was typed is there after a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-'))
  const first = await tinyHost({ dataDir })
  await first.post('/api/edit', typed({ text: 'Лисин' }))
  await first.close()
  const second = await start({ dataDir })
  expect(await second.cells('school')).toEqual([['Лисин']])
})

test('a session of the run before is not known any more, and the answer says what to do', async () => {
  const first = await start()
  const second = await start()
  const response = await fetch(`${second.base}/api/programmes`, { headers: { cookie: first.cookie } })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({
    code: 'session',
    detail: expect.stringContaining('Откройте адрес из окна'),
  })
})

test('the sample goes back to its beginning, the school stays as it is', async () => {
  const host = await start()
  await host.post('/api/edit', typed({ text: 'своё' }))
  await host.post('/api/edit', typed({ programme: 'sample', text: 'чужое' }))
  expect(await host.cells('sample')).toEqual([['чужое']])
  expect((await host.post('/api/reset', {})).status).toBe(200)
  expect(await host.cells('sample')).toEqual([])
  expect(await host.cells('school')).toEqual([['своё']])
})

test('the log that a killed run has left beside the sample does not come back into the new one', async () => {
  const first = await tinyHost()
  await first.post('/api/edit', typed({ programme: 'sample', text: 'чужое' }))
  const sample = join(first.dataDir, 'sample.tandem')
  copyFileSync(`${sample}-wal`, `${sample}-left`)
  await first.close()
  copyFileSync(`${sample}-left`, `${sample}-wal`)
  const second = await start({ dataDir: first.dataDir })
  expect((await second.post('/api/reset', {})).status).toBe(200)
  expect(await second.cells('sample')).toEqual([])
})

test('a file that another program holds open is named, not damaged', async () => {
  const host = await tinyHost()
  await host.post('/api/edit', typed({ text: 'Лисин' }))
  await host.close()
  const other = openWorkbook({ file: join(host.dataDir, 'school.tandem'), ...WORKBOOK, now: Date.now })
  const second = await start({ dataDir: host.dataDir })
  const { status, body } = await second.get<{ code: string; detail: string }>('/api/sheets?programme=school')
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'locked' })
  expect(body.detail).toContain('уже открыт')
  other.close()
  expect(await second.cells('school')).toEqual([['Лисин']])
})

test('a copy is opened beside the school, under its own name', async () => {
  const host = await start()
  await host.post('/api/edit', typed({ text: 'Лисин' }))
  const { status, body } = await bring(host, await copyOf(host), 'Школа № 5, 2025.tandem')
  expect(status).toBe(200)
  expect(body).toEqual({ id: 'copy-1', kind: 'copy', title: 'Школа № 5, 2025', begun: true })
  await host.post('/api/edit', typed({ was: 'Лисин', text: 'Иванова' }))
  expect(await host.cells('copy-1')).toEqual([['Лисин']])
})

test.each([
  ['no base at all', () => Buffer.from('<html>'), 'не копия'],
  ['a base of another program', () => foreignBase('CREATE TABLE notes (text)'), 'не копия'],
  [
    'a base with a trigger',
    () =>
      foreignBase(
        'CREATE TABLE meta (key); CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM meta; END',
      ),
    'не копия',
  ],
  ['an empty file', () => Buffer.alloc(0), 'не полностью'],
])('a copy that is %s is refused', async (_name, bytes, says) => {
  const host = await start()
  const { status, body } = await bring(host, bytes(), 'x.tandem')
  expect(status).toBe(422)
  expect(body.detail).toContain(says)
  expect((await host.get<ProgrammeInfo[]>('/api/programmes')).body.map(({ id }) => id)).toEqual([
    'school',
    'sample',
  ])
})

test('a copy that was cut short is refused', async () => {
  const host = await start()
  for (let row = 1; row < 200; row += 1) await host.post('/api/edit', typed({ row, text: 'ы'.repeat(500) }))
  const whole = await copyOf(host)
  const { status, body } = await bring(host, whole.subarray(0, whole.length / 2), 'x.tandem')
  expect(status).toBe(422)
  expect(body.detail).toContain('повреждена')
})

test('the name of a copy is shown without path and hidden marks', async () => {
  const host = await start()
  await host.post('/api/edit', typed({ text: 'x' }))
  const { body } = await bring(host, await copyOf(host), '../../etc/\u202Eшкола\u0000.tandem')
  expect(body).toMatchObject({ id: 'copy-1', title: 'школа' })
})

function foreignBase(sql: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-'))
  const file = join(folder, 'foreign')
  writeFileSync(file, '')
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return bytes
}
