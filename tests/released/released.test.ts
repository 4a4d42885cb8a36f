import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '#shared/programme/schema.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { type RunningEngine, startEngine } from '#tests/addon/engine.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { noon } from '#tests/addon/schoolOf.ts'
import type { UndoItem } from '#addon/features/undoList.ts'
import { migrations } from '#shared/programme/migrations/index.ts'
import { type Answer, type Command, dataSheets, refused, send, taken } from '#tests/addon/google/commands.ts'
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
  for (const name of ['mentors', 'mentees'] as const) addOwnColumn(host, name)
  return host
}

/** A column that a curator keeps for herself, right of the table. */
function addOwnColumn(host: Host, name: TableName): void {
  const { columns } = host.workbook.handle({ op: 'extent', sheetId: host.sheetId(name) }) as {
    columns: number
  }
  const area = { sheetId: host.sheetId(name), row: 2, column: columns + 1, rows: 2, columns: 1 }
  host.workbook.handle({ op: 'write', area, what: 'values', values: [['Кружок'], ['шахматы']] })
}

const isNotSchema = ([id]: readonly string[]) => id !== 'schema'
/** Titles and notes of the settings are the program's own words, renewed with it; keys and values are the school's. */
const ofSchool = (name: TableName, line: readonly string[]) =>
  name === 'settings' ? [line[0], line[2]] : line
const view = (host: Host, command: Command): Answer & { ok: true } => taken(send(host, command))

test('сохранена хотя бы одна версия', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('таблица версии %s', version => {
  let host: Host
  let written: Record<string, string[][]>
  beforeAll(async () => {
    host = await open(version)
    const titles = new Set(host.workbook.sheets().map(({ title }) => title))
    written = host.snapshot(tableNames.filter(name => titles.has(tableOf(name).title)))
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

  test('обновление видно заранее, названо в журнале, отменяется и повторяется', () => {
    for (const { title } of migrations) expect(host.alerts[0]?.prompt).toContain(title)
    const updated = () => host.snapshot(dataSheets)
    const after = updated()
    const { items } = view(host, { name: 'undoList', input: {} }).view as { items: UndoItem[] }
    const steps = items.filter(({ title }) => title.startsWith('Обновление таблицы: '))
    expect(steps.map(({ title }) => title)).toEqual(
      [...migrations].reverse().map(({ title }) => `Обновление таблицы: ${title}`),
    )
    // With its last step taken back the workbook is an older one, and nothing more is done with it before it is led on.
    const command = steps[0]?.command ?? ''
    expect(send(host, { name: 'undoCommand', input: { command } }, { mode: 'write' }).ok).toBe(true)
    const older = send(host, { name: 'firstSteps', input: {} })
    expect(refused(older).code).toBe('olderWorkbook')
    expect(host.run('updateWorkbook')).toMatchObject({ ok: true })
    expect(updated()).toEqual(after)
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
    for (const name of tableNames.filter(each => !tableOf(each).internal && each !== 'journal')) {
      const now = host.snapshot([name])[name] ?? []
      const before = written[name] ?? []
      // What a new version adds stands right of the columns and below the rows that were there.
      const kept = now.slice(0, before.length).map((line, index) => line.slice(0, before[index]?.length))
      const own = (lines: readonly string[][]) => lines.filter(isNotSchema).map(line => ofSchool(name, line))
      expect({ name, cells: own(kept) }).toEqual({ name, cells: own(before) })
    }
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
