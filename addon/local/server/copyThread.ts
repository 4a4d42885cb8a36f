import { readFileSync } from 'node:fs'
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
    const database = new DatabaseSync(file, { readOnly: true, allowExtension: false })
    try {
      database.exec('PRAGMA trusted_schema = OFF')
      const found = schemaOf(database)
      if (found.some(([type]) => type === 'trigger' || type === 'view')) return 'foreign'
      const [{ quick_check }] = database.prepare('PRAGMA quick_check').all() as [{ quick_check: string }]
      if (quick_check !== 'ok') return 'damaged'
    } finally {
      database.close()
    }
    const workbook = openWorkbook({ file, ...WORKBOOK, now: Date.now })
    workbook.close()
    return 'ok'
  } catch {
    return 'damaged'
  }
}

function schemaOf(database: DatabaseSync): [type: string, name: string][] {
  return database
    .prepare('SELECT type, name FROM sqlite_schema')
    .all()
    .map(({ type, name }) => [String(type), String(name)])
}
