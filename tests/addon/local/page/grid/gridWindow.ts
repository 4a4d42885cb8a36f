import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from '#addon/build.ts'
import { SEEN } from '#addon/local/page/grid/seenCells.ts'
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

/** What the open sheet holds in the file, and what of it the canvas shows. */
export function both(page: Page): Promise<{ file: SentView; seen: Seen | undefined }> {
  return page.evaluate(async event => {
    const programme = location.hash.slice(1)
    const ask = async (path: string) => (await fetch(`/api/${path}`)).json()
    const title = document.querySelector('[role=tab][aria-selected=true]')?.textContent
    const sheets: { sheetId: number; title: string }[] = await ask(`sheets?programme=${programme}`)
    const { sheetId } = sheets.find(sheet => sheet.title === title) ?? { sheetId: -1 }
    const file = await ask(`view?programme=${programme}&sheet=${sheetId}&since=0`)
    const detail: { sheetId: number } & Partial<Seen> = { sheetId }
    document.querySelector('.grid-sheet')?.dispatchEvent(new CustomEvent(event, { detail }))
    return { file, seen: detail as Seen }
  }, SEEN)
}

interface Seen {
  cells: string[][]
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** How what is shown differs from the file, in words; empty when it does not. */
export async function differences(page: Page): Promise<string[]> {
  const { file, seen } = await both(page)
  if (seen?.cells === undefined) return ['the sheet is not drawn']
  const texts: string[][] = []
  for (const [row, cells] of file.changed)
    texts[row - 1] = cells.map(cell => (typeof cell === 'string' ? cell : (cell?.text ?? '')))
  const found: string[] = []
  const compare = (what: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      found.push(`${what}: file ${JSON.stringify(one)}, seen ${JSON.stringify(other)}`)
  }
  compare('rows', file.rows, seen.cells.length)
  compare('columns', file.columns, seen.cells[0]?.length)
  const sorted = (lines: number[]) => [...lines].sort((a, b) => a - b)
  compare('hidden rows', sorted(file.hiddenRows), seen.hiddenRows)
  compare('hidden columns', sorted(file.hiddenColumns), seen.hiddenColumns)
  seen.cells.forEach((line, row) => {
    line.forEach((text, column) => {
      const held = texts[row]?.[column] ?? ''
      if (held !== text) found.push(`row ${row + 1}, column ${column + 1}: file «${held}», seen «${text}»`)
    })
  })
  return found.slice(0, 5)
}
