import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { bundleSidebar } from '#addon/build.ts'
import type { FeatureName, InputOf } from '#addon/features/call.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { pageFaults } from './pageFaults.ts'

const sidebars = join(import.meta.dirname, '../../../addon/sidebars')

/** The shipped add-on in the embedded host, with a workbook that is set up and the school's settings filled in. */
export async function schoolHost(): Promise<Host> {
  const host = await emptyHost()
  host.run('setUp')
  writeAs(host, 'saveSettings', {
    values: {
      schoolFull: 'МБОУ «Зареченская средняя школа»',
      schoolShort: 'Зареченская СОШ',
      place: 'с. Заречное',
      headLast: 'Лучникова',
      headFirst: 'Елена',
      headGender: 'женский',
      curatorLast: 'Рудь',
      curatorFirst: 'Мария',
      curatorGender: 'женский',
      schoolYear: '2026/27',
      dataPlace: 'На этом компьютере',
    },
  })
  return host
}

export const emptyHost = (): Promise<Host> => startHost({ now: '2026-11-23T09:00:00Z' })

/** Writes as another window would. */
export function writeAs<N extends FeatureName>(host: Host, name: N, input: InputOf<N>): void {
  const reply = host.call(name, input, { mode: 'write' })
  if (!reply.ok) throw new Error(`${reply.refusal.message}. ${reply.refusal.next}`)
}

/** A list as it is pasted: cells parted by tabs. */
export const table = (...lines: readonly string[]): string =>
  lines.map(line => line.replaceAll(' | ', '\t')).join('\n')

export interface Shown {
  page: Page
  /** Chooses a row as the window around the sidebar tells it. */
  choose(sheet: string, row: number): Promise<void>
  /** Names of the sidebars and dialogs that were asked for. */
  opened(): Promise<string[]>
  /** What axe finds, and how far the page scrolls sideways: both should be nothing. */
  faults(): Promise<string[]>
}

/** Opens a built sidebar whose `google.script.run` speaks to the host. */
export async function openSidebar(
  browser: Browser,
  host: Host,
  name: string,
  size = { width: 283, height: 800 },
): Promise<Shown> {
  const { html } = await bundleSidebar(join(sidebars, name))
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await page.exposeFunction('runOnHost', (fn: string, args: unknown[]) => host.run(fn, args))
  await page.addInitScript(() => {
    type Done = { ok: true; value: unknown } | { ok: false; error: { message: string } }
    type Handler = (value: unknown) => void
    const asked: string[] = []
    const runner = (taken: Handler, failed: Handler): object =>
      new Proxy(
        {},
        {
          get: (_, fn) => {
            if (fn === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed)
            if (fn === 'withFailureHandler') return (handler: Handler) => runner(taken, handler)
            const { runOnHost } = window as unknown as {
              runOnHost: (fn: string, args: unknown[]) => Promise<Done>
            }
            return (...args: unknown[]) => {
              if (String(fn).startsWith('open')) return asked.push(String(fn))
              return runOnHost(String(fn), args).then(done =>
                done.ok ? taken(done.value) : failed(new Error(done.error.message)),
              )
            }
          },
        },
      )
    const nothing = () => {}
    Object.assign(window, {
      asked,
      tandemHost: { pushesSelection: true },
      google: {
        script: { run: runner(nothing, nothing), host: { close: nothing, editor: { focus: nothing } } },
      },
    })
  })
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('http://sidebar.test/')
  return {
    page,
    choose: (sheet, row) =>
      page.evaluate(
        data => {
          window.dispatchEvent(new MessageEvent('message', { source: window, data }))
        },
        { type: 'tandem:selection', sheet, row },
      ),
    opened: () => page.evaluate(() => (window as unknown as { asked: string[] }).asked),
    faults: () => pageFaults(page),
  }
}
