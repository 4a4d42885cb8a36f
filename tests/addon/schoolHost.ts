import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SheetFacts } from '#addon/local/workbook/storeRequest.ts'
import { type Host, type HostOptions, startHost } from './host.ts'
import { noon, schoolOf } from './schoolOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-school-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const made = new Map<number, Promise<string>>()
let copies = 0

/** A workbook of a school of so many people: set up once, copied for each test. */
export async function schoolHost(people = 20, options: HostOptions = {}): Promise<Host> {
  const first = made.get(people) ?? make(people)
  made.set(people, first)
  const file = join(folder, `${++copies}.db`)
  copyFileSync(await first, file)
  return startHost({ now: noon, file, ...options })
}

async function make(people: number): Promise<string> {
  const host = await startHost({ now: noon })
  host.fill(schoolOf(people))
  // A fresh sheet has room for the largest school; tests open theirs by the hundred.
  for (const { sheetId, rows } of host.workbook.handle({ op: 'sheets' }) as SheetFacts[]) {
    const content = (host.workbook.handle({ op: 'extent', sheetId }) as { rows: number }).rows
    const from = content + people + 60
    if (from <= rows) host.workbook.handle({ op: 'deleteRows', sheetId, from, count: rows - from + 1 })
  }
  const file = join(folder, `school-${people}.db`)
  host.workbook.backup(file)
  host.workbook.close()
  return file
}
