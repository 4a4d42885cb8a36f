import { afterEach, expect, test, vi } from 'vitest'
import type * as fileFormat from '#addon/local/workbook/fileFormat.ts'
import { endHosts, keeping, kinds, leave, restart, start, type } from './keepingHost.ts'

// A program whose format is one further than its files.
vi.mock('#addon/local/workbook/fileFormat.ts', async original => ({
  ...(await original<typeof fileFormat>()),
  FORMAT: 2,
}))

afterEach(endHosts)

test('a school of an older format is copied before it is opened', async () => {
  const first = await start()
  await type(first, '', 'Лисин')
  expect(await kinds(first)).toEqual([])
  const second = await restart(first)
  expect((await keeping(second)).copies).toEqual([])
  expect(await second.cells('school')).toEqual([['Лисин']])
  expect((await kinds(second)).filter(kind => kind !== 'daily')).toEqual(['migration'])
  await leave(second)
})
