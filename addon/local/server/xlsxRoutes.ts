import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { limits } from '#shared/xlsx/xlsxRefusal.ts'
import type { UploadReport } from '../xlsx/uploadReport.ts'
import { readBytes, readJson } from './body.ts'
import { civilTime } from './keeping/copies.ts'
import { inProcess } from './keeping/inProcess.ts'
import { KeptUploads, type KnownUpload } from './keptUploads.ts'
import type { Programmes } from './programmes.ts'
import { Refusal, refusals } from './refusal.ts'
import { parse, requests } from './requests.ts'
import type { Route, RouteFamily } from './routes.ts'
import type { Taken, Written, XlsxOrder } from './xlsxProcess.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SMALL = 16 * 1024

/** A file that was read and waits for the person's decision. */
export interface Upload {
  id: string
  name: string
  report: UploadReport
  /** when these very bytes were taken before */
  before: Pick<KnownUpload, 'name' | 'at'> | null
}

interface Waiting {
  name: string
  bytes: Uint8Array
  /** the workbook file that the bytes became */
  workbook: Buffer
  since: number
}

const MOST_WAITING = 3
const WAITING_MS = 30 * 60_000

const openRequest = z.strictObject({
  upload: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  into: z.enum(['copy', 'school']),
})

/** The workbook as an .xlsx file, out and in. */
export function xlsxRoutes({ programmes, open }: RouteFamily): Record<string, Route> {
  const uploads = new KeptUploads(programmes.dataDir)
  const waiting = new Map<string, Waiting>()

  const write = async (id: string, checkOnly: boolean): Promise<Written & { title: string }> => {
    const title = programmes.find(id)?.title
    if (title === undefined) throw refusals.path()
    const file = programmes.draft('outgoing')
    try {
      await (await open(id)).store.call('backup', file)
      return { ...(await order<Written>({ kind: 'write', file, title, checkOnly })), title }
    } finally {
      remove(file)
    }
  }

  return {
    'GET /api/xlsx/check': {
      serve: async ({ url }) => {
        const { stops, notes } = await write(programmeIn(url), true)
        return { json: { stops, notes } }
      },
    },
    'GET /api/xlsx': {
      serve: async ({ url }) => {
        const { bytes, stops, title } = await write(programmeIn(url), false)
        if (bytes === null) throw new Refusal(422, 'unfit', stops[0] ?? '')
        const name = encodeURIComponent(`${title} ${civilTime(programmes.now()).slice(0, 10)}.xlsx`)
        const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
        return { bytes: Buffer.from(bytes), type: XLSX, headers }
      },
    },
    'POST /api/xlsx': {
      serve: async ({ request }) => {
        if (request.headers['content-type'] !== 'application/octet-stream') throw refusals.mediaType()
        const name = fileName(String(request.headers['x-file-name'] ?? ''))
        const bytes = await readBytes(request, limits.fileBytes)
        const { report, workbook } = await read(programmes, bytes)
        sweep(waiting, programmes.now())
        const id = randomUUID()
        waiting.set(id, { name, bytes, workbook, since: programmes.now() })
        const known = uploads.find(bytes)
        const before = known === null ? null : { name: known.name, at: known.at }
        return { json: { id, name, report, before } satisfies Upload }
      },
    },
    'POST /api/xlsx/open': {
      serve: async ({ request }) => {
        const { upload, into } = parse(openRequest, await readJson(request, SMALL))
        const chosen = waiting.get(upload)
        if (chosen === undefined) throw forgotten()
        const programme =
          into === 'copy' ? await asCopy(programmes, chosen) : await asSchool(programmes, chosen)
        waiting.delete(upload)
        uploads.add(chosen.bytes, { name: chosen.name, programme, now: programmes.now() })
        return { json: programmes.find(programme) }
      },
    },
  }
}

const order = <Result>(given: XlsxOrder): Promise<Result> => inProcess('xlsxProcess.ts', given)

async function read(
  programmes: Programmes,
  bytes: Uint8Array,
): Promise<{ report: UploadReport; workbook: Buffer }> {
  const file = programmes.draft('incoming')
  const out = programmes.draft('incoming')
  try {
    const taken = await order<Taken>({ kind: 'read', file, out, bytes, bundle: await programmes.bundle() })
    if ('refused' in taken) {
      const { message, next } = taken.refused
      throw new Refusal(422, 'xlsx', `${message}. ${next}.`)
    }
    return { report: taken.report, workbook: readFileSync(out) }
  } finally {
    remove(file)
    remove(out)
  }
}

async function asCopy(programmes: Programmes, { workbook, name }: Waiting): Promise<string> {
  return (await programmes.addCopy(workbook, name.replace(/\.xlsx$/i, ''))).id
}

/** The file takes the place of the school's workbook; what stood there is copied first. */
async function asSchool(programmes: Programmes, { workbook }: Waiting): Promise<string> {
  const draft = programmes.draft('restoring')
  try {
    writeFileSync(draft, workbook)
    await programmes.replace('school', draft, { keep: true })
    return 'school'
  } finally {
    remove(draft)
  }
}

/** Files that nobody decided about are forgotten, the oldest first. */
function sweep(waiting: Map<string, Waiting>, now: number): void {
  for (const [id, { since }] of waiting)
    if (now - since > WAITING_MS || waiting.size >= MOST_WAITING) waiting.delete(id)
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

const programmeIn = (url: URL): string =>
  parse(requests.programme, Object.fromEntries(url.searchParams)).programme

/** The name as it may be shown: no path, no control or direction marks, at most 120 characters. */
function fileName(encoded: string): string {
  try {
    const plain = decodeURIComponent(encoded).split(/[\\/]/).at(-1) ?? ''
    return [...plain.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, 120).join('') || 'Файл.xlsx'
  } catch {
    throw new Refusal(400, 'body', 'Имя файла не удалось прочитать. Переименуйте файл и повторите.')
  }
}

const forgotten = () =>
  new Refusal(409, 'forgotten', 'Программа уже забыла этот файл. Выберите его ещё раз. Данные не изменены.')
