import { afterEach, expect, test, vi } from 'vitest'
import { type TinyHost, tinyBundle, tinyHost } from './tinyHost.ts'

const hosts: TinyHost[] = []
afterEach(() => Promise.all(hosts.splice(0).map(host => host.end())))

/** An add-on that sets a timer as it makes its table; it counts how often it was opened and the timer has struck. */
const code = (school: string) => `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0] }
function count(column) {
  const cell = sheet().getRange(3, column)
  cell.setValue(Number(cell.getValue()) + 1)
}
function onOpen() { count(3) }
function strike() { count(4) }
function openSettings() {}
function setUp() {
  sheet().setName('Настройки')
  sheet().getRange(1, 1, 3, 2).setValues([['id', 'value'], ['ID', 'Значение'], ['schoolShort', '${school}']])
  ScriptApp.newTrigger('strike').timeBased().everyDays(1).create()
  return { made: [] }
}`

async function start(school: string): Promise<TinyHost> {
  const host = await tinyHost({ bundle: async () => ({ ...tinyBundle, manifest: {}, code: code(school) }) })
  hosts.push(host)
  return host
}

const enter = (host: TinyHost) => host.post('/api/enter', { programme: 'school', window: 'window00' })
const counts = async (host: TinyHost) => (await host.cells('school'))[2]?.slice(2)

test('a timer strikes once, after the first window has come', async () => {
  const host = await start('Лицей № 2')
  await enter(host)
  await vi.waitFor(async () => expect(await counts(host)).toEqual(['1', '1']))
  await enter(host)
  await enter(host)
  await vi.waitFor(async () => expect(await counts(host)).toEqual(['3', '1']))
})

test('a school that has not named itself is left in peace', async () => {
  const host = await start('')
  await enter(host)
  await enter(host)
  await vi.waitFor(async () => expect(await counts(host)).toEqual(['2']))
})
