import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import { FORMS, type FormRecord, responsesOf } from '#addon/local/forms/formRecord.ts'
import { fillSample } from '#addon/local/server/sample.ts'
import { silentRuntime } from '#addon/local/server/silentRuntime.ts'
import type { Runtime } from '#addon/local/services/ports.ts'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { tables } from '#shared/programme/tables.ts'

const zone = 'Europe/Moscow'
const now = Date.parse('2026-11-23T12:00:00+03:00')

let workbook: Workbook
let runtime: Runtime

beforeAll(async () => {
  workbook = openWorkbook({ file: ':memory:', zone, locale: 'ru_RU', now: () => now })
  runtime = silentRuntime(workbook, await build(), 'sample', { formsAddress: () => 'http://127.0.0.1:8137' })
  fillSample(workbook, runtime, zone, now)
})
afterAll(() => workbook.close())

function published(): Record<string, string>[] {
  const { title, columns } = tables.webForms
  const sheetId = workbook.sheets().find(sheet => sheet.title === title)?.sheetId ?? 0
  const keys = Object.keys(columns)
  const area = { sheetId, row: firstDataRow, column: 1, rows: 12, columns: keys.length }
  const rows = workbook.handle({ op: 'read', area, what: 'display' }) as string[][]
  return rows.map(row => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? ''])))
}

const kept = (store: string) =>
  Object.values(workbook.handle({ op: 'properties', store }) as Record<string, string>)

test('у открытых анкет есть настоящие формы, и дата публикации прежняя', () => {
  const open = published().filter(({ state }) => state === 'открыта')
  expect(open.map(({ publishedOn }) => publishedOn)).toEqual([
    '31.08.2026',
    '31.08.2026',
    '31.08.2026',
    '08.09.2026',
  ])
  for (const { url, hostForm } of open) expect(url).toContain(`http://127.0.0.1:8137/f/${hostForm}`)
  const forms = kept(FORMS).map(text => JSON.parse(text) as FormRecord)
  expect(forms.map(({ id }) => id).sort()).toEqual(open.map(({ hostForm }) => hostForm).sort())
  expect(forms.every(({ accepting }) => accepting)).toBe(true)
})

test('в формах те же ответы, что на листе «Ответы»: проверке вносить нечего', () => {
  const sent = published().flatMap(({ hostForm = '' }) =>
    hostForm === '' ? [] : kept(responsesOf(hostForm)),
  )
  expect(sent.length).toBeGreaterThan(40)
  const scanned = runtime.run({ fn: 'forms', args: [{ do: 'scan' }], authMode: 'FULL' })
  expect(scanned).toMatchObject({ ok: true, value: { ok: true, view: { taken: 0, more: false } } })
})
