import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '#shared/programme/schema.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { type RunningEngine, startEngine } from '#tests/addon/engine.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { noon } from '#tests/addon/schoolOf.ts'
import { type Answer, type Command, send, taken } from '#tests/addon/google/commands.ts'
import { fillWorkbook, unpack } from './workbookFile.ts'

/** Each folder here holds the sample school as a released version wrote it. */
const versions = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

const kept = (version: string) => unpack(readFileSync(join(import.meta.dirname, version, 'school.json.gz')))

let engine: RunningEngine
beforeAll(() => {
  engine = startEngine()
})
afterAll(() => engine.stop())

async function open(version: string): Promise<Host> {
  const host = await startHost({ now: noon, answerAlert: 'YES', ...engine })
  fillWorkbook(host.workbook, kept(version))
  return host
}
const view = (host: Host, command: Command): Answer & { ok: true } => taken(send(host, command))

test('сохранена хотя бы одна версия', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('таблица версии %s', version => {
  let host: Host
  beforeAll(async () => {
    host = await open(version)
  })
  afterAll(() => host.workbook.close())

  test('открывается такой, какой её записали', () => {
    const { sheets } = kept(version)
    expect(host.workbook.sheets().map(({ title }) => title)).toEqual(sheets.map(({ title }) => title))
  })

  test('«Обновить таблицу» ведёт её к нынешней версии', () => {
    expect(host.run('updateWorkbook')).toMatchObject({ ok: true })
    expect(host.rows('settings').find(({ id }) => id === 'schema')?.value).toBe(String(schema))
    expect(host.run('setUp')).toMatchObject({ value: { ok: true, view: { made: [] } } })
    host.run('updateWorkbook')
    expect(host.alerts.at(-1)?.title).toBe('Обновлять нечего')
  })

  test('читается без замечаний', () => {
    for (const command of [
      { name: 'showSettings', input: {} },
      { name: 'firstSteps', input: {} },
      { name: 'listPeople', input: { base: 'mentors' } },
      { name: 'listPeople', input: { base: 'mentees' } },
      { name: 'pairingChoices', input: {} },
      { name: 'agreementList', input: {} },
      { name: 'documentsDue', input: {} },
      { name: 'undoList', input: {} },
    ] as const)
      expect({ command, problems: view(host, command).problems }).toEqual({ command, problems: [] })
  })

  test('никто и ничего не потерялось', () => {
    const rowsKept = (title: string) =>
      kept(version)
        .sheets.find(sheet => sheet.title === title)
        ?.cells.slice(2).length ?? 0
    for (const name of tableNames.filter(each => !tableOf(each).internal && each !== 'journal'))
      expect({ name, rows: host.rows(name).length }).toEqual({ name, rows: rowsKept(tableOf(name).title) })
  })

  test('по ней составляется приказ', () => {
    const all = view(host, { name: 'previewPairsOrder', input: { withGroups: true } }).view as {
      pairs: string[]
      stopped: string[]
    }
    const pairs = all.pairs.filter(id => !all.stopped.includes(id))
    expect(pairs.length).toBeGreaterThan(0)
    const order: Command = { name: 'composePairsOrder', input: { withGroups: true, pairs } }
    const { asked } = taken(send(host, order, { phase: 'ask' }))
    const { answer } = taken(send(host, order, { phase: 'fetch', asked }))
    const { files, view: made } = taken(send(host, order, { mode: 'write', phase: 'take', asked, answer }))
    expect(files).toHaveLength(1)
    const { order: id } = made as { order: string }
    taken(
      send(
        host,
        { name: 'registerOrder', input: { order: id, number: '77-од', date: '23.11.2026' } },
        { mode: 'write' },
      ),
    )
  })
})
