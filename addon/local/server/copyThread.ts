import { readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { openWorkbook } from '../workbook/workbook.ts'
import { WORKBOOK } from './programme.ts'

type Verdict = 'ok' | 'foreign' | 'damaged'

const { file } = workerData as { file: string }
parentPort?.postMessage(verdict())

/** Looks at the file before the program trusts it: a foreign base may hold triggers and views that run by themselves. */
function verdict(): Verdict {
  if (!readFileSync(file).subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return 'foreign'
  try {
    const { schema, check } = look(file)
    if (check !== 'ok') return 'damaged'
    return schema === ownSchema() ? 'ok' : 'foreign'
  } catch {
    return 'damaged'
  }
}

function look(path: string): { schema: string; check: string } {
  const database = new DatabaseSync(path, { readOnly: true, allowExtension: false })
  try {
    database.exec('PRAGMA trusted_schema = OFF')
    const schema = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
    const [found] = database.prepare('PRAGMA quick_check').all()
    return { schema: JSON.stringify(schema), check: String(found?.quick_check) }
  } finally {
    database.close()
  }
}

/** The schema of a workbook as this version makes it. */
function ownSchema(): string {
  const fresh = `${file}-fresh`
  openWorkbook({ file: fresh, ...WORKBOOK, now: Date.now }).close()
  try {
    return look(fresh).schema
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(fresh + ending, { force: true })
  }
}
