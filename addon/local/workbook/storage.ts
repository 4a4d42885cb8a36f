import { randomUUID } from 'node:crypto'
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { leadToFormat, newer, recognise } from './fileFormat.ts'
import type { Cell, Sheet, SheetSettings } from './sheet.ts'
import type { Scalar } from './storeRequest.ts'
import { damaged, storeTrouble } from './storeTrouble.ts'

// The file: one row of JSON per row of a sheet, settings of a sheet as one JSON text.
// A commit is acknowledged after it is on the disk (synchronous=FULL); one process at a time owns the file.

type PackedCell = Cell | Scalar | null

export interface StoredSheet {
  sheetId: number
  settings: SheetSettings
  grid: (Cell | null)[][]
}

export interface Stored {
  meta: Map<string, string>
  sheets: StoredSheet[]
  properties: Map<string, Map<string, string>>
}

export interface Changes {
  sheets: readonly Sheet[]
  meta: Record<string, string>
  properties: { store: string; key: string; value: string | null }[]
}

export interface Storage {
  load(): Stored
  save(changes: Changes): void
  check(): string
  backup(path: string): void
  close(): void
}

const pack = (cells: readonly (Cell | null)[]): PackedCell[] => {
  const last = cells.findLastIndex(cell => cell !== null)
  return cells.slice(0, last + 1).map(cell => {
    if (cell === null) return null
    return cell.v !== undefined && Object.keys(cell).length === 1 ? cell.v : cell
  })
}

const unpack = (cells: PackedCell[]): (Cell | null)[] =>
  cells.map(cell => (cell === null || typeof cell === 'object' ? cell : { v: cell }))

/** @throws StoreError `locked`, `damaged`, `newer`, `readOnly`, `full`, `disk`, `notOpened` with a sentence for the person */
export function openStorage(file: string, { mostPages }: { mostPages?: number } = {}): Storage {
  const db = openDatabase(file)
  if (mostPages !== undefined) db.exec(`PRAGMA max_page_count = ${mostPages}`)
  const all = (sql: string) => db.prepare(sql).all() as Record<string, string | number>[]
  const putMeta = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)')
  const putSheet = db.prepare('INSERT OR REPLACE INTO sheets VALUES (?, ?, ?)')
  const putRow = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)')
  const cutRow = db.prepare('DELETE FROM rows WHERE sheet = ? AND row = ?')
  const cutTail = db.prepare('DELETE FROM rows WHERE sheet = ? AND row >= ?')
  const cutSheet = db.prepare('DELETE FROM sheets WHERE id = ?')
  const putProperty = db.prepare('INSERT OR REPLACE INTO properties VALUES (?, ?, ?)')
  const cutProperty = db.prepare('DELETE FROM properties WHERE store = ? AND key = ?')

  const saveRow = (sheet: Sheet, row: number) => {
    const cells = pack(sheet.grid[row - 1] ?? [])
    if (cells.length === 0) cutRow.run(sheet.sheetId, row)
    else putRow.run(sheet.sheetId, row, JSON.stringify(cells))
  }

  const saveSheets = (sheets: readonly Sheet[]) => {
    const kept = new Set(sheets.map(sheet => sheet.sheetId))
    for (const { id } of all('SELECT id FROM sheets')) {
      if (kept.has(Number(id))) continue
      cutSheet.run(id as number)
      cutTail.run(id as number, 0)
    }
    sheets.forEach((sheet, place) => {
      putSheet.run(sheet.sheetId, place, JSON.stringify(sheet.settings))
      if (Number.isFinite(sheet.touchedFrom)) {
        cutTail.run(sheet.sheetId, sheet.touchedFrom)
        for (let row = sheet.touchedFrom; row <= sheet.grid.length; row++) saveRow(sheet, row)
      }
      for (const row of sheet.touched) if (row < sheet.touchedFrom) saveRow(sheet, row)
    })
  }

  /** Told in a sentence; what could not be written must be read again before anything else is written. */
  let stale = false
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw error instanceof SyntaxError ? damaged(file) : storeTrouble(error, file)
    }
  }

  const storage: Storage = {
    load() {
      const sheets = new Map<number, StoredSheet>()
      for (const { id, settings } of all('SELECT id, settings FROM sheets ORDER BY place')) {
        const sheetId = Number(id)
        sheets.set(sheetId, { sheetId, settings: JSON.parse(String(settings)) as SheetSettings, grid: [] })
      }
      for (const { sheet, row, cells } of all('SELECT sheet, row, cells FROM rows ORDER BY sheet, row')) {
        const grid = sheets.get(Number(sheet))?.grid ?? []
        while (grid.length < Number(row) - 1) grid.push([])
        grid.push(unpack(JSON.parse(String(cells)) as PackedCell[]))
      }
      const properties = new Map<string, Map<string, string>>()
      for (const { store, key, value } of all('SELECT store, key, value FROM properties')) {
        const entries = properties.get(String(store)) ?? new Map<string, string>()
        properties.set(String(store), entries.set(String(key), String(value)))
      }
      const meta = all('SELECT key, value FROM meta')
      stale = false
      return {
        meta: new Map(meta.map(({ key, value }) => [String(key), String(value)])),
        sheets: [...sheets.values()],
        properties,
      }
    },
    save(changes) {
      if (stale) throw storeTrouble({ errcode: IO_ERROR }, file)
      stale = true
      db.exec('BEGIN IMMEDIATE')
      try {
        saveSheets(changes.sheets)
        for (const [key, value] of Object.entries(changes.meta)) putMeta.run(key, value)
        for (const { store, key, value } of changes.properties) {
          if (value === null) cutProperty.run(store, key)
          else putProperty.run(store, key, value)
        }
        db.exec('COMMIT')
        stale = false
        if (changes.properties.some(({ key, value }) => key === FORGOTTEN && value !== null)) wipe(db)
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    check: () => quickCheck(db),
    backup: path => {
      db.prepare('VACUUM INTO ?').run(path)
    },
    close: () => db.close(),
  }
  return {
    load: () => guarded(() => storage.load()),
    save: changes => guarded(() => storage.save(changes)),
    check: () => guarded(() => storage.check()),
    backup: path => guarded(() => storage.backup(path)),
    close: () => storage.close(),
  }
}

/** Property of the document that the add-on sets when it has destroyed somebody's data. */
const FORGOTTEN = 'forgottenAt'

/** Writes the file anew without what it has freed, and empties its log: neither holds what was deleted. */
function wipe(db: DatabaseSync): void {
  db.exec('VACUUM')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

const READ_ONLY = 8
const IO_ERROR = 10

const quickCheck = (db: DatabaseSync): string =>
  db
    .prepare('PRAGMA quick_check')
    .all()
    .map(row => row.quick_check)
    .join('\n')

function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    if (isCut(file)) throw damaged(file)
    if (mayOnlyRead(file)) throw storeTrouble({ errcode: READ_ONLY }, file)
    db = new DatabaseSync(file)
    db.exec('PRAGMA locking_mode=EXCLUSIVE')
    const format = recognise(db)
    if (format === 'newer') throw newer()
    if (format === 'foreign') throw damaged(file)
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON')
    if (quickCheck(db) !== 'ok') throw damaged(file)
    leadToFormat(db, format)
    db.prepare("INSERT OR IGNORE INTO meta VALUES ('id', ?)").run(randomUUID())
    return db
  } catch (error) {
    db?.close()
    throw storeTrouble(error, file)
  }
}

/**
 * A file that was copied or saved only in part. SQLite reads what is missing as zeros, takes an empty file for a new one and
 * throws its log away: so the length is looked at before it is opened.
 */
function isCut(file: string): boolean {
  if (!existsSync(file)) return existsSync(`${file}-wal`)
  const { size } = statSync(file)
  const log = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0
  if (size === 0) return log > 0
  if (log > 0) return false
  const header = Buffer.alloc(100)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, header, 0, 100, 0)
  } finally {
    closeSync(opened)
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return true
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return size % pageSize !== 0 || size < header.readUInt32BE(28) * pageSize
}

/** SQLite finds it out only at its log, and then speaks of the disk. */
function mayOnlyRead(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch {
    return true
  }
}
