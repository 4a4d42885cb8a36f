import { expect } from 'vitest'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import type { StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import type { TableName } from '#shared/programme/tables.ts'
import type { Host, HostOptions } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import {
  type Answer,
  type Command,
  dataSheets,
  everyWrite,
  newContact,
  send,
  taken,
  write,
} from './commands.ts'
import { withoutTrace } from './withoutTrace.ts'

/** What can happen in the middle of a command at Google, where nothing is rolled back. */
export const faults = ['fail', 'die', 'sort', 'insert', 'delete'] as const
type Fault = (typeof faults)[number]

interface Scenario {
  name: string
  prepare?: (host: Host) => void
  /** It asks the engine before it writes. */
  asks?: boolean
  command: Command | ((host: Host) => Command)
}

const suggestion = everyWrite.find(({ name }) => name === 'acceptSuggestion')
const list = everyWrite.find(({ name }) => name === 'importList')
const undoing = (host: Host, command: Command | undefined): Command => {
  if (command === undefined) throw new Error('No such command')
  return { name: 'undoCommand', input: { command: taken(write(host, command)).written?.command ?? '' } }
}

/** Every command that writes; further, undoing what was added and what was changed, and a row typed by hand. */
export const scenarios: readonly Scenario[] = [
  ...everyWrite.map((command, index) => ({ name: `${command.name} ${index}`, command })),
  {
    name: 'composePairsOrder',
    command: { name: 'composePairsOrder', input: { withGroups: true } },
    asks: true,
  },
  { name: 'undoCommand: added rows', command: host => undoing(host, suggestion) },
  { name: 'undoCommand: added rows in two sheets', command: host => undoing(host, list) },
  { name: 'undoCommand: changed row', command: host => undoing(host, newContact('8 900')) },
  {
    name: 'a row typed by hand',
    prepare: host => {
      host.type('mentees', 3 + host.rows('mentees').length, 'lastName', typed)
    },
    command: newContact('8 900'),
  },
]

const typed = 'Внесённый'
/** Retrying draws the same IDs: what a sidebar does with the seed of its preview. */
const seed = { seed: 'a seed of at least sixteen characters' }
const nextCommand = (place: string): Command => ({ name: 'saveSettings', input: { values: { place } } })

type Rows = Map<string, string>
/** Every row of people's sheets by its ID, whatever the order. @throws on a doubled or lacking ID */
function rowsOf(host: Host): Rows {
  const rows: Rows = new Map()
  for (const name of dataSheets)
    for (const row of host.rows(name)) {
      const byHand = row.lastName === typed
      const key = `${name} ${byHand ? typed : row.id}`
      if (row.id === '' && !byHand) throw new Error(`${name}: a row without an ID: ${JSON.stringify(row)}`)
      if (rows.has(key)) throw new Error(`${name}: ID ${row.id} stands twice`)
      rows.set(key, JSON.stringify(byHand ? { ...row, id: '', code: '' } : row))
    }
  return rows
}

const differences = (a: Rows, b: Rows): string[] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter(key => a.get(key) !== b.get(key))
    .map(key => `${key}: ${a.get(key) ?? '–'} → ${b.get(key) ?? '–'}`)

interface Prepared {
  scenario: Scenario
  host: Host
  command: Command
  /** What the sidebar sends along. */
  more: object
  before: Rows
  after: Rows
  calls: ServiceCall[]
  /** Sheets whose rows the command writes. */
  tables: TableName[]
}

function askFirst(host: Host, command: Command): object {
  const { asked } = taken(send(host, command, { phase: 'ask' }))
  const { answer } = taken(send(host, command, { phase: 'fetch', asked }))
  return { phase: 'take', asked, answer }
}

export async function prepare(scenario: Scenario, engine: Pick<HostOptions, 'fetch'>): Promise<Prepared> {
  const host = await schoolHost(20, engine)
  scenario.prepare?.(host)
  const command = typeof scenario.command === 'function' ? scenario.command(host) : scenario.command
  const more = { ...seed, ...(scenario.asks === true ? askFirst(host, command) : {}) }
  Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
  const before = rowsOf(host)
  const calls: ServiceCall[] = []
  const after = withoutTrace(host, () => {
    host.setHook(call => calls.push(call))
    taken(write(host, command, more))
    host.setHook(undefined)
    return rowsOf(host)
  })
  const touched = differences(before, after).map(line => line.split(' ')[0] as TableName)
  const tables = [...new Set(touched)]
  return { scenario, host, command, more, before, after, calls, tables }
}

/** What another person does to a sheet: the row deleted is none that the command touches. */
function disturb({ host, before, after }: Prepared, table: TableName, fault: Fault): string[] {
  const sheetId = host.sheetId(table)
  const lines = host.rows(table)
  const extent = host.workbook.handle({ op: 'extent', sheetId }) as { rows: number; columns: number }
  const rows = extent.rows - 2
  const victim = lines.findIndex(({ id, lastName }) => {
    const key = `${table} ${id}`
    return id !== 'schema' && lastName !== typed && before.has(key) && before.get(key) === after.get(key)
  })
  const requests: Partial<Record<Fault, StoreRequest>> = {
    sort: {
      op: 'sort',
      area: { sheetId, row: 3, column: 1, rows, columns: extent.columns },
      by: [{ column: 1, ascending: false }],
    },
    insert: { op: 'insertRows', sheetId, before: 3, count: 1, like: 3 },
    delete: { op: 'deleteRows', sheetId, from: 3 + victim, count: 1 },
  }
  const request = requests[fault]
  if (request === undefined || (fault === 'delete' && victim < 0)) return []
  host.workbook.handle(request)
  return fault === 'delete' ? [`${table} ${lines[victim]?.id}`] : []
}

const without = (rows: Rows, keys: readonly string[]): Rows => {
  const left = new Map(rows)
  for (const key of keys) left.delete(key)
  return left
}

/**
 * Runs the command with a fault at call `k`, then, where it was cut off, further commands as the curator would: in the
 * end everything of it is there once, or nothing, and nobody else's row has changed.
 */
export function runWithFault(prepared: Prepared, k: number, fault: Fault, table?: TableName): string {
  const { host, command, more, before, after } = prepared
  return withoutTrace(host, () => {
    let gone: string[] = []
    let dead = false
    host.setHook(({ index }) => {
      if (dead || (index === k && (fault === 'die' || fault === 'fail'))) {
        dead = fault === 'die'
        throw new Error('Service Spreadsheets failed')
      }
      if (index === k && table !== undefined) gone = disturb(prepared, table, fault)
    })
    const answer = attempt(() => write(host, command, more))
    host.setHook(undefined)
    const [isAfter, isBefore] = [without(after, gone), without(before, gone)]
    if (answer !== null) {
      expect(differences(answer.ok ? isAfter : isBefore, rowsOf(host))).toEqual([])
      if (!answer.ok) expect(refusals).toContain(answer.refusal.code)
      return answer.ok ? 'written' : answer.refusal.code
    }
    // The curator goes on: the first thing she does is recovered or done, and then anything can be done.
    const first = write(host, nextCommand('Первый шаг'))
    const second = write(host, nextCommand('Второй шаг'))
    if (!first.ok) expect(first.refusal.code).toBe('recovered')
    taken(second)
    // Looking at people gives IDs and codes to rows that still lack them.
    taken(send(host, { name: 'listPeople', input: { base: 'mentees' } }))
    const place = (rows: Rows) => {
      const with2 = new Map(rows)
      const key = 'settings place'
      with2.set(key, JSON.stringify({ ...JSON.parse(rows.get(key) ?? ''), value: 'Второй шаг' }))
      return with2
    }
    const now = rowsOf(host)
    const left = differences(place(isBefore), now)
    const all = differences(place(isAfter), now)
    if (left.length > 0 && all.length > 0) expect(left).toEqual([])
    expect(host.rows('undo').filter(({ id, state }) => state === 'planned' && !id?.includes('/'))).toEqual([])
    for (const row of host.rows('mentees'))
      expect({ row, named: row.id !== '' && row.code !== '' }).toEqual({ row, named: true })
    return first.ok ? 'nothing written' : left.length === 0 ? 'taken back' : 'written whole'
  })
}

const refusals = ['rowsMoved', 'gone', 'changedMeanwhile', 'nothingToDo']

/** Null where the service has failed. */
function attempt(work: () => Answer): Answer | null {
  try {
    return work()
  } catch (error) {
    if (!String(error).includes('Service Spreadsheets failed')) throw error
    return null
  }
}

/** The calls that go to the server, from the plan in `_undo` on: before it nothing is written. */
export function momentsOf({ calls }: Prepared): ServiceCall[] {
  const trips = calls.filter(({ counted }) => counted)
  return trips.slice(trips.findIndex(({ name }) => name === 'Range.setValues') + 1)
}

/** Between two writes an execution may end anywhere: the workbook is the same. */
export const isWriting = ({ name }: ServiceCall): boolean => /\.(set|append|insert|clear)/.test(name)

interface Case {
  k: number
  fault: Fault
  table?: TableName
}

/** Every case of a scenario: a fault at each of these calls, what people do in each sheet that the command writes. */
export function casesOf(
  { tables }: Prepared,
  moments: readonly ServiceCall[],
  kinds: readonly Fault[],
): Case[] {
  return kinds.flatMap(fault =>
    moments.flatMap(({ index: k }): Case[] =>
      fault === 'fail' || fault === 'die' ? [{ k, fault }] : tables.map(table => ({ k, fault, table })),
    ),
  )
}
