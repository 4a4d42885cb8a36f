import { mkdirSync, readFileSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'
import { writeWhole } from './writeWhole.ts'

const LOCK = 'Тандем запущен.json'

/** What a running program leaves in its folder, so that a second start finds it. */
interface Claim {
  pid: number
  /** with the launch token: whoever may read the folder may read the data in it */
  url: string
}

/** File systems of other computers, by the number statfs gives. */
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
])

/**
 * Makes the data folder this program's own while it runs.
 * @param url of this program, which answers already
 * @returns what gives the folder back
 * @throws Refusal `network` · `running`, with the address of the program that holds it
 */
export async function claimFolder(dataDir: string, url: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (isOnNetwork(dataDir)) throw onNetwork(resolve(dataDir))
  const lock = join(dataDir, LOCK)
  const mine = JSON.stringify({ pid: process.pid, url } satisfies Claim)
  try {
    writeFileSync(lock, mine, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const held = read(lock)
    if (held !== null && (await answers(held.url))) throw running(resolve(dataDir), held.url)
    // What a killed program, or a computer switched off, has left behind.
    writeWhole(lock, mine)
  }
  return () => {
    if (read(lock)?.url === url) rmSync(lock, { force: true })
  }
}

function read(lock: string): Claim | null {
  try {
    const claim = JSON.parse(readFileSync(lock, 'utf8')) as Claim
    return /^http:\/\/127\.0\.0\.1:\d{1,5}\/#t=[\w-]{43}$/.test(claim.url) ? claim : null
  } catch {
    return null
  }
}

/** Only the very program that wrote the claim takes its token: another one on the same port does not. */
async function answers(url: string): Promise<boolean> {
  const { origin, hash } = new URL(url)
  try {
    const response = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: hash.slice('#t='.length) }),
      signal: AbortSignal.timeout(3000),
    })
    return response.ok
  } catch {
    return false
  }
}

/** @param typeOf what statfs says of a folder; given in tests */
export function isOnNetwork(dataDir: string, typeOf = (path: string) => statfsSync(path).type): boolean {
  // The real path, because a letter of a drive may stand for a folder of another computer.
  const real = realpathSync.native(dataDir)
  if (real.startsWith('\\\\') && !real.startsWith('\\\\?\\')) return true
  if (real.startsWith('\\\\?\\UNC\\')) return true
  return process.platform === 'linux' && NETWORK.has(typeOf(real) >>> 0)
}

const onNetwork = (folder: string) =>
  new Refusal(
    409,
    'network',
    `Папка «${folder}» лежит на другом компьютере сети: при обрыве связи таблица может повредиться. Перенесите папку на диск этого компьютера или назовите другую в переменной DATA_DIR и запустите программу снова.`,
  )

const running = (folder: string, url: string) =>
  new Refusal(
    409,
    'running',
    `Программа уже запущена и работает с папкой «${folder}». Второй раз запускать её не нужно: откройте ${url}`,
    { url },
  )
