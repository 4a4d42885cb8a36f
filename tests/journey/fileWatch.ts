import type { Page } from 'playwright-core'
import { type SentSheet, type Sheet, type SheetInfo, updateSheet } from '#addon/local/page/sheet.ts'

/** What the file holds, asked beside the windows, which have work enough of their own; only what has changed travels. */
export class FileWatch {
  readonly #page: Page
  readonly #sheets = new Map<number, Sheet>()

  constructor(page: Page) {
    this.#page = page
  }

  sheets(): Promise<SheetInfo[]> {
    return this.#ask('sheets', {})
  }

  /** The sheet that a window has open; null while its tab bears another name than the file. */
  async openIn(window: Page): Promise<Sheet | null> {
    const open = await window.locator('[role=tab][aria-selected=true]').textContent()
    const found = (await this.sheets()).find(({ title }) => title === open)
    return found === undefined ? null : this.sheet(found.sheetId)
  }

  async sheet(sheetId: number): Promise<Sheet> {
    const known = this.#sheets.get(sheetId)
    const sent = await this.#ask<SentSheet>('view', { sheet: sheetId, since: known?.revision ?? 0 })
    const sheet = updateSheet(known ?? null, sent)
    this.#sheets.set(sheetId, sheet)
    return sheet
  }

  async #ask<Answer>(path: string, query: Record<string, string | number>): Promise<Answer> {
    const { origin, hash } = new URL(this.#page.url())
    const params = { programme: hash.slice(1), ...query }
    return (await this.#page.context().request.get(`${origin}/api/${path}`, { params })).json()
  }
}
