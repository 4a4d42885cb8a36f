import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { schema } from '#shared/programme/schema.ts'
import { recognise } from '../workbook/fileFormat.ts'
import { SETTINGS_TITLE, writtenSchema } from './keeping/writtenSchema.ts'

export type CopyVerdict = 'ok' | 'foreign' | 'damaged' | 'newer'

const { file } = workerData as { file: string }
parentPort?.postMessage(verdict())

/** Looks at the file before the program trusts it: a foreign base may hold triggers and views that run by themselves. */
function verdict(): CopyVerdict {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return 'damaged'
  if (!bytes.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return 'foreign'
  try {
    return look()
  } catch {
    return 'damaged'
  }
}

function look(): CopyVerdict {
  const database = new DatabaseSync(file, { readOnly: true, allowExtension: false })
  try {
    database.exec('PRAGMA trusted_schema = OFF')
    const [found] = database.prepare('PRAGMA quick_check').all()
    if (found?.quick_check !== 'ok') return 'damaged'
    const format = recognise(database)
    if (typeof format !== 'number') return format
    return (writtenSchema(settingsCells(database)) ?? 0) > schema ? 'newer' : 'ok'
  } finally {
    database.close()
  }
}

function settingsCells(database: DatabaseSync): string[][] {
  const rows = database
    .prepare(
      "SELECT cells FROM rows WHERE sheet = (SELECT id FROM sheets WHERE settings ->> '$.title' = ?) ORDER BY row",
    )
    .all(SETTINGS_TITLE)
  const text = (cell: unknown) => String((cell as { v?: unknown } | null)?.v ?? cell ?? '')
  return rows.map(({ cells }) => (JSON.parse(String(cells)) as unknown[]).map(text))
}
