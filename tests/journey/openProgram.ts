import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from '#addon/build.ts'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { startHost } from '#addon/local/server/host.ts'
import { launchBrowser } from './browser.ts'
import { Curator, type Manner } from './curator.ts'

export interface OpenProgram {
  browser: Browser
  curator: Curator
  end(): Promise<void>
}

/**
 * The whole product before a curator's eyes: the built add-on in the local host with its threads, a fresh data folder,
 * and a browser. @param url of a program that runs already: it is looked at, and left running
 * @param dataDir of a school that is there already: it is worked in, and left there
 */
export async function openProgram(
  o: { url?: string; dataDir?: string; manner?: Manner } = {},
): Promise<OpenProgram> {
  const program = o.url === undefined ? await start(o.dataDir) : { url: o.url, end: async () => {} }
  const browser = await launchBrowser()
  const curator = await Curator.at(browser, program.url, o.manner)
  return {
    browser,
    curator,
    end: async () => {
      await browser.close()
      await program.end()
    },
  }
}

async function start(known?: string): Promise<{ url: string; end(): Promise<void> }> {
  const dataDir = known ?? mkdtempSync(join(tmpdir(), 'tandem-journey-'))
  const host = await startHost({ dataDir, port: 0, bundle: build, page: buildPage })
  return {
    url: host.url,
    end: async () => {
      await host.close()
      if (known === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
