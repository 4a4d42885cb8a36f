import type { Bundle } from '../server/addonThread.ts'
import type { Page } from '../server/buildPage.ts'
import { startHost } from '../server/host.ts'
import { Refusal } from '../server/refusal.ts'
import { invitation } from './invitation.ts'
import { openBrowser } from './openBrowser.ts'
import { startSentence } from './startSentence.ts'

/** What the host serves. */
export interface Parts {
  page: Page
  bundle: Bundle
}

export interface Program {
  dataDir: string
  parts(): Promise<Parts>
  /** stands before the address; `npm start` prints the address alone */
  greeting?: string
  /** open the address in the person's browser */
  browser: boolean
}

/** Starts the host, prints its one address and ends it with the window; what prevents the start is said in a sentence. */
export async function runProgram({ dataDir, parts, greeting, browser }: Program): Promise<void> {
  const port = Number(process.env.PORT ?? 8137)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return fail(
      `PORT — это число от 0 до 65535, а указано «${process.env.PORT}». Исправьте и запустите снова.`,
    )
  }
  try {
    const { page, bundle } = await parts()
    const host = await startHost({ dataDir, port, bundle: async () => bundle, page: async () => page })
    if (greeting !== undefined) console.log(greeting)
    console.log(host.url)
    for (const signal of ENDINGS) process.once(signal, () => void host.close().then(() => process.exit(0)))
    if (browser) await openWindow(host.url)
  } catch (error) {
    const { url } = (error instanceof Refusal && error.code === 'running' ? error.facts : {}) as {
      url?: string
    }
    if (browser && url !== undefined) return openRunning(url)
    fail(startSentence(error, { dataDir, port }))
  }
}

/** Ctrl+C, a system that stops the program, the closed window, and on Windows Ctrl+Break. */
const ENDINGS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? ['SIGBREAK' as const] : []),
] as const

/** A second double click shows the program that runs already. */
async function openRunning(url: string): Promise<void> {
  console.log(
    `«Тандем» уже работает в другом окне. Если страница не открылась сама, откройте в браузере этот адрес:\n${url}`,
  )
  await openWindow(url)
  process.exit(0)
}

async function openWindow(url: string): Promise<void> {
  const address = await invitation(url)
  if (address !== null) await openBrowser(address)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}
