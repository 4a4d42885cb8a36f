import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TinyHost, tinyBundle, tinyHost } from './tinyHost.ts'

const canary = 'Канарейкина Пелагея'
const window = 'window0001'

let host: TinyHost
let printed: string
beforeEach(() => {
  printed = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(text => {
      printed += String(text)
      return true
    })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await host.end()
})

const bundle = async () => ({
  ...tinyBundle,
  code: `${tinyBundle.code}
    const cell = () => sheet().getRange(1, 1).getValue()
    function logs() { console.warn('Строка не прочитана', cell(), { name: cell() }) }
    function loses() { Promise.reject(new TypeError(cell())) }
  `,
})

const run = (fn: string, ...args: unknown[]) =>
  host.post('/api/run', { programme: 'school', window, fn, args })

test('what the add-on logs is counted, never printed', async () => {
  host = await tinyHost({ bundle })
  await run('writePair', canary)
  await run('logs')
  expect(printed).toMatch(/^warn: \d+ characters$/m)
  expect(printed).not.toMatch(/Канарейкина|Пелагея|Строка/)
})

test('a thread of the add-on that is lost leaves its name and places in the terminal', async () => {
  host = await tinyHost({ bundle })
  await run('writePair', canary)
  await run('loses')
  await vi.waitFor(() => expect(printed).toContain('fault: TypeError'))
  expect(printed).not.toMatch(/Канарейкина|Пелагея/)
})

test('a fault of the program leaves its name and places in the terminal', async () => {
  const page = async () => {
    throw new RangeError(`«${canary}» is out of range`)
  }
  host = await tinyHost({ page })
  const { status } = await host.post('/api/session', { token: 'x' }).then(() => fetch(`${host.base}/`))
  expect(status).toBe(500)
  expect(printed).toMatch(/^fault: RangeError at /m)
  expect(printed).not.toMatch(/Канарейкина|Пелагея/)
})
