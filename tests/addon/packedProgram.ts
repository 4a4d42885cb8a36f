import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from '#addon/pack.ts'

/** The packed program in an empty folder, as a curator has it after unpacking. */
export interface Unpacked {
  /** the folder `tandem` of the archive */
  folder: string
  /** an empty home folder */
  home: string
  /** Starts `tandem.sh`, with no program on the PATH and nothing else of this environment. */
  start(env?: Record<string, string>): Promise<PackedRun>
  remove(): void
}

export interface PackedRun {
  url: string
  said: { out: string; err: string }
  child: ChildProcess
  /** the program has ended by itself or by a signal */
  ended: Promise<unknown>
  close(): Promise<void>
}

/** Packs the program for this computer and unpacks it, in a path with spaces and Cyrillic letters. */
export async function unpackProgram(): Promise<Unpacked> {
  const { path } = await pack('linux')
  const place = mkdtempSync(join(tmpdir(), 'Мария Петровна '))
  const [home, noPrograms] = [join(place, 'home'), join(place, 'no programs')]
  for (const folder of [home, noPrograms]) mkdirSync(folder)
  execFileSync('tar', ['-xzf', path, '-C', place])
  const folder = join(place, 'tandem')
  return {
    folder,
    home,
    start: env =>
      startPacked(join(folder, 'tandem.sh'), { PATH: noPrograms, HOME: home, PORT: '0', ...env }, place),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

/** @throws when the program ends instead of printing its address; the message is what it said. */
async function startPacked(program: string, env: Record<string, string>, cwd: string): Promise<PackedRun> {
  const child = spawn(program, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const said = { out: '', err: '' }
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', chunk => {
      said.err += chunk
    })
    child.stdout.on('data', chunk => {
      said.out += chunk
      const printed = /^http:\S+$/m.exec(said.out)?.[0]
      if (printed !== undefined) resolve(printed)
    })
    ended.then(() => reject(new Error(said.err)), reject)
  })
  return {
    url,
    said,
    child,
    ended,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
