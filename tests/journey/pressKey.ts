import type { Page } from 'playwright-core'
import { bounded } from './bounded.ts'

/** Presses a key, or several at once: «Control+A». A key whose press was never acknowledged is let go. */
export async function pressKey(page: Page, key: string): Promise<void> {
  const done = await bounded(page.keyboard.press(key).then(() => true))
  if (done) return
  for (const each of key.split('+').reverse()) await bounded(page.keyboard.up(each))
}
