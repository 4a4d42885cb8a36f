import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallRequest, FeatureName, InputOf } from '#addon/features/call.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { startHost } from '#tests/addon/host.ts'
import { noon, schoolOf } from '#tests/addon/schoolOf.ts'

// `node tests/bench/memory.ts [program]`: what the host takes of the memory with 1,500 people, after three commands and one
// .xlsx. Linux only (/proc). `program` is another start file, such as the packed one; by default that of `npm start`.

const people = 1500
const limitMb = 400
const [program = fileURLToPath(new URL('../../addon/local/server/start.ts', import.meta.url))] =
  process.argv.slice(2)

const dataDir = mkdtempSync(join(tmpdir(), 'tandem-memory-'))
await makeSchool(join(dataDir, 'school.tandem'))

const child = spawn(process.execPath, [program], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const url = await new Promise<URL>((resolve, reject) => {
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text
    const found = /http:\/\/\S+/.exec(said)
    if (found !== null) resolve(new URL(found[0]))
  })
  child.once('exit', status => reject(new Error(`The program ended with ${status}`)))
})
const headers = { origin: url.origin, 'content-type': 'application/json', cookie: '' }
const window = 'memorybench'

const rows: { шаг: string; 'память, МБ': number; 'наибольшая, МБ': number }[] = []
const note = (step: string) =>
  rows.push({ шаг: step, 'память, МБ': memory('VmRSS'), 'наибольшая, МБ': memory('VmHWM') })

try {
  const session = await post('session', { token: url.hash.slice('#t='.length) })
  headers.cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  note('программа запущена')
  await post('enter', { programme: 'school', window })
  const sheets = (await (await get('sheets')).json()) as { sheetId: number; title: string }[]
  for (const { sheetId } of sheets) await get('view', { sheet: String(sheetId), since: '0' })
  note(`таблица на ${people} человек открыта, прочитаны все листы`)
  const [mentee] = schoolOf(people).mentees
  await call('saveRow', {
    table: 'mentees',
    id: mentee?.id ?? '',
    values: { contact: '8 900 123-45-67' },
    was: {},
  })
  note('карточка записана')
  const run = {
    form: 'form.teacherPupil',
    from: '01.12.2026',
    to: '31.05.2027',
    ...defaultPreferences(),
  }
  const { asked } = await call('suggestPairs', run, { mode: 'view', phase: 'ask' })
  const { answer } = await call('suggestPairs', run, { mode: 'view', phase: 'fetch', asked })
  await call('suggestPairs', run, { mode: 'view', phase: 'take', asked, answer })
  note('пары подобраны')
  await call('listPeople', { base: 'mentees' }, { mode: 'view' })
  note(`список «${tableOf('mentees').title}» показан`)
  const workbook = await (await get('xlsx')).arrayBuffer()
  note(`выгружен .xlsx, ${Math.round(workbook.byteLength / 1024)} КБ`)
} finally {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true })
}
console.table(rows)
const last = rows.at(-1)?.['память, МБ'] ?? 0
console.log(`Память узла в конце: ${last} МБ, предел ${limitMb} МБ`)
if (last > limitMb) process.exitCode = 1

async function makeSchool(file: string): Promise<void> {
  const host = await startHost({ now: noon })
  host.fill(schoolOf(people))
  host.workbook.backup(file)
  host.workbook.close()
}

function memory(line: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${await response.text()}`)
  return response
}

async function post(path: string, body: object): Promise<Response> {
  return checked(
    await fetch(`${url.origin}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

async function get(path: string, query: Record<string, string> = {}): Promise<Response> {
  const search = new URLSearchParams({ programme: 'school', ...query })
  return checked(await fetch(`${url.origin}/api/${path}?${search}`, { headers: { cookie: headers.cookie } }))
}

async function call<N extends FeatureName>(
  name: N,
  input: InputOf<N>,
  more: Partial<CallRequest> = { mode: 'write' },
): Promise<{ asked?: unknown; answer?: unknown }> {
  const response = await post('run', {
    programme: 'school',
    window,
    fn: 'call',
    args: [{ name, input, mode: 'write', ...more }],
  })
  const { ok, value, error } = (await response.json()) as {
    ok: boolean
    value?: { ok: boolean; refusal?: { message: string }; asked?: unknown; answer?: unknown }
    error?: { message: string }
  }
  if (!ok || value?.ok !== true)
    throw new Error(`${name}: ${error?.message ?? value?.refusal?.message ?? 'refused'}`)
  return value
}
