import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { bounded } from './bounded.ts'
import { type Hands, KeyboardHands, MouseHands } from './hands.ts'
import { pressKey } from './pressKey.ts'
import { shot } from './shot.ts'
import { filledRows, type ShownRow, storedSheet } from './storedSheet.ts'
import { GridMouse, PlainMouse, type TableHands, TableKeys } from './tableHands.ts'
import { until } from './until.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How she works: which table she looks at, and whether she has a mouse. */
export interface Manner {
  table: 'grid' | 'plain'
  by: 'mouse' | 'keyboard'
}

/** A curator before the program: she has a window, a mouse and a keyboard, and sees what is on the screen. */
export class Curator {
  readonly page: Page
  readonly context: BrowserContext
  readonly manner: Manner
  readonly hands: Hands
  /** her hands in the table */
  readonly cells: TableHands
  /** What the browser complains about: thrown by a script, refused by policy, written to the console. */
  readonly complaints: string[]
  /** Addresses that are not this computer's. */
  readonly elsewhere: string[]

  private constructor(page: Page, like: Pick<Curator, 'context' | 'manner' | 'complaints' | 'elsewhere'>) {
    const { context, manner, complaints, elsewhere } = like
    this.page = page
    this.context = context
    this.manner = manner
    this.hands = manner.by === 'mouse' ? new MouseHands(page) : new KeyboardHands(page)
    this.cells = tableHands(page, manner)
    this.complaints = complaints
    this.elsewhere = elsewhere
  }

  /** Opens the address that the program has printed. */
  static async at(
    browser: Browser,
    url: string,
    manner: Manner = { table: 'grid', by: 'mouse' },
  ): Promise<Curator> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
      // axe sees colours on their way from one to the other as faint ones.
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(60_000)
    const complaints: string[] = []
    const elsewhere: string[] = []
    const here = new URL(url).origin
    context.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (!['blob:', 'data:'].includes(protocol) && origin !== here) elsewhere.push(request.url())
    })
    context.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    context.on('weberror', error => complaints.push(error.error().message))
    const curator = new Curator(await context.newPage(), { context, manner, complaints, elsewhere })
    await curator.page.goto(url)
    return curator
  }

  /** Another window of the same browser on the same address. */
  async secondWindow(): Promise<Curator> {
    const second = new Curator(await this.context.newPage(), this)
    await second.page.goto(this.page.url())
    await second.tableIsReady()
    return second
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Opens a programme of the first screen, and her table in it. */
  async begin(button: string): Promise<void> {
    await this.hands.press(this.button(button))
    await this.#ready('grid')
    if (this.manner.table === 'plain') await this.hands.menu('Вид', 'Простая таблица')
    await this.tableIsReady()
  }

  /** The table she works in has taken its place. */
  tableIsReady(): Promise<void> {
    return this.#ready(this.manner.table)
  }

  async #ready(table: Manner['table']): Promise<void> {
    await this.page
      .locator(table === 'grid' ? '.sheet-grid:not(.waiting) canvas[id^=univer-sheet-main]' : '[role=grid]')
      .first()
      .waitFor()
  }

  /** The sidebar or dialog of this title. */
  panel(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`)
  }

  /** Chooses a line of the menu «Наставничество» and waits for what it opens, which bears its name unless told. */
  async openPanel(line: string, title = line): Promise<FrameLocator> {
    await this.hands.menu('Наставничество', line)
    const panel = this.panel(title)
    await panel.locator('#root > *').first().waitFor({ state: 'attached' })
    return panel
  }

  /** Closes the dialog, if one is open, as one does with a mouse or without. */
  async closeDialog(): Promise<void> {
    const dialog = this.page.locator('dialog.frame-dialog')
    if ((await dialog.count()) === 0) return
    if (this.manner.by === 'keyboard') await pressKey(this.page, 'Escape')
    else await this.hands.press(dialog.getByRole('button', { name: 'Закрыть' }).first())
    await dialog.waitFor({ state: 'detached' })
  }

  async openSheet(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true })
    if (this.manner.by === 'mouse') await tab.click()
    else await this.#walkToTab(name)
    await this.page.locator(`[role=tab][aria-selected=true]:text-is("${name}")`).waitFor()
    await this.page.locator('.cell-bar').waitFor()
  }

  /** The sheet that is open. */
  async openTab(): Promise<string | null> {
    return this.page.locator('[role=tab][aria-selected=true]').textContent()
  }

  /** The rows of the open sheet with something in them, as the file holds them. */
  async rows(): Promise<ShownRow[]> {
    return filledRows(await storedSheet(this.page))
  }

  /** Everybody can read what is on the screen, and nothing has to be scrolled sideways. Of the spreadsheet and its pop-ups the plain table says all. */
  async isSound(): Promise<void> {
    const wants: string[] = []
    for (const frame of this.page.frames()) {
      const found = (await bounded(wantsOf(frame), 30_000)) ?? (await bounded(wantsOf(frame), 30_000))
      if (found === undefined && !frame.isDetached()) wants.push(`«${frame.url()}» does not answer`)
      wants.push(...(found ?? []))
    }
    expect(wants).toEqual([])
  }

  /** Keeps the screen, when asked to. */
  shot(name: string): Promise<void> {
    return shot(this.page, name)
  }

  /** The tabs are one stop of Tab; arrows walk among them and open at once. */
  async #walkToTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).waitFor()
    const titles = await this.page.getByRole('tab').allTextContents()
    const steps = async () => titles.indexOf(name) - titles.indexOf((await this.openTab()) ?? '')
    for (let left = await steps(); left !== 0; left = await steps()) {
      await this.hands.focus(this.page.locator('[role=tab][aria-selected=true]'))
      await pressKey(this.page, left > 0 ? 'ArrowRight' : 'ArrowLeft')
      const before = left
      await until(steps, now => now !== before)
    }
  }
}

/** What is wrong in one frame that is in sight. */
async function wantsOf(frame: Frame): Promise<string[]> {
  if (frame.parentFrame() !== null && !(await frame.evaluate(() => innerWidth > 0))) return []
  await frame.evaluate(axe)
  const found: string[] = await frame.evaluate(
    `axe.run({ exclude: ['.grid-sheet', 'body > :not(#app)'] }, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(n => n.html.slice(0, 200)).join(' | ')))`,
  )
  const wide = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  return wide > 0 ? [...found, `«${await frame.title()}» is ${wide} px too wide`] : found
}

function tableHands(page: Page, { table, by }: Manner): TableHands {
  if (by === 'keyboard') return new TableKeys(page)
  return table === 'grid' ? new GridMouse(page) : new PlainMouse(page)
}
