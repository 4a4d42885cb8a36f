import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-wipe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (file: string): string =>
  [file, `${file}-wal`]
    .filter(path => existsSync(path))
    .map(path => readFileSync(path).toString('utf8'))
    .join('')

function fileWith(text: string) {
  const file = join(folder, `${text}.tandem`)
  const workbook = openWorkbook({ file, zone: 'Europe/Moscow', locale: 'ru_RU', now: Date.now })
  const [sheet] = workbook.sheets()
  const write = (value: string) =>
    workbook.handle({
      op: 'write',
      area: { sheetId: sheet?.sheetId ?? 0, row: 3, column: 2, rows: 1, columns: 1 },
      what: 'values',
      values: [[value]],
    })
  write(text)
  write('')
  return { file, workbook }
}

test('what was deleted lies in the log until the mark of the add-on has the file wiped', () => {
  const { file, workbook } = fileWith('канарейка')
  expect(bytesOf(file)).toContain('канарейка')
  workbook.handle({ op: 'setProperties', store: 'document', set: { forgottenAt: '23.11.2026 14:05:09' } })
  expect(bytesOf(file)).not.toContain('канарейка')
  expect(statSync(`${file}-wal`).size).toBe(0)
  expect(workbook.check()).toBe('ok')
  workbook.close()
})

test('another property leaves the file as it is', () => {
  const { file, workbook } = fileWith('чиж')
  workbook.handle({ op: 'setProperties', store: 'document', set: { other: '1' } })
  expect(bytesOf(file)).toContain('чиж')
  workbook.close()
})
