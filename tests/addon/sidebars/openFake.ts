import type { Browser, Page } from 'playwright-core'
import type { CallRequest, Reply } from '#addon/features/call.ts'
import type { FormsRequest } from '#addon/features/formsCall.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { engine } from '#tests/addon/features/throughEngine.ts'
import { type FakeAddon, fakeAddon, showSidebar } from './fakeAddon.ts'
import { pageFaults } from './pageFaults.ts'

export interface OpenFake {
  page: Page
  addon: FakeAddon
  /** Every call the page has made, by feature and phase. */
  calls: string[]
  /** Pages that were asked for: the opener and what it was given. */
  opened(): Promise<unknown[]>
  /** What axe finds, and how far the page scrolls sideways: both should be nothing. */
  faults(): Promise<string[]>
}

export interface Options {
  width?: number
  height?: number
  /** What another page hands this one. */
  start?: object
  /** Stands between the page and the add-on: an answer of its own, or undefined. */
  between?: (request: CallRequest) => Reply<unknown> | Promise<unknown> | undefined
  /** Answers for the forms of the host. */
  forms?: (request: FormsRequest) => unknown
}

/** Opens a built page over the features and the engine in memory, on 23.11.2026. */
export async function openFake(
  browser: Browser,
  html: string,
  programme: WholeProgramme,
  { width = 283, height = 800, start, forms, between = () => undefined }: Options = {},
): Promise<OpenFake> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await page.addInitScript(() => {
    window.print = () => {}
  })
  const addon = fakeAddon(programme, { today: day('2026-11-23'), engine })
  const calls: string[] = []
  const call = (request: CallRequest) => {
    calls.push([request.name, request.phase].filter(Boolean).join(' '))
    return (between(request) ?? addon.call(request)) as Reply<unknown>
  }
  const block = start && `<script type="application/json" id="start">${JSON.stringify(start)}</script>`
  const shown = html.replace('<div id="root"', at => `${block ?? ''}${at}`)
  await showSidebar(page, shown, () => ({ ...addon, call }), forms)
  return {
    page,
    addon,
    calls,
    opened: () => page.evaluate(() => (window as unknown as { opened: unknown[] }).opened),
    faults: () => pageFaults(page),
  }
}
