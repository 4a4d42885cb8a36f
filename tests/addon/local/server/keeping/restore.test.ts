import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
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

  test('leaves no other files in the folder', async () => {
    const host = await start()
    await type(host, '', 'до')
    await restore(host, await copyNow(host))
    await host.close()
    expect(readdirSync(host.dataDir).sort()).toEqual(['identity-key.pem', 'school.tandem', 'Копии'])
  })
})
