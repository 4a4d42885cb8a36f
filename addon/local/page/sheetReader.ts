import { fetchHost } from './callHost.ts'
import { whenQuiet } from './whenQuiet.ts'
import { type Cell, type SentSheet, type Sheet, type SheetInfo, updateSheet } from './sheet.ts'

/**
 * What this window has read of a workbook. The open sheet is read first, the others of its tabs when nothing else is to do,
 * hidden ones when they are opened or a formula may look into them; of a sheet that is known only the changed rows travel. One reading at a time, however often something changes.
 */
export class SheetReader {
  sheets: SheetInfo[] = []
  /** Those that are read sooner or later. A name that begins with an underline is of the program's own notes. */
  needed: SheetInfo[] = []
  readonly loaded = new Map<number, Sheet>()
  open: number | null = null
  readonly #programme: string
  readonly #changed: (read: Sheet | null) => void
  readonly #dirty = new Set<number>()
  /** of these nothing is taken for known */
  readonly #whole = new Set<number>()
  #formulas = false
  #listDirty = true
  #reading: Promise<void> | null = null
  #idle = false
  /** Of sheets that this window has not read only the names matter: they are looked at when the typing pauses. */
  readonly #lookAtList = whenQuiet(
    () => {
      this.#listDirty = true
      void this.read().catch(() => undefined)
    },
    { quietMs: 400, latestMs: 2000 },
  )

  /** A reading that failed is tried again by itself: what has changed is told only once. */
  readonly #again = whenQuiet(
    () => {
      this.#tries++
      void this.read().catch(() => undefined)
    },
    { quietMs: 1000, latestMs: 5000 },
  )
  #tries = 0

  /** @param changed told when there is something new to show, and of each sheet that has been read */
  constructor(programme: string, changed: (read: Sheet | null) => void) {
    this.#programme = programme
    this.#changed = changed
  }

  /** Resolves when everything that was changed by now has been read. */
  async follow(change: { revision: number; sheetIds: number[] }): Promise<void> {
    for (const id of change.sheetIds) {
      const known = this.loaded.get(id)
      if (known !== undefined && known.revision < change.revision) this.#dirty.add(id)
    }
    // What has come already, by the answer to one's own edit, asks for nothing more.
    if (this.#dirty.size === 0 && change.sheetIds.every(id => this.#exists(id))) this.#lookAtList.ask()
    else this.#listDirty = true
    await this.read()
  }

  /** Which sheets there are by now. */
  async readList(): Promise<SheetInfo[]> {
    this.#listDirty = true
    await this.read()
    return this.sheets
  }

  async openSheet(sheetId: number): Promise<void> {
    this.open = sheetId
    if (!this.loaded.has(sheetId)) this.#dirty.add(sheetId)
    else this.#changed(null)
    await this.read()
  }

  /** Reads this sheet again, whatever is known of it. */
  async refresh(sheetId: number): Promise<void> {
    this.#dirty.add(sheetId)
    await this.read()
  }

  /**
   * Reads the list and every sheet from the beginning, as after a break in which anything may have happened.
   * @returns whether it is still the file that was read before: its revision only grows
   */
  async readAnew(): Promise<boolean> {
    const before = new Map([...this.loaded].map(([id, { revision }]) => [id, revision]))
    this.#listDirty = true
    for (const id of this.loaded.keys()) {
      this.#dirty.add(id)
      this.#whole.add(id)
    }
    await this.read()
    return [...this.loaded].every(([id, { revision }]) => revision >= (before.get(id) ?? 0))
  }

  async read(): Promise<void> {
    // What became dirty while a reading was on its way needs one more: the one that runs may have passed it.
    while (this.#reading !== null) await this.#reading.catch(() => undefined)
    if (!this.#listDirty && this.#dirty.size === 0) return
    this.#reading = this.#readAll()
    try {
      await this.#reading
      this.#tries = 0
    } catch (error) {
      // A host that has stopped is told of elsewhere.
      if (this.#tries < MOST_TRIES) this.#again.ask()
      throw error
    } finally {
      this.#reading = null
    }
    this.#readOthersWhenIdle()
  }

  async #readAll(): Promise<void> {
    if (this.#listDirty) await this.#readList()
    while (this.#dirty.size > 0) {
      const id = this.open !== null && this.#dirty.has(this.open) ? this.open : [...this.#dirty][0]
      if (id !== undefined) await this.#readSheet(id)
    }
    this.#changed(null)
  }

  async #readList(): Promise<void> {
    this.#listDirty = false
    try {
      this.sheets = await fetchHost<SheetInfo[]>('sheets', { programme: this.#programme })
    } catch (error) {
      this.#listDirty = true
      throw error
    }
    for (const id of this.loaded.keys()) if (!this.#exists(id)) this.loaded.delete(id)
    const shown = this.sheets.filter(({ hidden }) => !hidden)
    if (!shown.some(({ sheetId }) => sheetId === this.open)) this.open = shown[0]?.sheetId ?? null
    if (this.open !== null && !this.loaded.has(this.open)) this.#dirty.add(this.open)
    this.#need()
  }

  #need(): void {
    this.needed = this.sheets.filter(
      ({ sheetId, title, hidden }) =>
        !title.startsWith('_') && (!hidden || this.#formulas || this.loaded.has(sheetId)),
    )
  }

  async #readSheet(sheetId: number): Promise<void> {
    this.#dirty.delete(sheetId)
    if (!this.#exists(sheetId)) return
    const since = this.#whole.has(sheetId) ? 0 : (this.loaded.get(sheetId)?.revision ?? 0)
    const sent = await fetchHost<SentSheet>('view', {
      programme: this.#programme,
      sheet: sheetId,
      since,
    }).catch(error => {
      this.#dirty.add(sheetId)
      throw error
    })
    this.#whole.delete(sheetId)
    const sheet = updateSheet(this.loaded.get(sheetId) ?? null, sent)
    const isNew = !this.loaded.has(sheetId)
    this.loaded.set(sheetId, sheet)
    const first = !this.#formulas && sent.changed.some(([, cells]) => cells.some(isFormula))
    if (first) this.#formulas = true
    if (isNew || first) this.#need()
    this.#changed(sheet)
  }

  #readOthersWhenIdle(): void {
    const next = this.needed.find(({ sheetId }) => !this.loaded.has(sheetId))
    if (next === undefined || this.#idle) return
    this.#idle = true
    whenIdle(() => {
      this.#idle = false
      this.refresh(next.sheetId).catch(() => undefined)
    })
  }

  #exists(sheetId: number): boolean {
    return this.sheets.some(sheet => sheet.sheetId === sheetId)
  }
}

const isFormula = (cell: Cell): boolean => typeof cell === 'object' && cell?.formula !== undefined

const MOST_TRIES = 5

/** Safari knows no idle time. */
const whenIdle = (work: () => void): void =>
  void ('requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 2000 })
    : setTimeout(work, 200))
