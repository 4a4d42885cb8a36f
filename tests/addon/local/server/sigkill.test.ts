import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'

const ROUNDS = 100
const WRITERS = 6
/** every so many rounds commands write too: two cells that must never differ */
const COMMANDS_EVERY = 20

interface Running {
  child: ChildProcess
  base: string
  cookie: string
}

interface Load {
  /** what the host has said it has kept: the text by row and column */
  kept: Map<string, string>
  sent: Map<string, string>
  pairs: string[]
}

async function start(dataDir: string): Promise<Running> {
  const program = new URL('./killableHost.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer]
  return { child, ...(JSON.parse(line.toString()) as { base: string; cookie: string }) }
}

function post(host: Running, agent: Agent, path: string, body: object): Promise<Record<string, unknown>> {
  const { base, cookie } = host
  const text = JSON.stringify(body)
  const headers = {
    origin: base,
    cookie,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { method: 'POST', agent, headers }, response => {
      let answer = ''
      response.on('data', chunk => {
        answer += chunk
      })
      response.on('error', reject)
      response.on('end', () => resolve(JSON.parse(answer) as Record<string, unknown>))
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Types into new cells until the host is gone; an acknowledgement is what counts as kept. */
async function typist(host: Running, agent: Agent, column: number, from: number, load: Load): Promise<void> {
  for (let row = from; ; row += 1) {
    const text = `строка ${row} столбца ${column}: ${'я'.repeat(row % 50)}`
    load.sent.set(`${row} ${column}`, text)
    const edit = { programme: 'school', sheetId: 0, row, column, was: '', text }
    const answer = await post(host, agent, '/api/type', edit)
    if (typeof answer.revision === 'number') load.kept.set(`${row} ${column}`, text)
  }
}

async function commander(host: Running, agent: Agent, load: Load): Promise<void> {
  for (;;) {
    const value = `пара ${1000 + load.pairs.length}`
    const body = { programme: 'school', window: 'window0001', fn: 'writePair', args: [value] }
    const answer = await post(host, agent, '/api/run', body)
    if (answer.ok === true) load.pairs.push(value)
  }
}

test('100 times killed under load: nothing lost, nothing torn, nothing corrupt', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-kill-'))
  const file = join(dataDir, 'school.tandem')
  const load: Load = { kept: new Map(), sent: new Map(), pairs: [] }
  const verdicts = new Set<string>()
  let lost = 0
  let torn = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const host = await start(dataDir)
    const agent = new Agent({ keepAlive: true })
    const from = 3 + Math.max(0, ...[...load.sent.keys()].map(place => Number(place.split(' ')[0])))
    const commands = round % COMMANDS_EVERY === 0 ? [commander(host, agent, load)] : []
    const begun = load.pairs.length
    const typists = Array.from({ length: WRITERS }, (_, index) => typist(host, agent, index + 1, from, load))
    const ended = Promise.allSettled([...typists, ...commands])
    await post(host, agent, '/api/type', {
      programme: 'school',
      sheetId: 0,
      row: 1,
      column: 9,
      was: '?',
      text: '',
    })
    while (commands.length > 0 && load.pairs.length === begun) await new Promise(setImmediate)
    await new Promise(resolve => setTimeout(resolve, (round * 2 * 7) % 201))
    host.child.kill('SIGKILL')
    await ended
    agent.destroy()

    const workbook = openWorkbook({ file, zone: 'Europe/Moscow', locale: 'ru_RU', now: Date.now })
    verdicts.add(workbook.check())
    const cells = workbook.view(0).cells
    workbook.close()
    const shown = (row: number, column: number) => cells[row - 1]?.[column - 1]?.text ?? ''
    for (const [place, text] of load.sent) {
      const [row = 0, column = 0] = place.split(' ').map(Number)
      const found = shown(row, column)
      if (load.kept.has(place) && found !== text) lost += 1
      if (found !== text && found !== '') torn += 1
    }
    if (shown(1, 1) !== shown(2, 1)) torn += 1
    if (shown(1, 1) < (load.pairs.at(-1) ?? '')) lost += 1
  }
  rmSync(dataDir, { recursive: true, force: true })
  expect({ verdicts: [...verdicts], lost, torn }).toEqual({ verdicts: ['ok'], lost: 0, torn: 0 })
  expect(load.kept.size).toBeGreaterThanOrEqual(2000)
  expect(load.pairs.length).toBeGreaterThanOrEqual(ROUNDS / COMMANDS_EVERY)
}, 120_000)
