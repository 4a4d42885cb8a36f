import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { Cell, Sheet, SheetSettings } from './sheet.ts'
import { type Scalar, StoreError } from './storeRequest.ts'

// The file: one row of JSON per row of a sheet, settings of a sheet as one JSON text.
// A commit is acknowledged after it is on the disk (synchronous=FULL); one process at a time owns the file.

const TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sheets (id INTEGER PRIMARY KEY, place INTEGER NOT NULL, settings TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS rows (sheet INTEGER, row INTEGER, cells TEXT NOT NULL, PRIMARY KEY (sheet, row)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS properties (store TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID;
`

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

export function openStorage(file: string): Storage {
  const db = openDatabase(file)
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

  return {
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
      return {
        meta: new Map(meta.map(({ key, value }) => [String(key), String(value)])),
        sheets: [...sheets.values()],
        properties,
      }
    },
    save(changes) {
      db.exec('BEGIN IMMEDIATE')
      try {
        saveSheets(changes.sheets)
        for (const [key, value] of Object.entries(changes.meta)) putMeta.run(key, value)
        for (const { store, key, value } of changes.properties) {
          if (value === null) cutProperty.run(store, key)
          else putProperty.run(store, key, value)
        }
        db.exec('COMMIT')
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    check: () =>
      String(
        all('PRAGMA quick_check')
          .map(row => row.quick_check)
          .join('\n'),
      ),
    backup: path => {
      db.prepare('VACUUM INTO ?').run(path)
    },
    close: () => db.close(),
  }
}

function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file)
    db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
    db.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT`)
    db.prepare("INSERT OR IGNORE INTO meta VALUES ('id', ?)").run(randomUUID())
    return db
  } catch (error) {
    db?.close()
    const code = (error as { errcode?: number }).errcode
    if (code === 5)
      throw new StoreError(
        'locked',
        `Файл ${file} уже открыт другой программой. Закройте её и откройте файл ещё раз.`,
      )
    if (code === 26 || code === 11)
      throw new StoreError(
        'damaged',
        `Файл ${file} повреждён: это не книга «Тандема». Откройте последнюю резервную копию.`,
      )
    throw error
  }
}
