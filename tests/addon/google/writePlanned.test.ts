import { describe, expect, test } from 'vitest'
import type { TableName } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import type { StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import { type Command, newContact as contactOf, write } from './commands.ts'

const contact = contactOf('8 900')

/** What people do to a sheet, as requests to the workbook. */
const changes: Record<string, (sheet: { sheetId: number; rows: number; columns: number }) => StoreRequest> = {
  'строки отсортировали': ({ sheetId, rows, columns }) => ({
    op: 'sort',
    area: { sheetId, row: 3, column: 1, rows: rows - 2, columns },
    by: [{ column: 1, ascending: false }],
  }),
  'поменяли местами две строки посередине': ({ sheetId, columns }) => ({
    op: 'sort',
    area: { sheetId, row: 5, column: 1, rows: 2, columns },
    by: [{ column: 1, ascending: false }],
  }),
  'вставили строку сверху': ({ sheetId }) => ({ op: 'insertRows', sheetId, before: 3, count: 1, like: 3 }),
  'вставили строку посередине': ({ sheetId }) => ({
    op: 'insertRows',
    sheetId,
    before: 6,
    count: 1,
    like: 5,
  }),
  'удалили первую строку': ({ sheetId }) => ({ op: 'deleteRows', sheetId, from: 3, count: 1 }),
  'удалили вторую строку': ({ sheetId }) => ({ op: 'deleteRows', sheetId, from: 4, count: 1 }),
  'удалили последнюю строку': ({ sheetId, rows }) => ({
    op: 'deleteRows',
    sheetId,
    from: rows,
    count: 1,
  }),
}

const meanwhile: { what: string; table: TableName; command: Command }[] = [
  { what: 'правка одной строки', table: 'mentees', command: contact },
  {
    what: 'правка двух строк',
    table: 'pairs',
    command: {
      name: 'recordAgreement',
      input: { pairs: ['пара-0', 'пара-8'], sides: ['mentor'], on: '22.11.2026', how: 'phone' },
    },
  },
  {
    what: 'новые строки',
    table: 'pairs',
    command: {
      name: 'acceptSuggestion',
      input: {
        form: 'form.teacherPupil',
        from: '01.12.2026',
        to: '31.05.2027',
        pairs: [
          { mentor: 'м3', mentee: 'н3', score: 1 },
          { mentor: 'м9', mentee: 'н9', score: 2 },
        ],
      },
    },
  },
]

/** The rows of a sheet, whatever their order; a row whose ID the command draws is known by its pupil. */
const rowsOf = (host: Host, table: TableName) =>
  new Map(
    host.rows(table).map(({ id = '', ...row }) => [/-[a-z2-7]{8}$/.test(id) ? (row.mentee ?? '') : id, row]),
  )

describe('пока шла запись, человек работал на том же листе', () => {
  test.each(meanwhile.flatMap(each => Object.keys(changes).map(change => ({ ...each, change }))))(
    '$what; $change',
    async ({ table, command, change }) => {
      const clean = await schoolHost()
      const calls: ServiceCall[] = []
      const before = rowsOf(clean, table)
      clean.setHook(call => calls.push(call))
      expect(write(clean, command).ok).toBe(true)
      const after = rowsOf(clean, table)
      const met = new Set<string>()
      const trips = calls.filter(({ counted }) => counted)
      // Before the first sheet is read again nothing is decided yet; one moment there stands for all.
      const firstRead = trips.findIndex(({ name }) => name === 'Range.getValues')
      for (const { index: k } of [...trips.slice(firstRead, firstRead + 1), ...trips.slice(firstRead + 5)]) {
        const host = await schoolHost()
        let deleted: string[] = []
        host.setHook(({ index }) => {
          if (index !== k) return
          const was = [...rowsOf(host, table).keys()]
          const lines = host.snapshot([table])[table] ?? []
          const sheet = { sheetId: host.sheetId(table), rows: lines.length, columns: lines[0]?.length ?? 0 }
          const request = changes[change]?.(sheet)
          if (request) host.workbook.handle(request)
          const left = rowsOf(host, table)
          deleted = was.filter(key => !left.has(key))
        })
        const reply = write(host, command)
        const said = reply.ok ? 'записано' : reply.refusal.code
        met.add(said)
        const expected = new Map(reply.ok ? after : before)
        for (const key of deleted) expected.delete(key)
        expect({ k, said, rows: rowsOf(host, table) }).toEqual({ k, said, rows: expected })
        expect(['записано', 'rowsMoved', 'gone', 'changedMeanwhile']).toContain(said)
        host.workbook.close()
      }
      expect(met).toContain('записано')
    },
  )
})
