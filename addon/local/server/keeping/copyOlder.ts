import { existsSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { FORMAT, recognise } from '../../workbook/fileFormat.ts'
import type { Copies } from './copies.ts'

/**
 * Copies a file that is laid out as an older program does it, before it is opened: opening leads it to this program's
 * format. A file that can't be read is left for the opening to say so.
 * @throws Refusal when the copy could not be made: then the file must not be opened
 */
export async function copyOlder(file: string, copies: Copies, format = FORMAT): Promise<void> {
  // SQLite throws away the log of an empty file.
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const hasLog = existsSync(`${file}-wal`)
  // Without a log there must be none after the reading either: its absence tells that writes were lost.
  const db = openToRead(hasLog ? file : new URL(`${pathToFileURL(file)}?immutable=1`))
  if (db === null) return
  try {
    if (isOlder(db, format))
      await copies.make('migration', async path => db.prepare('VACUUM INTO ?').run(path))
  } finally {
    db.close()
    if (hasLog) rmSync(`${file}-shm`, { force: true })
  }
}

function openToRead(file: string | URL): DatabaseSync | null {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch {
    return null
  }
}

function isOlder(db: DatabaseSync, format: number): boolean {
  try {
    const found = recognise(db)
    return typeof found === 'number' && found > 0 && found < format
  } catch {
    return false
  }
}
