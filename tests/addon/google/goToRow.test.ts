import { expect, test } from 'vitest'
import type { TableName } from '#shared/programme/tables.ts'
import { tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

const go = (host: Host, table: TableName, id: string, column?: string) => {
  const place = { table, id, ...(column === undefined ? {} : { column }) }
  expect(host.call('goToRow', place, { mode: 'write' })).toMatchObject({ ok: true })
  return host.activated.at(-1)
}
const isHidden = (host: Host, table: TableName) =>
  host.workbook.sheets().find(({ title }) => title === tableOf(table).title)?.hidden
const letterOf = (table: TableName, column: string) =>
  String.fromCharCode(65 + Object.keys(tableOf(table).columns).indexOf(column))

test('к ячейке строки, где бы строка ни стояла', async () => {
  const host = await schoolHost()
  expect(go(host, 'pairs', 'пара-1', 'to')).toEqual([host.sheetId('pairs'), `${letterOf('pairs', 'to')}4`])
})

test.each(['', 'нет такого', 'id'])('вместо столбца «%s» – первый видимый', async column => {
  const host = await schoolHost()
  expect(go(host, 'pairs', 'пара-1', column)).toEqual([
    host.sheetId('pairs'),
    `${letterOf('pairs', 'mentorName')}4`,
  ])
})

test('скрытый лист становится виден', async () => {
  const host = await schoolHost()
  expect(isHidden(host, 'plans')).toBe(true)
  expect(go(host, 'plans', '')).toEqual([host.sheetId('plans'), null])
  expect(isHidden(host, 'plans')).toBe(false)
})

test('внутренний лист остаётся скрытым, а строки, которой нет, не ищут дальше', async () => {
  const host = await schoolHost()
  expect(go(host, 'checks', '')).toBeUndefined()
  expect(isHidden(host, 'checks')).toBe(true)
  expect(go(host, 'pairs', 'пара-нет', 'to')).toBeUndefined()
})
