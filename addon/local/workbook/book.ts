import { isDeepStrictEqual } from 'node:util'
import { type Locale, localeOf } from './locale.ts'
import { civilAt } from './serial.ts'
import { dropReferences, moveReferences, renameReferences } from './formulas/references.ts'
import { type Axis, type Moved, pulled, pushed } from './lines.ts'
import { blankSettings, type Cell, Sheet, type SheetMemory } from './sheet.ts'
import type { Storage } from './storage.ts'
import { StoreError } from './storeRequest.ts'

const remember = ({ sheetId, ids, stamps }: Sheet): [number, SheetMemory] => [
  sheetId,
  { ids: { ...ids }, stamps },
]

export interface BookOptions {
  zone: string
  locale: string
  now: () => number
}

/** The workbook in memory. What it changes reaches the file in `save`, or is forgotten in `load`. */
export class Book {
  readonly options: BookOptions
  readonly locale: Locale
  readonly locks = new Map<string, string>()
  sheets: Sheet[] = []
  revision = 0
  /** the revision that was found in the file when the program opened it */
  openedAt = 0
  id = ''
  /** of the sheets as they are in the file */
  private memories = new Map<number, SheetMemory>()
  /** cells that the program altered → what a person had left there */
  private readonly origins = new WeakMap<Cell, Cell>()
  private nextSheetId = 0
  private properties = new Map<string, Map<string, string>>()
  private changedProperties = new Map<string, { store: string; key: string; value: string | null }>()
  private readonly storage: Storage

  constructor(storage: Storage, options: BookOptions) {
    this.storage = storage
    this.options = options
    this.locale = localeOf(options.locale)
  }

  get year(): number {
    return civilAt(this.options.now(), this.options.zone).year
  }

  load(): void {
    const { meta, sheets, properties } = this.storage.load()
    this.id = meta.get('id') ?? ''
    this.revision = Number(meta.get('revision') ?? 0)
    this.nextSheetId = Number(meta.get('nextSheetId') ?? 0)
    this.sheets = sheets.map(
      ({ sheetId, settings, grid }) =>
        new Sheet(sheetId, { ...blankSettings(), ...settings }, grid, this.memories.get(sheetId)),
    )
    this.memories = new Map(this.sheets.map(remember))
    this.properties = properties
    this.changedProperties.clear()
  }

  save(): void {
    this.storage.save({
      sheets: this.sheets,
      meta: { revision: String(this.revision + 1), nextSheetId: String(this.nextSheetId) },
      properties: [...this.changedProperties.values()],
    })
    this.revision += 1
    this.changedProperties.clear()
    for (const sheet of this.sheets) sheet.saved(this.revision)
    this.memories = new Map(this.sheets.map(remember))
  }

  touchedSheets(): number[] {
    return this.sheets
      .filter(s => s.touched.size > 0 || Number.isFinite(s.touchedFrom) || s.settingsTouched)
      .map(s => s.sheetId)
  }

  find(sheetId: number): Sheet | null {
    return this.sheets.find(sheet => sheet.sheetId === sheetId) ?? null
  }

  sheet(sheetId: number): Sheet {
    const sheet = this.find(sheetId)
    if (sheet === null) throw new StoreError('noSheet', `Sheet ${sheetId} not found.`)
    return sheet
  }

  titled(title: string): Sheet | null {
    const wanted = title.toLowerCase()
    return this.sheets.find(sheet => sheet.settings.title.toLowerCase() === wanted) ?? null
  }

  addSheet(title: string, index: number, like?: Sheet): Sheet {
    const settings = like
      ? { ...structuredClone(like.settings), title, hidden: false, protections: [], filter: null }
      : { ...blankSettings(), title }
    const sheet = new Sheet(this.nextSheetId, settings, like ? structuredClone(like.grid) : [])
    this.nextSheetId += 1
    sheet.settingsTouched = true
    sheet.touchedFrom = 1
    this.sheets.splice(index, 0, sheet)
    return sheet
  }

  insertLines(sheet: Sheet, axis: Axis, before: number, count: number, like: number): void {
    if (before <= sheet.settings[axis]) this.moveReferences(sheet, axis, pushed(before, count))
    sheet.insert(axis, before, count, like)
  }

  removeLines(sheet: Sheet, axis: Axis, from: number, count: number): void {
    sheet.remove(axis, from, count)
    this.moveReferences(sheet, axis, pulled(from, count))
  }

  removeSheet(sheet: Sheet): void {
    const { title } = sheet.settings
    this.sheets = this.sheets.filter(other => other !== sheet)
    this.alterFormulas(formula => dropReferences(formula, title))
  }

  rename(sheet: Sheet, title: string): void {
    const old = sheet.settings.title
    sheet.alterSettings({ title })
    this.alterFormulas(formula => renameReferences(formula, old, title))
  }

  /** After lines of a sheet have moved: formulas of the whole workbook point at the same cells as before. */
  moveReferences(sheet: Sheet, axis: Axis, moved: Moved): void {
    const { title } = sheet.settings
    this.alterFormulas((formula, here) => moveReferences(formula, here.settings.title, title, axis, moved))
  }

  /** Told of every formula that the program alters; null: nobody asks. */
  onFormula: ((sheet: Sheet, row: number, column: number, before: Cell, after: Cell) => void) | null = null

  alterFormulas(alter: (formula: string, sheet: Sheet, row: number) => string): void {
    for (const sheet of this.sheets) {
      if (!sheet.mayCalculate) continue
      for (const [row, cells] of sheet.grid.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell?.f === undefined) continue
          const f = alter(cell.f, sheet, row + 1)
          if (f === cell.f) continue
          const next = this.altered(cell, { ...cell, f })
          sheet.change(row + 1, column + 1, () => next)
          this.onFormula?.(sheet, row + 1, column + 1, cell, next)
        }
      }
    }
  }

  /** The program's own change of a cell: to a person's undo it is still the cell that she left. */
  altered(before: Cell, after: Cell): Cell {
    this.origins.set(after, before)
    return after
  }

  /** Whether a cell is still as a person left it. */
  isStill(cell: Cell | null, left: Cell | null): boolean {
    for (let seen = cell; seen !== null; seen = this.origins.get(seen) ?? null) {
      if (seen === left || isDeepStrictEqual(seen, left)) return true
    }
    return cell === left
  }

  readProperties(store: string): Map<string, string> {
    return this.properties.get(store) ?? new Map()
  }

  setProperty(store: string, key: string, value: string | null): void {
    const entries = this.properties.get(store) ?? new Map<string, string>()
    if (value === null) entries.delete(key)
    else entries.set(key, value)
    this.properties.set(store, entries)
    this.changedProperties.set(`${store}\n${key}`, { store, key, value })
  }
}
