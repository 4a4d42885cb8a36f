import { expect, test } from 'vitest'
import { listPeople } from '#addon/features/listPeople.ts'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

const asked = { name: 'listPeople', input: { base: 'mentees' } } as const

/** Ten pupils and one typed by hand between them, without ID and code. */
async function withTypedRow() {
  const host = await schoolHost()
  const sheetId = host.sheetId('mentees')
  host.workbook.handle({ op: 'insertRows', sheetId, before: 6, count: 1, like: 5 })
  host.type('mentees', 6, 'lastName', 'Новикова')
  host.type('mentees', 6, 'firstName', 'Вера')
  return host
}

type Host = Awaited<ReturnType<typeof withTypedRow>>
const ids = (host: Host) =>
  new Map(host.rows('mentees').map(row => [`${row.lastName} ${row.firstName}`, `${row.id} ${row.code}`]))

const sorted = (host: Host, ascending: boolean) => {
  const lines = host.snapshot(['mentees']).mentees ?? []
  const area = {
    sheetId: host.sheetId('mentees'),
    row: 3,
    column: 1,
    rows: lines.length - 2,
    columns: lines[0]?.length ?? 0,
  }
  host.workbook.handle({ op: 'sort', area, by: [{ column: 3, ascending }] })
}

test('строка, внесённая вручную, получает ID и код; это записано в журнал', async () => {
  const host = await withTypedRow()
  host.call(asked.name, asked.input)
  expect(ids(host).get('Новикова Вера')).toMatch(/^н[a-z2-7]{8} p_[a-z2-7]{10}$/)
  expect(host.rows('journal').at(-1)).toMatchObject({
    command: 'Строкам, внесённым вручную, присвоены ID',
    counts: 'изменено 1',
  })
})

test('чтение со строкой без ID укладывается в границу обращений', async () => {
  const host = await withTypedRow()
  // It writes «Наставляемые» and «Журнал».
  const bound = 5 + listPeople.reads.length + 3 * 2
  expect(host.call(asked.name, asked.input).roundTrips).toBeLessThanOrEqual(bound)
})

test.each([true, false])(
  'строки отсортировали, пока новая получала ID (по возрастанию: %s): прежние ID на местах',
  async ascending => {
    const clean = await withTypedRow()
    const before = ids(clean)
    before.delete('Новикова Вера')
    const calls: ServiceCall[] = []
    clean.setHook(call => calls.push(call))
    clean.call(asked.name, asked.input)
    const met = new Set<string>()
    for (const { index: k } of calls.filter(({ counted }) => counted)) {
      const host = await withTypedRow()
      host.setHook(({ index }) => {
        if (index === k) sorted(host, ascending)
      })
      const reply = host.call(asked.name, asked.input)
      met.add(reply.ok ? 'готово' : reply.refusal.code)
      host.setHook(undefined)
      host.call(asked.name, asked.input)
      const after = ids(host)
      expect({ k, id: after.get('Новикова Вера') }).toEqual({
        k,
        id: expect.stringMatching(/^н[a-z2-7]{8} p_/),
      })
      after.delete('Новикова Вера')
      expect({ k, after }).toEqual({ k, after: before })
      host.workbook.close()
    }
    expect([...met].sort()).toEqual(['rowsMoved', 'готово'])
  },
)
