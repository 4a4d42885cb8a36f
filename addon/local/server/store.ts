import { Worker } from 'node:worker_threads'
import type { Workbook } from '../workbook/workbook.ts'
import type { StoreCall } from './storeThread.ts'
import { StoreError } from '../workbook/storeRequest.ts'
import { type SyncLine, syncLine } from './syncLine.ts'
import { threadFile } from './threadFile.ts'

type Change = Parameters<Parameters<Workbook['changes']>[0]>[0]
type Reply =
  | { ready: true }
  | { change: Change }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { name: string; message: string; code: string } }

/** The main thread's side of the store thread, the only owner of one workbook file. */
export class Store {
  readonly #worker: Worker
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  readonly #onChange: (change: Change) => void
  #lastId = 0
  #isGone = false
  readonly #gone: Promise<void>
  readonly ready: Promise<void>

  constructor(options: { file: string; zone: string; locale: string; onChange: (change: Change) => void }) {
    const { file, zone, locale } = options
    this.#onChange = options.onChange
    this.#worker = new Worker(threadFile(new URL('./storeThread.ts', import.meta.url)), {
      workerData: { file, zone, locale },
    })
    this.#gone = new Promise(resolve => this.#worker.once('exit', () => resolve()))
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (reply: Reply) => ('ready' in reply ? resolve() : this.#receive(reply)))
      this.#worker.on('error', reject)
      this.#worker.on('error', error => this.#lose(error as Error))
      this.#worker.on('exit', () => {
        this.#isGone = true
        this.#lose(closed())
        reject(closed())
      })
    })
    this.ready.catch(() => undefined)
  }

  call<Name extends Exclude<StoreCall, 'close'>>(
    name: Name,
    ...args: Parameters<Workbook[Name]>
  ): Promise<ReturnType<Workbook[Name]>> {
    return this.#order({ call: name, args }) as Promise<ReturnType<Workbook[Name]>>
  }

  /** JSON of a SentView (viewDeltas.ts). */
  view(sheetId: number, since: number): Promise<string> {
    return this.#order({ call: 'view', sheetId, since }) as Promise<string>
  }

  schoolName(): Promise<string | null> {
    return this.#order({ call: 'schoolName' }) as Promise<string | null>
  }

  /** A line for a new add-on thread, known to the store under the owner's name. */
  async connect(owner: string): Promise<SyncLine> {
    const { asker, answerer } = syncLine()
    await this.#order({ call: 'connect', owner, line: answerer }, answerer)
    return asker
  }

  async abandon(owner: string): Promise<void> {
    await this.#order({ call: 'abandon', owner })
  }

  async close(): Promise<void> {
    await this.#order({ call: 'close', args: [] }).catch(() => undefined)
    await this.#gone
  }

  #order(order: Record<string, unknown>, line?: SyncLine): Promise<unknown> {
    if (this.#isGone) return Promise.reject(closed())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject })
      this.#worker.postMessage({ id, ...order }, line === undefined ? [] : [line.port])
    })
  }

  #receive(reply: Exclude<Reply, { ready: true }>): void {
    if ('change' in reply) return void this.#onChange(reply.change)
    const asked = this.#asked.get(reply.id)
    this.#asked.delete(reply.id)
    if (reply.ok) asked?.resolve(reply.value)
    else
      asked?.reject(
        Object.assign(new Error(reply.error.message), { name: reply.error.name, code: reply.error.code }),
      )
  }

  #lose(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }
}

const closed = () =>
  new StoreError('closed', 'Таблица закрылась и сейчас откроется заново. Повторите действие.')
