import { startHost } from '../server/host.ts'
import { openBrowser } from './openBrowser.ts'
import { startSentence } from './startSentence.ts'

export interface Program extends Pick<Parameters<typeof startHost>[0], 'bundle' | 'page'> {
  dataDir: string
  /** stands before the address; `npm start` prints the address alone */
  greeting?: string
  /** open the address in the person's browser */
  browser: boolean
}

/** Starts the host, prints its one address and ends it with the window; what prevents the start is said in a sentence. */
export async function runProgram({ dataDir, bundle, page, greeting, browser }: Program): Promise<void> {
  const port = Number(process.env.PORT ?? 8137)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return fail(
      `PORT — это число от 0 до 65535, а указано «${process.env.PORT}». Исправьте и запустите снова.`,
    )
  }
  try {
    const host = await startHost({ dataDir, port, bundle, page })
    // The first window waits for what it shows; the address is printed when it can be shown.
    await Promise.all([page(), bundle()])
    if (greeting !== undefined) console.log(greeting)
    console.log(host.url)
    if (browser) openBrowser(host.url)
    for (const signal of ENDINGS) process.once(signal, () => void host.close().then(() => process.exit(0)))
  } catch (error) {
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

function fail(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}
