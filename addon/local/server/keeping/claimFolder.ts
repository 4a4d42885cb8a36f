import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'

/** How often a claim left behind is taken away before the folder is given up. */
const MOST_TURNS = 20

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
 * @param url of this program: nobody else can answer there
 * @returns what gives the folder back
 * @throws Refusal `network` · `running`, with the address of the program that holds it
 */
export async function claimFolder(
  dataDir: string,
  url: string,
  place: Partial<Place> = {},
): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (isOnNetwork(dataDir, place)) throw onNetwork(resolve(dataDir))
  const lock = join(dataDir, LOCK)
  const mine = JSON.stringify({ pid: process.pid, url } satisfies Claim)
  for (let turn = 0; !put(lock, mine); turn += 1) {
    if (turn === MOST_TURNS) throw stuck(lock)
    const found = textOf(lock)
    const held = claimIn(found)
    if (held !== null && origin(held.url) !== origin(url) && (await answers(held.url)))
      throw running(resolve(dataDir), held.url)
    takeAway(lock, found)
  }
  return () => {
    if (textOf(lock) === mine) rmSync(lock, { force: true })
  }
}

/** False when there is a claim already. A link puts the whole text there at once; a flash drive may know no links. */
function put(lock: string, text: string): boolean {
  const draft = `${lock}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return create(lock, text)
  } finally {
    rmSync(draft)
  }
}

function create(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** What a killed program, or a computer switched off, has left behind; not a claim that another start has made since. */
function takeAway(lock: string, stale: string | null): void {
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (textOf(aside) !== stale) put(lock, textOf(aside) ?? '')
  rmSync(aside, { recursive: true, force: true })
}

function textOf(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return null
  }
}

function claimIn(text: string | null): Claim | null {
  try {
    const claim = JSON.parse(text ?? '') as Claim
    return /^http:\/\/127\.0\.0\.1:\d{1,5}\/#t=[\w-]{43}$/.test(claim.url) ? claim : null
  } catch {
    return null
  }
}

const origin = (url: string): string => new URL(url).origin

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

/** How a folder looks from outside of this program. */
interface Place {
  platform: NodeJS.Platform
  realPath(path: string): string
  typeOf(path: string): number
}

const thisComputer: Place = {
  platform: process.platform,
  // A letter of a drive may stand for a folder of another computer.
  realPath: realpathSync.native,
  typeOf: path => statfsSync(path).type,
}

export function isOnNetwork(dataDir: string, place: Partial<Place> = {}): boolean {
  const { platform, realPath, typeOf } = { ...thisComputer, ...place }
  const real = realPath(dataDir)
  if (platform === 'win32') return /^\\\\(?!\?\\(?!UNC\\))/.test(real)
  return platform === 'linux' && NETWORK.has(typeOf(real) >>> 0)
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

const stuck = (lock: string) =>
  new Refusal(
    409,
    'stuck',
    `Файл «${lock}» остался от прошлого запуска, и его не удаётся заменить. Перезагрузите компьютер и запустите программу снова.`,
  )
