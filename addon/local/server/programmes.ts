import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from './addonThread.ts'
import type { CopyVerdict } from './copyThread.ts'
import { Copies } from './keeping/copies.ts'
import { copyOlder } from './keeping/copyOlder.ts'
import { inThread } from './keeping/inThread.ts'
import { isEmpty, keepPresent } from './keeping/keepPresent.ts'
import { KeptProgramme, OPEN_MARK } from './keeping/keptProgramme.ts'
import { damagedFile, refusedCopy, sealedCopy } from './keeping/refusedCopy.ts'
import { isSealed } from './keeping/seal.ts'
import { readTitles } from './keeping/titles.ts'
import { putInPlace, writeWhole } from './keeping/writeWhole.ts'
import type { ProgrammeSurroundings } from './programme.ts'

export interface ProgrammeInfo {
  id: string
  kind: 'school' | 'sample' | 'copy'
  title: string
  /** the file is there */
  begun: boolean
}

export const COPIES_FOLDER = 'Копии'

/** How often the program looks whether a new day has begun. */
const DAY_WATCH_MS = 60_000

/** The workbook files of the data folder, known by id: no path or name of theirs comes from a request. */
export class Programmes {
  readonly dataDir: string
  readonly now: () => number
  readonly #around: ProgrammeSurroundings
  readonly #open = new Map<string, Promise<KeptProgramme>>()
  readonly #copies = new Map<string, Copies>()
  readonly #titles: Record<string, string>
  readonly #dayWatch: NodeJS.Timeout

  constructor(dataDir: string, around: ProgrammeSurroundings, now: () => number = Date.now) {
    this.dataDir = dataDir
    this.now = now
    this.#around = around
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(dataDir)) if (DRAFT.test(name)) rmSync(join(dataDir, name))
    this.#titles = readTitles(dataDir)
    this.#dayWatch = setInterval(() => void this.copyDaily(), DAY_WATCH_MS).unref()
  }

  list(): ProgrammeInfo[] {
    const info = (id: string, kind: ProgrammeInfo['kind'], title: string) => ({
      id,
      kind,
      title,
      begun: existsSync(this.file(id)) || this.#isLost(id),
    })
    return [
      info('school', 'school', this.#titles.school ?? 'Наша школа'),
      info('sample', 'sample', 'Пример'),
      ...Object.entries(this.#titles).flatMap(([id, title]) =>
        id === 'school' ? [] : [info(id, 'copy', title)],
      ),
    ]
  }

  find(id: string): ProgrammeInfo | null {
    return this.list().find(programme => programme.id === id) ?? null
  }

  file(id: string): string {
    return join(this.dataDir, `${id}.tandem`)
  }

  copies(id: string): Copies {
    const folder = join(this.dataDir, COPIES_FOLDER, id)
    const copies =
      this.#copies.get(id) ?? new Copies(folder, { now: this.now, check: file => this.check(file) })
    this.#copies.set(id, copies)
    return copies
  }

  check(file: string): Promise<CopyVerdict> {
    return inThread('copyThread.ts', { file })
  }

  /** The programme if it is open already. */
  opened(id: string): Promise<KeptProgramme> | undefined {
    return this.#open.get(id)
  }

  open(id: string): Promise<KeptProgramme> {
    const open = this.#open.get(id) ?? this.#start(id)
    this.#keepOpen(id, open)
    return open
  }

  /** The copy of this day, for every programme that is open. */
  async copyDaily(): Promise<void> {
    for (const [id, open] of this.#open)
      if (id !== 'sample') await open.then(programme => programme.copyDaily()).catch(() => undefined)
  }

  /** «Вернуть пример к началу»: a new file takes the place of the old one only when it is ready. */
  async resetSample(): Promise<void> {
    const draft = await this.#draftSample()
    await this.replace('sample', draft, { keep: false })
  }

  /**
   * Closes a programme, puts a finished file in the place of its own, and opens it: its windows load anew. Nothing is
   * written between the copy that is kept of the old file and the new one; where that copy fails, the old one opens again.
   */
  async replace(id: string, draft: string, { keep }: { keep: boolean }): Promise<void> {
    const old = this.#open.get(id)
    const replaced = this.#shut(old).then(() => this.#put(id, draft, keep))
    const opened = replaced.then(
      () => this.#load(id),
      error => {
        if (old === undefined) throw error
        return this.#load(id)
      },
    )
    this.#keepOpen(id, opened)
    await Promise.allSettled([opened])
    await replaced
    await opened
  }

  /** Takes a copy that a person has brought. @throws Refusal when it is no workbook of this program. */
  async addCopy(bytes: Uint8Array, name: string): Promise<ProgrammeInfo> {
    if (isSealed(bytes)) throw sealedCopy()
    const draft = this.draft('incoming')
    try {
      writeFileSync(draft, bytes)
      const verdict = await this.check(draft)
      if (verdict !== 'ok') throw refusedCopy(verdict)
      const taken = this.list().flatMap(({ id, kind }) =>
        kind === 'copy' ? [Number(id.slice('copy-'.length))] : [],
      )
      const id = `copy-${Math.max(0, ...taken) + 1}`
      this.#remove(this.file(id))
      putInPlace(draft, this.file(id))
      const title = displayName(name)
      this.#entitle(id, title)
      return { id, kind: 'copy', title, begun: true }
    } finally {
      rmSync(draft, { force: true })
    }
  }

  /** The add-on that every programme runs. */
  bundle(): Promise<Bundle> {
    return this.#around.bundle()
  }

  /** The bytes of a consistent copy, taken while the programme works. */
  async copyOf(id: string): Promise<Buffer> {
    const draft = this.draft('outgoing')
    try {
      await (await this.open(id)).store.call('backup', draft)
      return await readFile(draft)
    } finally {
      rmSync(draft, { force: true })
    }
  }

  /** An empty file of the data folder that nobody else may read; what a killed run leaves is swept at the next start. */
  draft(purpose: 'incoming' | 'outgoing' | 'restoring' | 'draft'): string {
    const file = join(this.dataDir, `${purpose}-${randomUUID()}.tandem`)
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' })
    return file
  }

  async close(): Promise<void> {
    clearInterval(this.#dayWatch)
    await Promise.allSettled([...this.#open.values()].map(async open => (await open).close()))
    this.#open.clear()
  }

  #keepOpen(id: string, open: Promise<KeptProgramme>): void {
    this.#open.set(id, open)
    open.catch(() => {
      if (this.#open.get(id) === open) this.#open.delete(id)
    })
  }

  async #shut(open: Promise<KeptProgramme> | undefined): Promise<void> {
    const programme = await open?.catch(() => null)
    programme?.windows.broadcast('gone', {})
    await programme?.close()
  }

  async #put(id: string, draft: string, keep: boolean): Promise<void> {
    const file = this.file(id)
    if (keep) await keepPresent(file, { copies: this.copies(id), now: this.now() })
    // SQLite would replay the old file's log onto the new one.
    for (const ending of BESIDE) rmSync(file + ending, { force: true })
    putInPlace(draft, file)
  }

  async #start(id: string): Promise<KeptProgramme> {
    const isNew = !existsSync(this.file(id))
    if (id === 'sample' && isNew) putInPlace(await this.#draftSample(), this.file(id))
    const programme = await this.#load(id)
    if (id !== 'sample' && !isNew) void programme.copyDaily()
    return programme
  }

  async #load(id: string): Promise<KeptProgramme> {
    const file = this.file(id)
    if (this.#isLost(id)) throw damagedFile(file, this.copies(id).list())
    // What a run leaves that was ended before its first words reached the disk.
    if (isEmpty(file)) this.#remove(file)
    if (id !== 'sample') await copyOlder(file, this.copies(id))
    const programme = new KeptProgramme(file, {
      around: this.#around,
      copies: this.copies(id),
      onName: name => {
        if (id !== 'school') return
        this.#entitle(id, name)
        programme.windows.broadcast('title', { title: name })
      },
    })
    try {
      await programme.start()
    } catch (error) {
      await programme.close()
      throw (error as { code?: string }).code === 'damaged'
        ? damagedFile(file, this.copies(id).list())
        : error
    }
    // Whoever else uses this computer has no business with the children's names.
    for (const path of [file, `${file}-wal`]) if (existsSync(path)) chmodSync(path, 0o600)
    return programme
  }

  /** There are copies, but the file itself is gone or empty: something outside has taken it. */
  #isLost(id: string): boolean {
    const file = this.file(id)
    return (!existsSync(file) || isEmpty(file)) && this.copies(id).list().length > 0
  }

  async #draftSample(): Promise<string> {
    const draft = this.draft('draft')
    const address = this.#around.formsAddress()
    await inThread('sampleThread.ts', { file: draft, bundle: await this.#around.bundle(), address })
    return draft
  }

  #entitle(id: string, title: string): void {
    this.#titles[id] = title
    writeWhole(join(this.dataDir, 'titles.json'), JSON.stringify(this.#titles))
  }

  #remove(file: string): void {
    for (const ending of ['', ...BESIDE]) rmSync(file + ending, { force: true })
  }
}

/** What stands beside the file of a workbook. */
const BESIDE = ['-wal', '-shm', OPEN_MARK]

const DRAFT = /^(incoming|outgoing|restoring|draft)-[0-9a-f-]{36}\.tandem/

/** A file's name as it may be shown: no path, no ending, no control or direction marks, at most 80 characters. */
function displayName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const shown = base
    .replace(/\.tandem(-lock)?$/i, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
  return [...shown].slice(0, 80).join('') || 'Копия'
}
