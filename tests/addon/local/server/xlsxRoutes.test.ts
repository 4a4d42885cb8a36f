import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import type { Upload } from '#addon/local/server/xlsxRoutes.ts'
import { openXlsx } from '#shared/xlsx/openXlsx.ts'
import { hostileFiles } from '#tests/shared/xlsx/hostileFiles.ts'
import { type TinyHost, tinyHost } from './tinyHost.ts'
import { typed } from './typed.ts'

let host: TinyHost
let workbook: Uint8Array
beforeAll(async () => {
  host = await tinyHost({ bundle: build })
  await type('Заречная школа', 'schoolFull')
  workbook = (await download('school')).bytes
}, 120_000)
afterAll(() => host?.end())

const sheetId = async (title: string, programme: string) => {
  const { body } = await host.get<{ sheetId: number; title: string }[]>(`/api/sheets?programme=${programme}`)
  return body.find(sheet => sheet.title === title)?.sheetId ?? -1
}

/** Texts of «Настройки» of a programme, by the key of the setting. */
async function settings(programme: string): Promise<Map<string, { row: number; text: string }>> {
  const id = await sheetId('Настройки', programme)
  const { body } = await host.get<{ changed: [number, (string | { text: string } | null)[]][] }>(
    `/api/view?programme=${programme}&sheet=${id}&since=0`,
  )
  const text = (cell: string | { text: string } | null | undefined) =>
    typeof cell === 'string' ? cell : (cell?.text ?? '')
  return new Map(body.changed.map(([row, cells]) => [text(cells[0]), { row, text: text(cells[2]) }]))
}

async function type(text: string, key: string): Promise<void> {
  const { row = 0, text: was = '' } = (await settings('school')).get(key) ?? {}
  const edit = typed({ sheetId: await sheetId('Настройки', 'school'), row, column: 3, was, text })
  expect((await host.post('/api/edit', edit)).body).toHaveProperty('revision')
}

const schoolFull = async (programme: string) => (await settings(programme)).get('schoolFull')?.text

async function download(programme: string) {
  const response = await fetch(`${host.base}/api/xlsx?programme=${programme}`, {
    headers: { cookie: host.cookie },
  })
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { bytes: new Uint8Array(await response.arrayBuffer()), name: decodeURIComponent(name), response }
}

async function upload<Body = Upload>(
  bytes: Uint8Array,
  name = 'Школа.xlsx',
  type = 'application/octet-stream',
) {
  const response = await fetch(`${host.base}/api/xlsx`, {
    method: 'POST',
    headers: {
      origin: host.base,
      cookie: host.cookie,
      'content-type': type,
      'x-file-name': encodeURIComponent(name),
    },
    body: bytes.slice().buffer,
  })
  return { status: response.status, body: (await response.json()) as Body }
}

const openAs = (id: string, into: 'copy' | 'school') =>
  host.post<ProgrammeInfo & { detail: string }>('/api/xlsx/open', { upload: id, into })

test('the download is a workbook named by the school and the day', async () => {
  const { bytes, name, response } = await download('school')
  expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet')
  expect(name).toMatch(/^.+ \d{4}-\d\d-\d\d\.xlsx$/)
  expect(openXlsx(bytes).sheets.map(({ title }) => title)).toContain('Настройки')
  expect((await host.get('/api/xlsx/check?programme=school')).body).toEqual({ stops: [], notes: [] })
})

test('a programme that is not there has no file', async () => {
  expect((await host.get('/api/xlsx?programme=copy-77')).status).toBe(404)
  expect((await host.get('/api/xlsx?programme=../school')).status).toBe(400)
})

test('a file is first looked at, then opened as a copy; the same file is known again', async () => {
  const first = await upload(workbook)
  expect(first.status).toBe(200)
  expect(first.body.before).toBeNull()
  expect(first.body.report.notes).toEqual([])
  expect(first.body.report.sheets).toContainEqual({ title: 'Наставники', own: false, rows: 0 })
  const { body: copy } = await openAs(first.body.id, 'copy')
  expect(copy).toMatchObject({ kind: 'copy', title: 'Школа', begun: true })
  expect(await schoolFull(copy.id)).toBe('Заречная школа')
  expect((await openAs(first.body.id, 'copy')).body.detail).toMatch(/^Программа уже забыла этот файл/)

  const again = await upload(workbook, 'Она же.xlsx')
  expect(again.body.before).toEqual({
    name: 'Школа.xlsx',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  })
})

test('in place of the school: what stood there is copied first', async () => {
  await type('Другая школа', 'schoolFull')
  const { body } = await upload(workbook)
  const { body: opened } = await openAs(body.id, 'school')
  expect(opened).toMatchObject({ id: 'school', begun: true })
  expect(await schoolFull('school')).toBe('Заречная школа')
  const copies = readdirSync(`${host.dataDir}/Копии/school`).filter(name =>
    name.includes('перед восстановлением'),
  )
  expect(copies).toHaveLength(1)
})

describe('a file that is not taken changes nothing', () => {
  const of = (wanted: string) => hostileFiles.find(({ name }) => name === wanted)?.bytes() ?? new Uint8Array()
  test.each([
    { file: 'a text', says: 'Это не книга Excel. Нужен файл, который заканчивается на «.xlsx».' },
    { file: 'an old .xls', says: 'Это файл старого Excel (.xls).' },
    { file: 'macros', says: 'В файле есть макросы.' },
    { file: 'a billion laughs', says: 'В файле есть описание типа документа, которого Excel не пишет.' },
    { file: 'a part that swells to 60 MB', says: 'Файл разворачивается больше чем в 50 МБ.' },
  ])('$file', async ({ file, says }) => {
    const { status, body } = await upload<{ detail: string }>(of(file))
    expect(status).toBe(422)
    expect(body.detail.startsWith(says)).toBe(true)
  })

  test('one larger than 10 MB, one that is sent as something else, one nobody has sent', async () => {
    expect((await upload(new Uint8Array(11 * 1024 * 1024))).status).toBe(413)
    expect((await upload(workbook, 'a.xlsx', 'text/plain')).status).toBe(415)
    expect((await openAs('00000000-0000-0000-0000-000000000000', 'school')).status).toBe(409)
    expect((await host.post('/api/xlsx/open', { upload: '../x', into: 'school' })).status).toBe(400)
  })

  test('nothing is left in the folder but what was opened', () => {
    const left = readdirSync(host.dataDir).filter(name => /^(incoming|outgoing|restoring)-/.test(name))
    expect(left).toEqual([])
  })
})
