import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from '#addon/build.ts'
import { SEEN, type SeenAsked } from '#addon/local/page/grid/seenCells.ts'
import type { SentView } from '#addon/local/server/viewDeltas.ts'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { startHost } from '#addon/local/server/host.ts'
import { launchBrowser } from '#tests/journey/browser.ts'

export interface GridWindow {
  page: Page
  browser: Browser
  url: string
  /** addresses elsewhere that were asked for, and what the browser complained about */
  elsewhere: string[]
  complaints: string[]
  end(): Promise<void>
}

/** The real page over the real host, with the sample school open in the spreadsheet. */
export async function gridWindow(): Promise<GridWindow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-grid-'))
  const built = await buildPage()
  const host = await startHost({ dataDir, port: 0, bundle: build, page: async () => built })
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const [elsewhere, complaints]: string[][] = [[], []]
  const here = new URL(host.url).origin
  context.on('request', request => {
    if (!request.url().startsWith(here) && !/^(data|blob):/.test(request.url()))
      elsewhere?.push(request.url())
  })
  context.on('console', message => message.type() === 'error' && complaints?.push(message.text()))
  context.on('weberror', error => complaints?.push(error.error().message))
  const page = await context.newPage()
  await page.goto(host.url)
  await page
    .getByRole('button', { name: /пример/i })
    .first()
    .click()
  await gridIsReady(page)
  return {
    page,
    browser,
    url: host.url,
    elsewhere: elsewhere ?? [],
    complaints: complaints ?? [],
    end: async () => {
      await browser.close()
      await host.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const gridIsReady = (page: Page) =>
  page.locator('.sheet-grid:not(.waiting)').waitFor({ state: 'visible' })

/** What the open sheet holds in the file, what of it the canvas shows, and how they differ, in words. */
export interface Both {
  file: SentView
  /** texts of the file and on the canvas, from the first row and column */
  held: string[][]
  seen: string[][]
  differences: string[]
}

export function both(page: Page): Promise<Both> {
  return page.evaluate(async event => {
    const programme = location.hash.slice(1)
    const ask = async (path: string) => (await fetch(`/api/${path}`)).json()
    const title = document.querySelector('[role=tab][aria-selected=true]')?.textContent
    const sheets: { sheetId: number; title: string }[] = await ask(`sheets?programme=${programme}`)
    const { sheetId } = sheets.find(sheet => sheet.title === title) ?? { sheetId: -1 }
    const file: SentView = await ask(`view?programme=${programme}&sheet=${sheetId}&since=0`)
    const held: string[][] = Array.from({ length: file.length }, () => [])
    for (const [row, cells] of file.changed)
      held[row - 1] = cells.map(cell => (typeof cell === 'string' ? cell : (cell?.text ?? '')))
    const look = { rows: file.length + 3, columns: Math.max(0, ...held.map(line => line.length)) + 2 }
    const detail: SeenAsked = { sheetId, look }
    document.querySelector('.grid-sheet')?.dispatchEvent(new CustomEvent(event, { detail }))
    const differences: string[] = []
    const compare = (what: string, one: unknown, other: unknown) => {
      if (JSON.stringify(one) !== JSON.stringify(other))
        differences.push(`${what}: file ${JSON.stringify(one)}, seen ${JSON.stringify(other)}`)
    }
    const sorted = (lines: number[]) => [...lines].sort((a, b) => a - b)
    compare('rows', file.rows, detail.rows)
    compare('columns', file.columns, detail.columns)
    compare('hidden rows', sorted(file.hiddenRows), detail.hiddenRows)
    compare('hidden columns', sorted(file.hiddenColumns), detail.hiddenColumns)
    const seen = detail.cells ?? []
    seen.forEach((line, row) => {
      line.forEach((text, column) => {
        compare(`row ${row + 1}, column ${column + 1}`, held[row]?.[column] ?? '', text)
      })
    })
    return { file: { ...file, changed: [] }, held, seen, differences: differences.slice(0, 5) }
  }, SEEN)
}
