import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Programme, type ProgrammeSurroundings } from './programme.ts'
import { Refusal } from './refusal.ts'
import { threadFile } from './threadFile.ts'

export interface ProgrammeInfo {
  id: string
  kind: 'school' | 'sample' | 'copy'
  title: string
  /** the file is there */
  begun: boolean
}

/** The workbook files of the data folder, known by id: no path or name of theirs comes from a request. */
export class Programmes {
  readonly #dataDir: string
  readonly #around: ProgrammeSurroundings
  readonly #open = new Map<string, Promise<Programme>>()
  readonly #titles: Record<string, string>

  constructor(dataDir: string, around: ProgrammeSurroundings) {
    this.#dataDir = dataDir
    this.#around = around
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const list = join(dataDir, 'titles.json')
    this.#titles = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>) : {}
  }

  list(): ProgrammeInfo[] {
    const info = (id: string, kind: ProgrammeInfo['kind'], title: string) => ({
      id,
      kind,
      title,
      begun: existsSync(this.#file(id)),
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

  open(id: string): Promise<Programme> {
    const open = this.#open.get(id) ?? this.#start(id)
    this.#open.set(id, open)
    open.catch(() => this.#open.delete(id))
    return open
  }

  /** «Вернуть пример к началу»: a new file takes the place of the old one only when it is ready. */
  async resetSample(): Promise<void> {
    const draft = await this.#draftSample()
    const old = this.#open.get('sample')
    const reopened = (async () => {
      const programme = await old
      programme?.windows.broadcast('gone', {})
      await programme?.close()
      this.#remove(this.#file('sample'))
      renameSync(draft, this.#file('sample'))
      return this.#load('sample')
    })()
    this.#open.set('sample', reopened)
    await reopened
  }

  /** Takes a copy that a person has brought. @throws Refusal when it is no workbook of this program. */
  async addCopy(bytes: Uint8Array, name: string): Promise<ProgrammeInfo> {
    const draft = join(this.#dataDir, `incoming-${randomUUID()}.tandem`)
    writeFileSync(draft, bytes, { mode: 0o600 })
    const verdict = await inThread<string>('./copyThread.ts', { file: draft })
    if (verdict !== 'ok') {
      this.#remove(draft)
      throw new Refusal(
        422,
        'copy',
        `${COPY_REFUSED[verdict] ?? COPY_REFUSED.foreign} Выберите файл, который заканчивается на «.tandem».`,
      )
    }
    const taken = this.list().flatMap(({ id, kind }) =>
      kind === 'copy' ? [Number(id.slice('copy-'.length))] : [],
    )
    const id = `copy-${Math.max(0, ...taken) + 1}`
    this.#remove(this.#file(id))
    renameSync(draft, this.#file(id))
    const title = displayName(name)
    this.#entitle(id, title)
    return { id, kind: 'copy', title, begun: true }
  }

  /** The bytes of a consistent copy, taken while the programme works. */
  async copyOf(id: string): Promise<Buffer> {
    const draft = join(this.#dataDir, `outgoing-${randomUUID()}.tandem`)
    try {
      await (await this.open(id)).store.call('backup', draft)
      return await readFile(draft)
    } finally {
      this.#remove(draft)
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#open.values()].map(async open => (await open).close()))
    this.#open.clear()
  }

  async #start(id: string): Promise<Programme> {
    if (id === 'sample' && !existsSync(this.#file(id))) renameSync(await this.#draftSample(), this.#file(id))
    return this.#load(id)
  }

  async #load(id: string): Promise<Programme> {
    const programme = new Programme(this.#file(id), this.#around, name => {
      if (id !== 'school') return
      this.#entitle(id, name)
      programme.windows.broadcast('title', { title: name })
    })
    await programme.start()
    return programme
  }

  async #draftSample(): Promise<string> {
    const draft = join(this.#dataDir, `draft-${randomUUID()}.tandem`)
    await inThread('./sampleThread.ts', { file: draft, bundle: await this.#around.bundle() })
    return draft
  }

  #entitle(id: string, title: string): void {
    this.#titles[id] = title
    writeFileSync(join(this.#dataDir, 'titles.json'), JSON.stringify(this.#titles), { mode: 0o600 })
  }

  #file(id: string): string {
    return join(this.#dataDir, `${id}.tandem`)
  }

  #remove(file: string): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  }
}

const COPY_REFUSED: Record<string, string> = {
  foreign: 'Это не копия, сделанная программой «Тандем».',
  damaged: 'Копия повреждена: файл скачан или сохранён не полностью.',
}

/** A file's name as it may be shown: no path, no ending, no control or direction marks, at most 80 characters. */
function displayName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const shown = base
    .replace(/\.tandem$/i, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
  return [...shown].slice(0, 80).join('') || 'Копия'
}

function inThread<Result>(module: string, workerData: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(new URL(module, import.meta.url)), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`${module} has ended without a result`)))
  })
}
