import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's Chromium, or the one that CHROMIUM names. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const chromiumIsHere = existsSync(chromiumPath)

if (!chromiumIsHere) {
  console.warn(
    `Chromium is not at ${chromiumPath}: tests in a browser are left out. Install it or set CHROMIUM.`,
  )
}

/** Starts a headless Chromium that asks nobody for anything. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
