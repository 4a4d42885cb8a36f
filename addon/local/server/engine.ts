import { Worker } from 'node:worker_threads'
import { localUser } from './identity.ts'

/** The engine's address for UrlFetchApp. No other address is served: nothing leaves the computer. */
export const ENGINE_URL = 'https://engine.tandem.local/'

export interface EngineRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array | string | null
  timeoutMs: number
}

export interface EngineAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** The Worker's app in a thread of its own: a long solve freezes neither the page nor the store, and can be ended. */
export class Engine {
  #worker: Worker | null = null
  #lastId = 0
  readonly #asked = new Map<number, { resolve(answer: EngineAnswer): void; reject(error: Error): void }>()
  readonly #keys: () => string
  readonly #thread: URL

  constructor(keys: () => string, thread = new URL('./engineThread.ts', import.meta.url)) {
    this.#keys = keys
    this.#thread = thread
  }

  fetch(request: EngineRequest): Promise<EngineAnswer> {
    if (!request.url.startsWith(ENGINE_URL)) {
      return Promise.reject(new Error(`Address unavailable: ${new URL(request.url).host}`))
    }
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`Timeout: ${ENGINE_URL}`))
        this.stop()
      }, request.timeoutMs)
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer)
          act(value)
        }
      this.#asked.set(id, { resolve: settle(resolve), reject: settle(reject) })
      this.#start().postMessage({ id, request })
    })
  }

  /** Ends what the engine is doing; the next request starts it anew. */
  stop(): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
    for (const { reject } of this.#asked.values()) reject(new Error(`Address unavailable: ${ENGINE_URL}`))
    this.#asked.clear()
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = new Worker(this.#thread, {
      workerData: {
        ENVIRONMENT: 'local',
        ALLOWED_AUDIENCES: localUser.audience,
        ALLOWED_DOMAINS: '',
        ALLOWED_USERS: localUser.sub,
        JWKS_JSON: this.#keys(),
      },
    })
    worker.on('message', ({ id, answer }: { id: number; answer: EngineAnswer }) => {
      this.#asked.get(id)?.resolve(answer)
      this.#asked.delete(id)
    })
    const lost = () => {
      if (this.#worker === worker) this.stop()
    }
    worker.on('error', lost)
    worker.on('exit', lost)
    worker.unref()
    this.#worker = worker
    return worker
  }
}
