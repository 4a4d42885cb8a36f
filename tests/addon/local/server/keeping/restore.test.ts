import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { typed } from '../typed.ts'
import { copyNow, download, endHosts, keeping, kinds, restore, send, start, type } from './keepingHost.ts'

afterEach(endHosts)

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

  test('while people go on typing: each accepted word is in the copy of the state before, or in the table', async () => {
    const host = await start()
    await type(host, '', 'до')
    const copy = await copyNow(host)
    const accepted: string[] = []
    let isDone = false
    const restored = restore(host, copy).finally(() => {
      isDone = true
    })
    for (let row = 2; !isDone; row += 1) {
      const { status, body } = await host.post('/api/edit', typed({ row, text: `слово ${row}` }))
      if (status === 200 && !('refused' in (body as object))) accepted.push(`слово ${row}`)
    }
    expect((await restored).status).toBe(200)
    expect(accepted).not.toEqual([])
    const before = await download(host, `/api/keeping/file?programme=school&copy=2`)
    await send(host, '/api/copy', before.bytes, { 'x-file-name': 'before.tandem' })
    const kept = new Set([...(await host.cells('school')), ...(await host.cells('copy-1'))].flat())
    expect(accepted.filter(word => !kept.has(word))).toEqual([])
  })

  test('does not begin where the present state can’t be copied: the table opens again as it was', async () => {
    const host = await start()
    await type(host, '', 'с другого компьютера')
    const { bytes } = await download(host, '/api/copy?programme=school')
    const { body } = await send(host, '/api/copy', bytes, { 'x-file-name': 'school.tandem' })
    await type(host, 'с другого компьютера', 'здесь')
    writeFileSync(join(host.dataDir, 'Копии'), 'a file in the place of the folder')
    const refused = await restore(host, body.id)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        detail:
          'На месте папки «Копии» лежит файл. Переименуйте его и повторите. Записанное раньше на месте.',
      },
    })
    expect(await host.cells('school')).toEqual([['здесь']])
    await type(host, 'здесь', 'дальше')
    expect(await host.cells('school')).toEqual([['дальше']])
  })

  test('of a school that is not begun makes no copy: there is nothing to keep', async () => {
    const host = await start()
    await type(host, '', 'пример', 'sample')
    const { bytes } = await download(host, '/api/copy?programme=sample')
    const { body } = await send(host, '/api/copy', bytes, { 'x-file-name': 'school.tandem' })
    expect((await restore(host, body.id)).status).toBe(200)
    expect(await host.cells('school')).toEqual([['пример']])
    expect(await kinds(host)).toEqual([])
    expect(readdirSync(host.dataDir).filter(name => name.includes('повреждён'))).toEqual([])
  })

  test('leaves no other files in the folder', async () => {
    const host = await start()
    await type(host, '', 'до')
    await restore(host, await copyNow(host))
    await host.close()
    expect(readdirSync(host.dataDir).sort()).toEqual(['identity-key.pem', 'school.tandem', 'Копии'])
  })
})
