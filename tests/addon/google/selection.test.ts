import { expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

const standingAt = (host: Host, name: 'mentees' | 'settings', row: number) =>
  host.run('selection', [], { sheetId: host.sheetId(name), row, column: 3 })

test('строка, на которой стоит куратор, за два обращения к таблице', async () => {
  const host = await schoolHost()
  expect(standingAt(host, 'mentees', 4)).toMatchObject({
    value: { sheet: 'Наставляемые', table: 'mentees', id: 'н1', row: 4 },
    roundTrips: 2,
  })
  expect(standingAt(host, 'settings', 3)).toMatchObject({ value: { table: 'settings', id: 'schema' } })
})

test.each([1, 2])('строка %i – заголовки, а не запись', async row => {
  expect(standingAt(await schoolHost(), 'mentees', row)).toMatchObject({ ok: true, value: null })
})

test('пустая строка ещё ничья', async () => {
  expect(standingAt(await schoolHost(), 'mentees', 30)).toMatchObject({ value: { id: '', row: 30 } })
})

test('чужой лист не наш', async () => {
  const host = await schoolHost()
  const sheetId = host.workbook.handle({ op: 'insertSheet', title: 'Черновик', index: null }) as number
  expect(host.run('selection', [], { sheetId, row: 4, column: 1 })).toMatchObject({ ok: true, value: null })
})
