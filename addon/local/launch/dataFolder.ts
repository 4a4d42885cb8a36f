import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { isOnNetwork } from '../server/keeping/claimFolder.ts'
import { cloudOf } from './cloudOf.ts'

/** The computer as the search for the data folder sees it. */
export interface Computer {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
  exists(path: string): boolean
  /** the text of a file, null when there is none */
  read(path: string): string | null
  /** the folder is another computer's */
  onNetwork(path: string): boolean
  /** «Документы» as Windows knows it, wherever it was moved; null when Windows doesn't say */
  knownDocuments(): string | null
}

export const FOLDER = 'Тандем'

/**
 * Where the packed program keeps its data: DATA_DIR; else a folder «Тандем» that was put into the person's own
 * folder; else «Документы/Тандем», which stays where it is when a new version is unpacked. Documents that a school keeps on
 * its server are no place for a database: then the person's own folder it is.
 */
export function dataFolder(computer: Computer): string {
  const { platform, env, home, exists } = computer
  if (env.DATA_DIR) return env.DATA_DIR
  const { join } = platform === 'win32' ? win32 : posix
  const found = [join(home, FOLDER), join(home, 'Documents', FOLDER)].find(exists)
  if (found !== undefined) return found
  const place = documents(computer)
  return join(computer.onNetwork(place) ? home : place, FOLDER)
}

function documents({ platform, env, home, exists, read, knownDocuments }: Computer): string {
  if (platform === 'win32') return knownDocuments() ?? win32.join(home, 'Documents')
  const settings = posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), 'user-dirs.dirs')
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(read(settings) ?? '')?.[1]?.replace('$HOME', home)
  const russian = posix.join(home, 'Документы')
  if (named !== undefined && posix.resolve(named) !== posix.resolve(home)) return named
  return exists(russian) ? russian : posix.join(home, 'Documents')
}

/** What the curator should know about the place of her data; null when the place is good. */
export function folderWarning(folder: string, { home }: Pick<Computer, 'home'>): string | null {
  const cloud = cloudOf(folder)
  if (cloud === null) return null
  return `Папка «${folder}» копируется в облако (${cloud}): данные детей уходят с компьютера школы, а таблица может повредиться. Закройте программу и перенесите папку «${FOLDER}» в «${home}»: программа найдёт её там сама.`
}

export function thisComputer(): Computer {
  const { env, platform } = process
  return {
    platform,
    env,
    home: (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? '.',
    exists: existsSync,
    read: path => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    onNetwork: path => existsSync(path) && isOnNetwork(path),
    knownDocuments,
  }
}

function knownDocuments(): string | null {
  const script =
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; [Environment]::GetFolderPath('MyDocuments')"
  try {
    const said = execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
      encoding: 'utf8',
      timeout: 15_000,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return said.replace('\uFEFF', '').trim() || null
  } catch {
    return null
  }
}
