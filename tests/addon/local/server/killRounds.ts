import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { type HostProcess, hostProcess } from './hostProcess.ts'
import { typed } from './typed.ts'

/** What so many kills have come to. */
export interface KillFigures {
  kills: number
  /** writes that the host has acknowledged */
  acknowledged: number
  edits: number
  commands: number
  migrations: number
  copies: number
  /** acknowledged and not there */
  lost: number
  /** there in part */
  torn: number
  /** files that SQLite or the program finds fault with: the school's and its copies */
  corrupt: string[]
}

/** What the host was sent, and what it has said it keeps: text by row and column. */
interface Load {
  /** that was written to; the next round goes on below it */
  lastRow: number
  sent: Map<string, string>
  kept: Map<string, string>
  pairs: string[]
  migrated: string[]
  /** copies that were announced */
  copies: string[]
  /** copies that were found whole */
  looked: Set<string>
}

const TYPISTS = [3, 4, 5, 6]
/** The left column of each block of four cells, which must come whole or not at all. */
const PASTERS = [8, 10]
const MIGRATED_COLUMN = 13
const MIGRATED_ROWS = 300
const LOOK_EVERY = 10
/** A kill comes so long after the first acknowledgement at the latest: in the middle of what is being done. */
const LATEST_MS = { commands: 61, migrations: 201, typing: 61, copies: 201 }

/** What happens in a round besides typing and pasting. */
const ROUNDS = ['commands', 'migrations', 'typing', 'copies'] as const

/**
 * Kills a host again and again under load: people type and paste all the time; by turns commands write, a migration runs, a
 * copy is being made. The host recovers by itself each time; the file is looked at from outside every ten kills and at the end.
 */
export async function killRounds(
  dataDir: string,
  rounds: number,
  onLook: (figures: KillFigures) => void = () => undefined,
): Promise<KillFigures> {
  const load: Load = {
    lastRow: 2,
    sent: new Map(),
    kept: new Map(),
    pairs: [],
    migrated: [],
    copies: [],
    looked: new Set(),
  }
  const corrupt = new Set<string>()
  let found = { lost: 0, torn: 0 }
  const compiled = mkdtempSync(join(tmpdir(), 'tandem-compiled-'))
  await warmUp(dataDir, compiled)
  for (let round = 0; round < rounds; round += 1) {
    const host = await hostProcess(dataDir, { compiled })
    await killUnderLoad(host, load, round)
    if (round % LOOK_EVERY !== LOOK_EVERY - 1 && round !== rounds - 1) continue
    found = look(dataDir, load, corrupt)
    lookAtCopies(dataDir, load, corrupt)
    onLook(figuresOf(load, { kills: round + 1, ...found, corrupt: [...corrupt] }))
  }
  rmSync(compiled, { recursive: true })
  return figuresOf(load, { kills: rounds, ...found, corrupt: [...corrupt] })
}

function figuresOf(
  { kept, pairs, migrated, copies }: Load,
  found: Pick<KillFigures, 'kills' | 'lost' | 'torn' | 'corrupt'>,
): KillFigures {
  return {
    acknowledged: kept.size + pairs.length + migrated.length,
    edits: kept.size,
    commands: pairs.length,
    migrations: migrated.length,
    copies: copies.length,
    ...found,
  }
}

/** One run that ends as it should, so that Node keeps what it has compiled. */
async function warmUp(dataDir: string, compiled: string): Promise<void> {
  const host = await hostProcess(dataDir, { compiled })
  await run(host, 'echo', '')
  await host.post('/api/keeping/copy', { programme: 'school' })
  await host.stop()
}

async function killUnderLoad(host: HostProcess, load: Load, round: number): Promise<void> {
  const doing = ROUNDS[round % ROUNDS.length] ?? 'typing'
  const from = load.lastRow + 1
  const workers = [
    ...TYPISTS.map(column => typist(host, { column, from, load })),
    ...PASTERS.map(column => paster(host, { column, from, load })),
    ...(doing === 'commands' || doing === 'migrations' ? [commander(host, load)] : []),
    ...(doing === 'migrations' ? [migrator(host, load)] : []),
    ...(doing === 'copies' ? [copier(host, load)] : []),
  ]
  const ended = Promise.allSettled(workers)
  // Now and then one is let through, so that acknowledged ones are looked for too; the others are met in the middle.
  const whole = round % (4 * ROUNDS.length) < ROUNDS.length
  const done = {
    commands: () => load.pairs.length,
    migrations: () => (whole ? load.migrated : load.pairs).length,
    typing: () => load.kept.size,
    copies: () => (whole ? load.copies.length : load.kept.size),
  }[doing]
  const before = done()
  while (done() === before && host.child.exitCode === null) await pause(2)
  await pause((round * 14) % LATEST_MS[doing])
  await host.kill()
  await ended
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

interface Writer {
  column: number
  from: number
  load: Load
}

/** Types into new cells until the host is gone; an acknowledgement is what counts as kept. */
async function typist(host: HostProcess, { column, from, load }: Writer): Promise<void> {
  for (let row = from; ; row += 1) {
    const text = `строка ${row} столбца ${column}: ${'я'.repeat(row % 50)}`
    load.sent.set(`${row} ${column}`, text)
    load.lastRow = Math.max(load.lastRow, row)
    const answer = await host.post('/api/edit', typed({ row, column, text }))
    if (typeof answer.revision === 'number') load.kept.set(`${row} ${column}`, text)
  }
}

/** Pastes blocks of four equal cells through the door of the grid. */
async function paster(host: HostProcess, { column, from, load }: Writer): Promise<void> {
  const was = [
    ['', ''],
    ['', ''],
  ]
  for (let row = from; ; row += 2) {
    const text = `блок ${row} ${column}`
    const cells = [
      [text, text],
      [text, text],
    ]
    load.sent.set(`${row} ${column} block`, text)
    load.lastRow = Math.max(load.lastRow, row + 1)
    const edits = [{ kind: 'fill', sheetId: 0, blocks: [{ row, column, was, text: cells }] }]
    const answer = await host.post('/api/edit', {
      programme: 'school',
      window: `window000${column}`,
      seen: Number.MAX_SAFE_INTEGER,
      edits,
    })
    if (typeof answer.revision === 'number') load.kept.set(`${row} ${column} block`, text)
  }
}

const run = (host: HostProcess, fn: string, value: string) =>
  host.post('/api/run', { programme: 'school', window: 'window0001', fn, args: [value] })

/** Commands write two cells that must never differ. */
async function commander(host: HostProcess, load: Load): Promise<void> {
  for (let number = load.pairs.length; ; number += 1) {
    const value = `пара ${100_000 + number}`
    if ((await run(host, 'writePair', value)).ok === true) load.pairs.push(value)
  }
}

async function migrator(host: HostProcess, load: Load): Promise<void> {
  for (let number = load.migrated.length; ; number += 1) {
    const value = `версия ${100_000 + number}`
    if ((await run(host, 'updateWorkbook', value)).ok === true) load.migrated.push(value)
  }
}

async function copier(host: HostProcess, load: Load): Promise<void> {
  for (;;) {
    const { copies } = (await host.post('/api/keeping/copy', { programme: 'school' })) as {
      copies?: { name: string }[]
    }
    if (copies?.[0] !== undefined) load.copies.push(copies[0].name)
  }
}

function look(dataDir: string, load: Load, corrupt: Set<string>): { lost: number; torn: number } {
  const file = join(dataDir, 'school.tandem')
  const workbook = openWorkbook({ file, zone: 'Europe/Moscow', locale: 'ru_RU', now: Date.now })
  const verdict = workbook.check()
  if (verdict !== 'ok') corrupt.add(verdict)
  const { cells } = workbook.view(0)
  workbook.close()
  const shown = (row: number, column: number) => cells[row - 1]?.[column - 1]?.text ?? ''
  let lost = 0
  let torn = 0
  for (const [place, text] of load.sent) {
    const [row = 0, column = 0] = place.split(' ').map(Number)
    const block = place.endsWith('block')
      ? [shown(row, column), shown(row, column + 1), shown(row + 1, column), shown(row + 1, column + 1)]
      : [shown(row, column)]
    if (load.kept.has(place) && block.some(found => found !== text)) lost += 1
    if (!block.every(found => found === text) && !block.every(found => found === '')) torn += 1
  }
  if (shown(1, 1) !== shown(2, 1)) torn += 1
  if (shown(1, 1) < (load.pairs.at(-1) ?? '')) lost += 1
  const migrated = Array.from({ length: MIGRATED_ROWS }, (_, index) => shown(index + 1, MIGRATED_COLUMN))
  if (new Set(migrated).size !== 1) torn += 1
  if ((migrated[0] ?? '') < (load.migrated.at(-1) ?? '')) lost += 1
  return { lost, torn }
}

/** Every copy that bears a name must be whole, and every one that was announced must be there. Older ones make room. */
function lookAtCopies(dataDir: string, load: Load, corrupt: Set<string>): void {
  const folder = join(dataDir, 'Копии', 'school')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => /№\d+\.tandem$/.test(name)) : []
  const numbered = names.map(name => ({ name, number: /№(\d+)/.exec(name)?.[1] ?? '' }))
  for (const { name, number } of numbered) {
    const database = new DatabaseSync(join(folder, name), { readOnly: true })
    const found = database.prepare('PRAGMA quick_check').get()
    if (found?.quick_check !== 'ok') corrupt.add(`${name}: ${String(found?.quick_check)}`)
    database.close()
    load.looked.add(number)
  }
  for (const copy of load.copies) if (!load.looked.has(copy)) corrupt.add(`copy ${copy} is gone`)
  const newest = String(Math.max(0, ...numbered.map(({ number }) => Number(number))))
  for (const { name, number } of numbered) if (number !== newest) rmSync(join(folder, name))
}
