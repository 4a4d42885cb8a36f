import { type Locale, localeOf } from './locale.ts'
import { civilAt } from './serial.ts'
import { blankSettings, Sheet } from './sheet.ts'
import type { Storage } from './storage.ts'
import { StoreError } from './storeRequest.ts'

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
  id = ''
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
      ({ sheetId, settings, grid }) => new Sheet(sheetId, { ...blankSettings(), ...settings }, grid),
    )
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
    for (const sheet of this.sheets) {
      sheet.touched.clear()
      sheet.touchedFrom = Number.POSITIVE_INFINITY
      sheet.settingsTouched = false
    }
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
