import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const screenshots = join(import.meta.dirname, 'screenshots')

/** Keeps a screen for the README and for the eye, when asked to by SCREENSHOTS=1. @param whole with what has to be scrolled to */
export async function shot(page: Page, name: string, { whole = false } = {}): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return
  mkdirSync(screenshots, { recursive: true })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: whole })
}
