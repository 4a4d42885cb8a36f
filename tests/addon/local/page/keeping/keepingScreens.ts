import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { Keeping } from '#addon/local/page/keeping/keeping.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const address = 'http://tandem.test/'

type Reply = { status?: number; json?: unknown; bytes?: string }

export interface Screens {
  page: Page
  /** what the host was asked, in order: «POST keeping/copy {…}» */
  asked: string[]
  /** what axe finds, and how far the page scrolls sideways: both should be nothing */
  faults(): Promise<string[]>
}

/** The screens of keeping in a browser, before a host that answers what the test says. */
export async function openScreens(
  browser: Browser,
  which: '' | 'damaged' | 'standing',
  answer: (path: string) => Reply | Promise<Reply>,
): Promise<Screens> {
  const { script, style } = await bundled()
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  })
  page.setDefaultTimeout(10_000)
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00Z'))
  const asked: string[] = []
  const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Тандем</title><style>${style}</style></head><body><div id="app"></div><script>${script}</script></body></html>`
  await page.route(`${address}**`, async route => {
    const { pathname, search } = new URL(route.request().url())
    if (!pathname.startsWith('/api/'))
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    const path = pathname.slice('/api/'.length)
    const sent =
      route.request().method() === 'POST'
        ? ` ${route.request().postData() ?? ''}`
        : decodeURIComponent(search)
    asked.push(`${route.request().method()} ${path}${sent}`)
    const { status = 200, json = {}, bytes } = await answer(path)
    if (bytes !== undefined) return route.fulfill({ contentType: 'application/octet-stream', body: bytes })
    return route.fulfill({ status, json })
  })
  await page.goto(`${address}${which === '' ? '' : `#${which}`}`)
  return {
    page,
    asked,
    faults: async () => {
      await page.evaluate(axe)
      const found = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(n => n.html.slice(0, 160)).join(' | ')))`,
      )
      const wide = await page.evaluate(() => {
        const body = document.querySelector('.keeping-body') ?? document.documentElement
        return body.scrollWidth - body.clientWidth
      })
      return wide > 0 ? [...found, `${wide} px too wide`] : found
    },
  }
}

let built: Promise<{ script: string; style: string }> | undefined
const bundled = () => {
  built ??= bundle()
  return built
}

async function bundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'screens.tsx')],
    outdir: 'out',
    write: false,
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: text('.js').replaceAll('</script', '<\\/script'), style: text('.css') }
}

/** A school with seven copies. */
export const keeping: Keeping = {
  version: '0.1.0',
  folder: 'C:\\Users\\Мария\\Documents\\Тандем',
  file: 'school.tandem',
  size: 1_482_752,
  copies: [
    { name: 'a', kind: 'hand', at: '2026-11-23T08:05', size: 1_482_752 },
    { name: 'b', kind: 'daily', at: '2026-11-22T06:00', size: 1_450_000 },
    { name: 'c', kind: 'restore', at: '2026-11-20T11:05', size: 1_440_000 },
    { name: 'd', kind: 'migration', at: '2026-11-19T11:05', size: 1_430_000 },
    { name: 'e', kind: 'daily', at: '2026-11-18T11:05', size: 840_000 },
    { name: 'f', kind: 'daily', at: '2026-11-17T11:05', size: 840_000 },
    { name: 'g', kind: 'daily', at: '2025-11-16T11:05', size: 840_000 },
  ],
  troubles: [],
}
