import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const file = join(folder, `school-${people}.db`)
  host.workbook.backup(file)
  host.workbook.close()
  return file
}
