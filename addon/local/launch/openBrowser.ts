import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Opens the address in the person's own browser; where there is none, the printed address remains.
 * Done when this program may end without taking the browser along.
 */
export async function openBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const { command, args, verbatim } = browserCommand(url, platform)
  const child = spawn(command, args, {
    stdio: 'ignore',
    detached: platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments: verbatim,
  })
  child.unref()
  // Windows ends the children of a program with it: `start` must have done its work.
  await once(child, platform === 'win32' ? 'exit' : 'spawn').catch(() => undefined)
}

/** `start` takes its first quoted argument for a window's title, so an empty one goes before the address. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
): { command: string; args: string[]; verbatim: boolean } {
  if (platform === 'win32')
    return { command: 'cmd.exe', args: ['/d', '/s', '/c', `"start "" "${url}""`], verbatim: true }
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [url], verbatim: false }
}
