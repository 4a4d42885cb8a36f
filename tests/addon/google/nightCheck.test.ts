import { expect, test } from 'vitest'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { newMentee, taken, write } from './commands.ts'

const timers = { op: 'properties', store: 'timers' } as const
const marked = (host: Awaited<ReturnType<typeof schoolHost>>) =>
  host.rows('pairs').flatMap(({ id, mark }) => (mark === '' ? [] : [[id, mark]]))

test('таймер ставится с подготовкой таблицы и остаётся одним, сколько бы её ни чинили', async () => {
  const host = await schoolHost()
  const before = host.workbook.handle(timers)
  expect(Object.values(before as object)).toEqual(['checkByNight'])
  host.run('mendSheets')
  expect(host.workbook.handle(timers)).toEqual(before)
})

test('ночью строки с нарушениями помечаются, исправленные теряют пометку; в «Журнале» видно и то и другое', async () => {
  const host = await schoolHost()
  const row = host.rows('pairs').findIndex(({ status }) => status === 'действует') + 3
  const [{ id = '', to = '' } = {}] = host.rows('pairs').slice(row - 3)
  host.run('checkByNight')
  const alone = marked(host)
  host.type('pairs', row, 'to', '31.12.2030')
  expect(host.run('checkByNight')).toMatchObject({ ok: true })
  expect(marked(host)).toContainEqual([id, 'запрет'])
  host.type('pairs', row, 'to', to)
  host.run('checkByNight')
  expect(marked(host)).toEqual(alone)
  const entries = host.rows('journal').filter(({ command }) => command?.startsWith('Пометка строк'))
  expect(entries.length).toBeGreaterThanOrEqual(2)
  expect(entries.at(-1)?.rows).toContain(id)
})

test('второй раз подряд ничего не пишется', async () => {
  const host = await schoolHost()
  host.run('checkByNight')
  const before = host.snapshot()
  host.run('checkByNight')
  expect(host.snapshot()).toEqual(before)
})

test('никому ничего не отправляется и не показывается', async () => {
  const host = await schoolHost()
  host.run('checkByNight')
  expect([host.alerts, host.toasts, host.sidebars]).toEqual([[], [], []])
})

test('оборванное действие ночью не трогают: о нём скажут куратору', async () => {
  const host = await schoolHost()
  const sheetId = host.sheetId('undo')
  const area = { sheetId, row: 3, column: 1, rows: 1, columns: 5 }
  const values = [['ж1', 'planned', '23.11.2026 10:00:00', 0, '{}']]
  host.workbook.handle({ op: 'write', area, what: 'values', values })
  const before = host.snapshot()
  host.run('checkByNight')
  expect(host.snapshot()).toEqual(before)
})

test('строка, которую успели пометить, отменяется целиком', async () => {
  const host = await schoolHost()
  const before = host.rows('mentees').map(({ id }) => id)
  const { written } = taken(write(host, newMentee))
  host.run('checkByNight')
  const fresh = host.rows('mentees').find(({ id }) => !before.includes(id))
  expect(fresh?.mark).toBe('запрет')
  taken(write(host, { name: 'undoCommand', input: { command: written?.command ?? '' } }))
  expect(host.rows('mentees').map(({ id }) => id)).toEqual(before)
})
