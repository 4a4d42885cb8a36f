import { DatabaseSync } from 'node:sqlite'
import { StoreError } from './storeRequest.ts'

/**
 * How the file is laid out. The first step makes an empty file, each further one leads the format before it on; a step that
 * was released never changes, so that a file of any age is recognised by its shape and led here.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE sheets (id INTEGER PRIMARY KEY, place INTEGER NOT NULL, settings TEXT NOT NULL);
  CREATE TABLE rows (sheet INTEGER, row INTEGER, cells TEXT NOT NULL, PRIMARY KEY (sheet, row)) WITHOUT ROWID;
  CREATE TABLE properties (store TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID;
`,
]

/** The format that this program writes; a person meets its number only when a file is newer. */
export const fileFormat = STEPS.length

/** The format of an open file: 0 without tables, 1 where none is written down (files were made before it was). */
export function formatOf(db: DatabaseSync): number {
  const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get()
  if (has === undefined) return 0
  const found = db.prepare("SELECT value FROM meta WHERE key = 'format'").get()
  return found === undefined ? 1 : Number(found.value)
}

/** The tables of a file, to be compared with `shapeOfFormat`. */
export function shapeOf(db: DatabaseSync): string {
  return JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all())
}

/** The tables that a file of this format has, and no other. */
export function shapeOfFormat(format: number): string {
  const db = new DatabaseSync(':memory:')
  try {
    for (const step of STEPS.slice(0, format)) db.exec(step)
    return shapeOf(db)
  } finally {
    db.close()
  }
}

/** Reads only: a newer file stays as it is. @throws StoreError `newer` */
export function refuseNewer(db: DatabaseSync): void {
  if (!(formatOf(db) <= fileFormat)) throw newer()
}

/** Leads the file to this program's format, whole or not at all. */
export function leadToFormat(db: DatabaseSync): void {
  const found = formatOf(db)
  db.exec('BEGIN IMMEDIATE')
  for (const step of STEPS.slice(found)) db.exec(step)
  db.prepare("INSERT OR REPLACE INTO meta VALUES ('format', ?)").run(String(fileFormat))
  db.exec('COMMIT')
}

/** An older program and a newer file, by its layout or by the schema of its tables. */
export const newer = () =>
  new StoreError(
    'newer',
    'Этот файл сделан более новой версией программы. Установите её и откройте файл снова. Файл не изменён.',
  )
