import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from '#addon/build.ts'
import { inProcess } from '#addon/local/server/keeping/inProcess.ts'
import type { Taken, Written, XlsxOrder } from '#addon/local/server/xlsxProcess.ts'
import { localeOf } from '#addon/local/workbook/locale.ts'
import { openStorage } from '#addon/local/workbook/storage.ts'
import { writeXlsx } from '#addon/local/xlsx/writeXlsx.ts'
import { startHost } from '#tests/addon/host.ts'
import { readWithExcelJs, writeWithExcelJs } from '#tests/addon/local/xlsx/excelJs.ts'
import { noon, schoolOf } from '#tests/addon/schoolOf.ts'

/** A school of 1,500 people out to .xlsx and back, in the process that the program uses, beside ExcelJS in one run. */
const people = Number(process.argv[2] ?? 1500)
const rounds = 3
const seconds = (time: number) => Number((time / 1000).toFixed(2))
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)

const folder = mkdtempSync(join(tmpdir(), 'tandem-xlsx-'))
const file = join(folder, 'school.tandem')
const host = await startHost({ now: noon, file })
host.fill(schoolOf(people))
host.workbook.close()
const bundle = await build()
const order = <Result>(given: XlsxOrder) => inProcess<Result>('xlsxProcess.ts', given)

async function timed<Result>(
  act: () => Promise<Result>,
): Promise<{ time: number; cpu: number; peak: number; result: Result }> {
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const before = process.cpuUsage()
  const start = performance.now()
  const result = await act()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before)
  return { time: performance.now() - start, cpu: (user + system) / 1000, peak, result }
}

async function several<Result>(act: () => Promise<Result>) {
  const runs: Awaited<ReturnType<typeof timed<Result>>>[] = []
  for (let round = 0; round < rounds; round++) runs.push(await timed(act))
  const [last] = runs.slice(-1)
  if (last === undefined) throw new Error('Nothing was run')
  const peak = Math.max(...runs.map(run => run.peak))
  const middle = (of: 'time' | 'cpu') => median(runs.map(run => run[of]))
  return { time: middle('time'), cpu: middle('cpu'), peak, result: last.result }
}

const atRest = process.memoryUsage.rss()
const out = await several(() => order<Written>({ kind: 'write', file, title: 'Школа', checkOnly: false }))
const bytes = out.result.bytes
if (bytes === null) throw new Error(out.result.stops.join('\n'))
let copies = 0
const into = await several(() =>
  order<Taken>({
    kind: 'read',
    file: join(folder, `in-${++copies}.tandem`),
    out: join(folder, `out-${copies}.tandem`),
    bytes,
    bundle,
  }),
)
if ('refused' in into.result) throw new Error(into.result.refused.message)

const storage = openStorage(file)
const { sheets } = storage.load()
storage.close()
const alone = await several(async () => writeXlsx(sheets, { locale: localeOf('ru_RU'), title: 'Школа' }))
const peerOut = await several(() => writeWithExcelJs(sheets))
const peerIn = await several(() => readWithExcelJs(peerOut.result))

console.log(`Школа: ${people} человек, файл ${Math.round(bytes.length / 1024)} КБ; медиана из ${rounds}`)
type Timed = typeof alone | typeof out | typeof into | typeof peerOut | typeof peerIn
const row = (что: string, run: Timed, предел: string) => ({ что, 'время, с': seconds(run.time), предел })
// What another process takes is not seen from here.
const here = (что: string, run: Timed) => ({
  ...row(что, run, ''),
  'процессор, с': seconds(run.cpu),
  'память, МБ сверх покоя': megabytes(run.peak - atRest),
})
console.table([
  row('скачать .xlsx (процесс целиком)', out, '3'),
  row('загрузить .xlsx (процесс целиком, с подготовкой таблицы)', into, '5'),
  here('только запись файла', alone),
  here('ExcelJS: только запись, без списков и защит', peerOut),
  here('ExcelJS: только чтение', peerIn),
])
rmSync(folder, { recursive: true })
