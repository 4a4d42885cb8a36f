import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FormPages } from '#addon/local/forms/formPages.ts'
import { FormsNetwork } from '#addon/local/forms/formsNetwork.ts'

const forms = new FormPages({
  find: async () => null,
  parts: async () => ({ formStyle: '', formScript: '' }),
})
const home = 'http://127.0.0.1:8137'
const mine = { address: '127.0.0.1', card: 'Ethernet' }

let dataDir: string
let here: { address: string; card: string }[]
let networks: FormsNetwork[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-network-'))
  here = [mine]
  networks = []
})
afterEach(async () => {
  for (const network of networks) await network.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The program is started. */
const start = (): FormsNetwork => {
  const network = new FormsNetwork({ dataDir, forms, home, addresses: () => here })
  networks.push(network)
  return network
}

test('nothing is open until somebody asks for it', async () => {
  const network = start()
  expect(await network.state()).toEqual({ on: false, addresses: [mine], open: null, trouble: null })
  expect(network.root()).toBe(home)
})

test('open, and closed again: links follow', async () => {
  const network = start()
  const { open } = await network.set(true, '127.0.0.1')
  expect(open?.tryUrl).toBe(`http://127.0.0.1:${open?.port}/f/try`)
  expect(network.root()).toBe(`http://127.0.0.1:${open?.port}`)
  const reached = await fetch(open?.tryUrl ?? '')
  expect(await reached.text()).toContain('Связь со школой есть')
  expect(await network.set(false, '')).toMatchObject({ on: false, open: null })
  expect(network.root()).toBe(home)
  await expect(fetch(open?.tryUrl ?? '')).rejects.toThrow()
})

test('open again at the next start, at the same port', async () => {
  const { open } = await start().set(true, '127.0.0.1')
  await networks.pop()?.close()
  expect((await start().state()).open).toEqual(open)
})

test('a port that is taken: the next free one', async () => {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  writeFileSync(join(dataDir, 'forms-network.json'), JSON.stringify({ on: true, ...mine, port }))
  const { open } = await start().state()
  expect(open?.port).toBeGreaterThan(port)
  await new Promise(resolve => taken.close(resolve))
})

test('the network comes later than the program, with another address', async () => {
  await start().set(true, '127.0.0.1')
  await networks.pop()?.close()
  here = []
  const network = start()
  const waiting = await network.state()
  expect(waiting).toMatchObject({ on: true, open: null })
  expect(waiting.trouble).toContain('Адреса 127.0.0.1 у этого компьютера сейчас нет')
  here = [{ address: '127.0.0.2', card: 'Ethernet' }]
  await network.look()
  expect(await network.state()).toMatchObject({ open: { address: '127.0.0.2' }, trouble: null })
  here = []
  await network.look()
  expect(await network.state()).toMatchObject({ on: true, open: null })
})

test('an address that is none of ours is refused, and nothing changes', async () => {
  const network = start()
  await expect(network.set(true, '10.9.8.7')).rejects.toThrow('Адреса 10.9.8.7 у этого компьютера сейчас нет')
  here = [{ address: '192.0.2.1', card: 'Ethernet' }]
  await expect(network.set(true, '192.0.2.1')).rejects.toThrow(
    'Компьютер не открыл анкеты по адресу 192.0.2.1',
  )
  expect((await network.state()).open).toBeNull()
})

test.each(['', '{', '[]', '{"on":"yes"}', 'null'])(
  'a wish that reads %j keeps the forms shut',
  async text => {
    writeFileSync(join(dataDir, 'forms-network.json'), text)
    expect(await start().state()).toMatchObject({ on: false, open: null })
  },
)

test('what is kept is the wish alone', async () => {
  await start().set(true, '127.0.0.1')
  const kept = JSON.parse(readFileSync(join(dataDir, 'forms-network.json'), 'utf8'))
  expect(Object.keys(kept).sort()).toEqual(['address', 'card', 'on', 'port'])
})
