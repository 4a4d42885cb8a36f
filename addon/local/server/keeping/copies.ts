import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newer } from '../../workbook/fileFormat.ts'
import { Refusal } from '../refusal.ts'
import { putInPlace } from './writeWhole.ts'

export type CopyKind = 'daily' | 'migration' | 'year' | 'restore' | 'hand'

export interface CopyInfo {
  /** number of the copy: ascending in the order of making, whatever the clock said */
  name: string
  kind: CopyKind
  /** civil time of this computer, `2026-11-23T14:05` */
  at: string
  /** bytes */
  size: number
}

type Named = Omit<CopyInfo, 'size'>

export const DAILY_KEPT = 14

const WORDS: Record<CopyKind, string> = {
  daily: 'ежедневная',
  migration: 'перед обновлением',
  year: 'перед новым годом',
  restore: 'перед восстановлением',
  hand: 'сделана вручную',
}
const FILE = /^(\d{4}-\d\d-\d\d) (\d\d)-(\d\d) (.+) №([1-9]\d{0,8})\.tandem$/
const DRAFT = 'готовится '

/**
 * The dated copies of one workbook: plain files whose name a person can read and which she can carry away. The number in
 * the name, not the clock, says which is newer: a clock set back neither overwrites nor thins out what is there.
 */
export class Copies {
  readonly #folder: string
  readonly #now: () => number
  readonly #check: (file: string) => Promise<string>
  #making: Promise<unknown> = Promise.resolve()

  /** @param check 'ok' when the finished file is a whole workbook */
  constructor(folder: string, o: { now: () => number; check: (file: string) => Promise<string> }) {
    this.#folder = folder
    this.#now = o.now
    this.#check = o.check
    for (const name of this.#files()) if (name.startsWith(DRAFT)) rmSync(join(folder, name), { force: true })
  }

  /** Newest first. */
  list(): CopyInfo[] {
    return this.#files()
      .flatMap(file => {
        const named = readName(file)
        const found = statSync(join(this.#folder, file), { throwIfNoEntry: false })
        return named === null || found === undefined ? [] : [{ ...named, size: found.size }]
      })
      .sort((left, right) => Number(right.name) - Number(left.name))
  }

  path(name: string): string | null {
    const file = this.#files().find(file => readName(file)?.name === name)
    return file === undefined ? null : join(this.#folder, file)
  }

  /** The newest copies are of a time that this computer has not reached yet. */
  clockIsBack(): boolean {
    const now = civilTime(this.#now())
    return this.list().some(({ at }) => at > now)
  }

  dailyIsDue(): boolean {
    const newest = this.list().find(({ kind }) => kind === 'daily')
    const now = civilTime(this.#now())
    return newest === undefined || newest.at.slice(0, 10) !== now.slice(0, 10) || newest.at > now
  }

  /**
   * Makes one copy: written aside, checked, on the disk, and only then named. One at a time.
   * @param write puts the bytes into the empty file of this path
   * @throws Refusal when the copy turned out not to be whole
   */
  make(kind: CopyKind, write: (path: string) => Promise<unknown>): Promise<CopyInfo> {
    const made = this.#making.then(() => this.#make(kind, write))
    this.#making = made.catch(() => undefined)
    return made
  }

  remove(name: string): void {
    const path = this.path(name)
    if (path !== null) rmSync(path, { force: true })
  }

  async #make(kind: CopyKind, write: (path: string) => Promise<unknown>): Promise<CopyInfo> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const draft = join(this.#folder, `${DRAFT}${randomUUID()}.tandem`)
    try {
      // Made beforehand, so that nobody else may read it even for a moment.
      writeFileSync(draft, '', { mode: 0o600, flag: 'wx' })
      await write(draft)
      const verdict = await this.#check(draft)
      if (verdict !== 'ok') throw verdict === 'newer' ? newer() : notWhole()
      const { size } = statSync(draft)
      const name = String(Number(this.list()[0]?.name ?? 0) + 1)
      const named = { name, kind, at: civilTime(this.#now()) }
      putInPlace(draft, join(this.#folder, fileName(named)))
      if (kind === 'daily' && !this.clockIsBack()) this.#thinOut()
      return { ...named, size }
    } finally {
      rmSync(draft, { force: true })
    }
  }

  #thinOut(): void {
    const daily = this.list().filter(({ kind }) => kind === 'daily')
    for (const { name } of daily.slice(DAILY_KEPT)) this.remove(name)
  }

  #files(): string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder) : []
  }
}

const notWhole = () =>
  new Refusal(
    507,
    'disk',
    'Копия не получилась: записанное не прочиталось с диска целиком. Проверьте диск и сделайте копию снова.',
  )

function fileName({ name, kind, at }: Named): string {
  return `${at.replace('T', ' ').replace(':', '-')} ${WORDS[kind]} №${name}.tandem`
}

function readName(file: string): Named | null {
  const [, day, hour, minute, word, name = ''] = FILE.exec(file.normalize('NFC')) ?? []
  const kind = (Object.keys(WORDS) as CopyKind[]).find(kind => WORDS[kind] === word)
  return kind === undefined ? null : { name, kind, at: `${day}T${hour}:${minute}` }
}

/** `2026-11-23T14:05` by the clock on the wall of this computer. */
export function civilTime(now: number): string {
  const at = new Date(now)
  const two = (number: number) => String(number).padStart(2, '0')
  const year = String(at.getFullYear()).padStart(4, '0')
  return `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
