import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from '#addon/build.ts'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { startHost } from '#addon/local/server/host.ts'
import { launchBrowser } from './browser.ts'
import { Curator } from './curator.ts'

export interface OpenProgram {
  browser: Browser
  curator: Curator
  end(): Promise<void>
}

/** The whole product: the built add-on in the local host with its threads, a fresh data folder, and a browser. */
export async function openProgram(): Promise<OpenProgram> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-journey-'))
  const host = await startHost({ dataDir, port: 0, bundle: build, page: buildPage })
  const browser = await launchBrowser()
  const curator = await Curator.at(browser, host.url)
  return {
    browser,
    curator,
    end: async () => {
      await browser.close()
      await host.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
