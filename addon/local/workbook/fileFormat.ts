import { DatabaseSync } from 'node:sqlite'
import { StoreError } from './storeRequest.ts'

/** Where the number of the format stands. The same in every format, so that an older program can read it in a newer file. */
const META = 'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID'

/**
 * How the file is laid out. The first step makes an empty file, each further one leads the format before it on; a step that
 * was released never changes, so that a file of any age is recognised by its shape and led here.
 */
const STEPS: readonly string[] = [
  `
  ${META};
  CREATE TABLE sheets (id INTEGER PRIMARY KEY, place INTEGER NOT NULL, settings TEXT NOT NULL);
  CREATE TABLE rows (sheet INTEGER, row INTEGER, cells TEXT NOT NULL, PRIMARY KEY (sheet, row)) WITHOUT ROWID;
  CREATE TABLE properties (store TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID;
`,
]

/** The format of this program. */
export const FORMAT = STEPS.length

/**
 * Which format an open file has: 0 is an empty file, 1 also where none is written down (files were made before it was).
 * Foreign is a file with other tables, triggers or views than this program makes. Reads only.
 */
export function recognise(db: DatabaseSync): number | 'foreign' | 'newer' {
  const shape = shapeOf(db)
  if (shape === shapeOfFormat(0)) return 0
  const meta = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get()
  if (meta?.sql !== META) return 'foreign'
  const format = writtenFormat(db) ?? 1
  if (format > FORMAT) return 'newer'
  return shape === shapeOfFormat(format) ? format : 'foreign'
}

/** Leads a file from the format it has to this program's, whole or not at all. */
export function leadToFormat(db: DatabaseSync, from: number): void {
  if (from === FORMAT && writtenFormat(db) !== null) return
  db.exec('BEGIN IMMEDIATE')
  for (const step of STEPS.slice(from)) db.exec(step)
  db.prepare("INSERT OR REPLACE INTO meta VALUES ('format', ?)").run(String(FORMAT))
  db.exec('COMMIT')
}

/** An older program and a newer file, by its layout or by the schema of its tables. */
export const newer = () =>
  new StoreError(
    'newer',
    'Этот файл сделан более новой версией программы. Установите её и откройте файл снова. Файл не изменён.',
  )

function writtenFormat(db: DatabaseSync): number | null {
  const found = db.prepare("SELECT value FROM meta WHERE key = 'format'").get()
  return found === undefined ? null : Number(found.value)
}

const shapeOf = (db: DatabaseSync): string =>
  JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all())

function shapeOfFormat(format: number): string {
  const db = new DatabaseSync(':memory:')
  try {
    for (const step of STEPS.slice(0, format)) db.exec(step)
    return shapeOf(db)
  } finally {
    db.close()
  }
}
