import { expect, test } from 'vitest'
import { browserCommand } from '#addon/local/launch/openBrowser.ts'

const url = 'http://127.0.0.1:8137/#t=abc-_9'

test.each([
  ['win32', `cmd.exe /d /s /c "start "" "${url}""`],
  ['linux', `xdg-open ${url}`],
  ['darwin', `open ${url}`],
] as const)('%s opens the address with its own command', (platform, line) => {
  const { command, args } = browserCommand(url, platform)
  expect([command, ...args].join(' ')).toBe(line)
})
