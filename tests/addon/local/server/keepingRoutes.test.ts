import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { programVersion } from '#addon/local/launch/programVersion.ts'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import {
  copyNow,
  download,
  endHosts,
  keeping,
  kinds,
  open,
  restart,
  restore,
  school,
  send,
  start,
  type,
  until,
  type Keeping,
} from './keeping/keepingHost.ts'

afterEach(endHosts)

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

  test('the table as it is now, under the day of this computer', async () => {
    const host = await start({ now: () => new Date('2026-03-07T00:05').getTime() })
    await type(host, '', 'Лисин')
    const { name } = await download(host, '/api/copy?programme=school')
    expect(name).toBe('Наша школа 2026-03-07.tandem')
    const lateHost = await start({ now: () => new Date('2026-03-07T23:55').getTime() })
    await type(lateHost, '', 'Лисин')
    expect((await download(lateHost, '/api/copy?programme=school')).name).toBe(name)
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
})
