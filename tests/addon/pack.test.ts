import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { NoWindowsNode } from '#addon/local/pack/windowsNode.ts'
import { type Packed, pack } from '#addon/pack.ts'
import { fromBase64 } from '#shared/documents/base64.ts'
import { root } from '#tests/house/sources.ts'
import { firstJourney } from '#tests/journey/firstJourney.ts'
import { openProgram } from '#tests/journey/openProgram.ts'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { type PackedRun, unpackProgram } from './packedProgram.ts'

const MB = 1024 * 1024
const long = 300_000

/** What a packed program may not tell of the computer it was packed on. */
const places = [root, homedir(), tmpdir(), 'node_modules/'].map(place =>
  place.endsWith('/') ? place : `${place}/`,
)

const tellsOf = (name: string, bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('utf8')
  return [
    ...places.filter(place => text.includes(place)),
    ...(/sourceMappingURL=/.test(text) ? ['a map'] : []),
  ].map(place => `${name}: ${place}`)
}

/** A curator without a browser: the requests that the page makes. */
class Visitor {
  readonly #base: string
  readonly #cookie: string
  readonly #window = 'window0001'

  private constructor(base: string, cookie: string) {
    this.#base = base
    this.#cookie = cookie
  }

  static async at(url: string): Promise<Visitor> {
    const { origin: base, hash } = new URL(url)
    const opened = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { origin: base, 'content-type': 'application/json' },
      body: JSON.stringify({ token: hash.replace('#t=', '') }),
    })
    return new Visitor(base, opened.headers.get('set-cookie')?.split(';')[0] ?? '')
  }

  async post(path: string, body: Record<string, unknown> = {}): Promise<unknown> {
    const response = await fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: { origin: this.#base, 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify(body),
    })
    return response.json()
  }

  async file(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#base}${path}`, { headers: { cookie: this.#cookie } })
    expect(response.status, path).toBe(200)
    return response.bytes()
  }

  enter(programme: string) {
    return this.post('/api/enter', { programme, window: this.#window }) as Promise<{
      sheets: { title: string }[]
    }>
  }

  /** What the add-on answers to one command of its own. */
  async call(name: string, input: unknown, more: Record<string, unknown> = {}): Promise<Reply> {
    const args = [{ name, input, mode: 'view', ...more }]
    const run = { programme: 'sample', window: this.#window, fn: 'call', args }
    const { value } = (await this.post('/api/run', run)) as { value: Reply }
    expect(value, JSON.stringify(value)).toMatchObject({ ok: true })
    return value
  }
}

interface Reply {
  view: never
  asked: unknown
  answer: unknown
  preview: { seed: unknown; expect: unknown }
  files?: { base64: string }[]
}

const program = await unpackProgram()
afterAll(() => program.remove())

firstJourney('the packed program, from the sample school to a signed order', async () => {
  const run = await program.start({ DATA_DIR: join(program.home, 'Первый путь') })
  const open = await openProgram({ url: run.url })
  return {
    ...open,
    end: async () => {
      await open.end()
      await run.close()
    },
  }
})

describe('the packed program for Linux', { timeout: long }, () => {
  let run: PackedRun | undefined
  afterAll(() => run?.close())

  test('the same sources give the same bytes', async () => {
    const first = await pack('linux')
    rmSync(join(root, 'dist/.tandem-linux-x64.tar.gz.seal'))
    expect(await pack('linux')).toEqual(first)
    expect(first.bytes).toBeLessThanOrEqual(120 * MB)
  })

  test('starts without Node, npm or any other program, keeps its data in the documents, goes from the sample to an order', async () => {
    run = await program.start()
    expect(run.said.out).toMatch(/^«Тандем» \d+\.\d+\.\d+ работает, пока открыто это окно\./)
    const { origin } = new URL(run.url)
    expect(await (await fetch(origin)).text()).toContain('<title>Тандем</title>')
    for (const name of ['page.js', 'page.css', 'grid.js', 'grid.css'])
      expect(await (await fetch(`${origin}/${name}`)).text(), name).toBe(builtPage(name))

    const curator = await Visitor.at(run.url)
    const { sheets } = await curator.enter('sample')
    expect(sheets.map(({ title }) => title)).toContain('Наставляемые')

    const all = await curator.call('previewPairsOrder', { withGroups: false })
    const { pairs, stopped } = all.view as { pairs: string[]; stopped: string[] }
    const order = { pairs: pairs.filter(id => !stopped.includes(id)), withGroups: false }
    const { asked } = await curator.call('composePairsOrder', order, { phase: 'ask' })
    const { answer } = await curator.call('composePairsOrder', order, { phase: 'fetch', asked })
    const taking = { phase: 'take', asked, answer }
    const previewed = await curator.call('composePairsOrder', order, { mode: 'preview', ...taking })
    const { seed, expect: expected } = previewed.preview
    const done = await curator.call('composePairsOrder', order, {
      mode: 'write',
      seed,
      expect: expected,
      ...taking,
    })
    const { lines } = readDocx(fromBase64(done.files?.[0]?.base64 ?? ''))
    expect(lines.join('\n').replaceAll('\u00a0', ' ')).toContain(
      'Язеву Татьяну Ильиничну – за Ершовым Егором Никитичем',
    )

    const book = unzipSync(await curator.file('/api/xlsx?programme=sample'))
    expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array())).toContain('Наставляемые')

    expect(readdirSync(join(program.home, 'Documents/Тандем'))).toContain('sample.tandem')
    expect(run.said.err).toBe('')
  })

  test('ends cleanly with its window and finds its data again, in the folder that was named', async () => {
    await run?.close()
    expect(run?.child.exitCode).toBe(0)
    const dataDir = join(program.home, 'Данные школы')
    for (const signal of ['SIGHUP', 'SIGINT'] as const) {
      run = await program.start({ DATA_DIR: dataDir })
      const curator = await Visitor.at(run.url)
      expect((await curator.enter('sample')).sheets.length).toBeGreaterThan(5)
      run.child.kill(signal)
      await run.close()
      expect(existsSync(join(dataDir, 'sample.tandem'))).toBe(true)
      expect(run.said.err).toBe('')
    }
  })

  test('a second start shows the program that runs already', async () => {
    const dataDir = join(program.home, 'Данные школы')
    run = await program.start({ DATA_DIR: dataDir })
    const second = await program.start({ DATA_DIR: dataDir })
    expect(second.said.out).toContain('«Тандем» уже работает в другом окне.')
    expect(second.url).toBe(run.url)
    await second.ended
    expect(second.child.exitCode).toBe(0)
    expect((await (await Visitor.at(second.url)).enter('sample')).sheets.length).toBeGreaterThan(5)
  })

  test('where there is a browser, an address that works once is opened in it', async () => {
    const [programs, seen] = [join(program.home, 'programs'), join(program.home, 'opened')]
    mkdirSync(programs)
    writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > '${seen}'\n`, { mode: 0o755 })
    await run?.close()
    run = await program.start({ PATH: programs })
    const opened = await vi.waitFor(() => readFileSync(seen, 'utf8'), { timeout: 10_000 })
    const { origin } = new URL(run.url)
    expect(opened).toMatch(new RegExp(`^${origin}/#t=.+`))
    expect(opened).not.toBe(run.url)
    const enter = () =>
      fetch(`${origin}/api/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: JSON.stringify({ token: new URL(opened).hash.slice('#t='.length) }),
      })
    expect([(await enter()).status, (await enter()).status]).toEqual([200, 401])
  })

  test('what prevents the start is said in a sentence', async () => {
    const file = join(program.home, 'файл')
    writeFileSync(file, '')
    await expect(program.start({ DATA_DIR: join(file, 'Тандем') })).rejects.toThrow('лежит файл')
    await expect(program.start({ PORT: 'восемь' })).rejects.toThrow('PORT — это число')
  })

  test('holds no packages, no maps and no place of the computer it was packed on', () => {
    const { folder } = program
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile(),
    )
    const own = files.filter(({ name }) => name !== 'node')
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['LICENSE', 'Прочтите.txt', 'tandem.sh']),
    )
    expect(
      own.flatMap(({ parentPath, name }) => tellsOf(name, readFileSync(join(parentPath, name)))),
    ).toEqual([])
    for (const name of ['tandem.sh', 'program/node'])
      expect(statSync(join(folder, name)).mode & 0o111).toBe(0o111)
    expect(readFileSync(join(folder, 'program/licences.txt'), 'utf8')).toMatch(
      /^preact \d+\.\d+\.\d+ — MIT$/m,
    )
  })
})

const builtPage = (name: string) => readFileSync(join(root, 'dist/page', name), 'utf8')

/** Without a network npm brings no node.exe: the archive for Windows can't be looked at then. */
const windows: Packed | null = await pack('windows').catch(error => {
  if (!(error instanceof NoWindowsNode)) throw error
  console.warn(error.message)
  return null
})

describe.runIf(windows !== null)('the packed program for Windows', () => {
  let files: Record<string, Uint8Array>
  const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path])
  beforeAll(() => {
    files = unzipSync(readFileSync(windows?.path ?? ''))
  })

  test('is an archive of at most 120 MB, its names readable', () => {
    expect(windows?.bytes).toBeLessThanOrEqual(120 * MB)
    expect(Object.keys(files).filter(path => !path.startsWith('tandem/program/'))).toEqual([
      'tandem/LICENSE',
      'tandem/Прочтите.txt',
      'tandem/Тандем.cmd',
    ])
  })

  test('brings Node for 64-bit Windows', () => {
    const node = Buffer.from(files['tandem/program/node.exe'] ?? [])
    const header = node.readUInt32LE(0x3c)
    expect(node.toString('latin1', 0, 2)).toBe('MZ')
    expect(node.toString('latin1', header, header + 4)).toBe('PE\0\0')
    expect(node.readUInt16LE(header + 4)).toBe(0x8664)
  })

  test('«Тандем.cmd» starts it by its own place, in UTF-8, with line ends of Windows', () => {
    const cmd = text('tandem/Тандем.cmd')
    expect(cmd.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/)
    expect(cmd).toContain('\r\n"%~dp0program\\node.exe" "%~dp0program\\main.mjs" --open\r\n')
    expect(cmd.indexOf('chcp 65001')).toBeLessThan(cmd.search(/[^ -~\r\n]/))
  })

  test('«Прочтите.txt» opens in Notepad', () => {
    const readMe = text('tandem/Прочтите.txt')
    expect(readMe.startsWith('\uFEFFТандем ')).toBe(true)
    expect(readMe.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const word of ['Тандем.cmd', 'Извлечь всё', 'Документах', 'DATA_DIR']) expect(readMe).toContain(word)
  })

  test('holds no packages, no maps and no place of the computer it was packed on', () => {
    const own = Object.entries(files).filter(([path]) => !path.endsWith('node.exe'))
    expect(own.flatMap(([path, bytes]) => tellsOf(path, bytes))).toEqual([])
  })
})
