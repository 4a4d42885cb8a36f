import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { build } from '#addon/build.ts'
import { buildPage } from '#addon/local/server/buildPage.ts'
import type { CallRequest, FeatureName, InputOf } from '#addon/features/call.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { startEngine } from '#tests/addon/engine.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { noon, schoolOf, today } from '#tests/addon/schoolOf.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'

// `npm run bench`: what things cost on this machine. Numbers for people to look at; no test depends on them.

const rounds = 30
const ms = (time: number) => Number(time.toFixed(time < 10 ? 2 : 0))
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const kilobytes = (text: string) => Number((Buffer.byteLength(text) / 1024).toFixed(1))

function timed(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

const medianOf = (act: (round: number) => unknown) =>
  median(Array.from({ length: rounds }, (_, round) => timed(() => act(round))))

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const [processor] = cpus()
console.log(
  `Тандем ${manifest.version}, Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
)
console.log(
  `${processor?.model.trim() || 'процессор без имени'}, потоков ${cpus().length}, памяти ${Math.round(totalmem() / 2 ** 30)} ГБ; медиана из ${rounds}\n`,
)

const { code, html } = await build()
const page = await buildPage()

console.log('Собранные файлы')
const load = () => new Script(code, { filename: 'Code.js' }).runInNewContext({})
console.table([
  { файл: 'Code.js', 'размер, КБ': kilobytes(code), 'разбор и запуск, мс': ms(medianOf(load)) },
  ...Object.entries(html).map(([файл, text]) => ({ файл, 'размер, КБ': kilobytes(text) })),
  { файл: 'страница программы', 'размер, КБ': kilobytes(page.script + page.style + page.html) },
])

const engine = startEngine()

async function open(programme: WholeProgramme): Promise<Host> {
  const host = await startHost({ now: noon, fetch: engine.fetch, identityToken: engine.identityToken })
  host.fill(programme)
  return host
}

/** One call that must succeed; the time and the cost of the last round are what counts. */
function call<N extends FeatureName>(
  host: Host,
  name: N,
  input: InputOf<N>,
  more: Partial<CallRequest> = {},
) {
  const reply = host.call(name, input, more)
  if (!reply.ok) throw new Error(`${name}: ${reply.refusal.message}`)
  return reply
}

const sample = sampleSchool(today)
const school = await open(sample)
const [mentee] = sample.mentees
if (mentee === undefined) throw new Error('The sample school has no mentees')
const calls: Record<string, (round: number) => { roundTrips: number }> = {
  listPeople: () => call(school, 'listPeople', { base: 'mentees' }),
  personCard: () => call(school, 'personCard', { base: 'mentees', id: mentee.id }),
  saveRow: round =>
    call(
      school,
      'saveRow',
      { table: 'mentees', id: mentee.id, values: { contact: `8 900 ${round}` }, was: {} },
      { mode: 'write' },
    ),
}
console.log(
  `\nДействия в образцовой школе: ${sample.mentors.length} наставников, ${sample.mentees.length} наставляемых (весь вызов во встроенном узле, таблица в памяти)`,
)
console.table(
  Object.entries(calls).map(([действие, act]) => {
    let trips = 0
    const time = medianOf(round => {
      trips = act(round).roundTrips
    })
    return { действие, 'время, мс': ms(time), 'обращений к таблице': trips }
  }),
)

/** So many mentees and mentors of a generated school, with nobody paired yet. */
function waiting(mentees: number, mentors: number): WholeProgramme {
  const all = schoolOf(2 * Math.max(mentees, mentors))
  return { ...all, mentees: all.mentees.slice(0, mentees), mentors: all.mentors.slice(0, mentors), pairs: [] }
}

const run = {
  form: 'form.teacherPupil',
  from: '01.12.2026',
  to: '31.05.2027',
  ...defaultPreferences(),
}
const big = await open(waiting(110, 60))
const { asked } = call(big, 'suggestPairs', run, { phase: 'ask' })
const { answer } = call(big, 'suggestPairs', run, { phase: 'fetch', asked })
console.log('\nПодбор: 110 наставляемых, 60 наставников, по шагам')
console.table(
  (
    [
      ['обезличенный запрос', { phase: 'ask' }],
      ['ответ службы подбора (сеть не в счёт)', { phase: 'fetch', asked }],
      ['пары и объяснения', { phase: 'take', asked, answer }],
    ] as const
  ).map(([шаг, more]) => ({ шаг, 'время, мс': ms(medianOf(() => call(big, 'suggestPairs', run, more))) })),
)
await engine.stop()

/** From the command to the address in the terminal, everything built before. */
async function startOfServer(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  const start = performance.now()
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../addon/local/server/start.ts', import.meta.url))],
    {
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve()
    })
    server.once('exit', status => reject(new Error(`The server ended with ${status}`)))
  })
  const time = performance.now() - start
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true })
  return time
}

const starts: number[] = []
for (let round = 0; round < 5; round++) starts.push(await startOfServer())
console.log(`\nЗапуск программы до адреса (всё собрано, медиана из 5): ${ms(median(starts))} мс`)

console.log('\nЯдро подбора рядом с munkres')
await import('./matching.ts')
