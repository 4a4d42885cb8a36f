import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { bundleSidebar } from '#addon/build.ts'
import type { Reply } from '#addon/features/call.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { launchBrowser } from '#tests/journey/browser.ts'
import { type OpenFake, type Options, openFake } from './openFake.ts'

/** What a call gets while the engine is away. */
export const away: Reply<never> = {
  ok: false,
  refusal: { code: 'engineAway', message: 'Подбор не отвечает', next: 'Повторите через минуту' },
}

/** A built sidebar for the tests of one file: opened anew by each of them, looked at by one browser. */
export function sidebarOnPage(name: string) {
  let browser: Browser
  let html: string
  let shown: OpenFake
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../../../addon/sidebars', name)
    ;[browser, { html }] = await Promise.all([launchBrowser(), bundleSidebar(folder)])
  })
  afterAll(() => browser?.close())
  afterEach(() => shown?.page.close())

  return {
    open: async (programme: WholeProgramme, options: Options = {}) => {
      shown = await openFake(browser, html, programme, options)
      return shown
    },
    button: (name: string | RegExp) => shown.page.getByRole('button', { name }),
    text: (words: string | RegExp) => shown.page.getByText(words),
    focused: () => shown.page.evaluate(() => document.activeElement?.textContent ?? ''),
    isSound: async () => expect(await shown.faults()).toEqual([]),
  }
}
