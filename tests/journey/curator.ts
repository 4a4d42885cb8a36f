import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screenshots = join(import.meta.dirname, 'screenshots')

/** Cells of one row of the table on the screen, by the title of their column; `row` is its number. */
export type ShownRow = Record<string, string> & { row: string }

/** A curator before the program: she has a window, a mouse and a keyboard, and sees what is on the screen. */
export class Curator {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complains about: thrown by a script, refused by policy, written to the console. */
  readonly complaints: string[]
  /** Addresses that are not this computer's. */
  readonly elsewhere: string[]

  private constructor(page: Page, heard: Pick<Curator, 'context' | 'complaints' | 'elsewhere'>) {
    this.page = page
    this.context = heard.context
    this.complaints = heard.complaints
    this.elsewhere = heard.elsewhere
  }

  /** Opens the address that the program has printed. */
  static async at(browser: Browser, url: string): Promise<Curator> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      // axe sees colours on their way from one to the other as faint ones.
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(30_000)
    const complaints: string[] = []
    const elsewhere: string[] = []
    const here = new URL(url).origin
    context.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (!['blob:', 'data:'].includes(protocol) && origin !== here) elsewhere.push(request.url())
    })
    context.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    context.on('weberror', error => complaints.push(error.error().message))
    const curator = new Curator(await context.newPage(), { context, complaints, elsewhere })
    await curator.page.goto(url)
    return curator
  }

  /** Another window of the same browser on the same address. */
  async secondWindow(): Promise<Curator> {
    const second = new Curator(await this.context.newPage(), this)
    await second.page.goto(this.page.url())
    return second
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Chooses a line of the menu «Наставничество». */
  async choose(...lines: string[]): Promise<void> {
    for (const name of ['Наставничество', ...lines])
      await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  /** The sidebar or dialog of this title. */
  panel(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`)
  }

  /** Chooses a line of the menu and waits for what it opens, which bears its name unless told. */
  async openPanel(line: string, title = line): Promise<FrameLocator> {
    await this.choose(line)
    const panel = this.panel(title)
    await panel.locator('#root > *').first().waitFor({ state: 'attached' })
    return panel
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await this.page.getByRole('grid', { name: `Лист «${name}»` }).waitFor()
  }

  /** The rows that are drawn now, those without any value left out. */
  async rows(): Promise<ShownRow[]> {
    return this.page.evaluate(() => {
      const shown = (cell: Element) =>
        (cell.querySelector('.shown') ?? cell).firstChild?.textContent?.trim() ?? ''
      const titles = [...document.querySelectorAll('tr.titles > [aria-colindex]')].map(shown)
      return [...document.querySelectorAll('tbody tr:not(.gap)')]
        .map(row => ({
          ...Object.fromEntries(
            [...row.querySelectorAll('[role=gridcell]')].map((cell, at) => [titles[at] ?? '', shown(cell)]),
          ),
          row: row.querySelector('th')?.textContent ?? '',
        }))
        .filter(({ row, ...cells }) => Object.values(cells).some(text => text !== ''))
    })
  }

  /** Goes to the end of the sheet by keyboard and reads the rows there. */
  async lastRows(): Promise<ShownRow[]> {
    await this.page.locator('tbody [role=gridcell]').first().click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.press('Home')
    await this.page.waitForTimeout(100)
    return this.rows()
  }

  /** A cell by the number of its row and the title of its column. */
  async cell(row: string | number, title: string) {
    const titles = await this.page.locator('tr.titles > [aria-colindex] .shown').allTextContents()
    const at = titles.findIndex(text => text.startsWith(title))
    if (at < 0) throw new Error(`No column «${title}» among ${titles.join(', ')}`)
    return this.page
      .locator('tbody tr', { has: this.page.locator(`th:text-is("${row}")`) })
      .getByRole('gridcell')
      .nth(at)
  }

  /** Types into a cell as at any table: click, text, Enter. */
  async type(row: string | number, title: string, text: string): Promise<void> {
    await (await this.cell(row, title)).click()
    await this.page.keyboard.press('F2')
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }

  /** Everybody can read what is on the screen, and nothing has to be scrolled sideways. */
  async isSound(): Promise<void> {
    const wants: string[] = []
    for (const frame of this.page.frames()) {
      const isTop = frame === this.page.mainFrame()
      if (!isTop && !(await frame.evaluate(() => innerWidth > 0))) continue
      await frame.evaluate(axe)
      const found: string[] = await frame.evaluate(
        `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(n => n.html.slice(0, 200)).join(' | ')))`,
      )
      wants.push(...found)
      const wide = await frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      if (wide > 0) wants.push(`«${await frame.title()}» is ${wide} px too wide`)
    }
    expect(wants).toEqual([])
  }

  /** Keeps the screen for the README and for the eye, when asked to by SCREENSHOTS=1. */
  async shot(name: string): Promise<void> {
    if (process.env.SCREENSHOTS !== '1') return
    mkdirSync(screenshots, { recursive: true })
    await this.page.mouse.move(0, 0)
    await this.page.waitForTimeout(400)
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) })
  }
}
