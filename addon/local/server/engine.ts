import { Worker } from 'node:worker_threads'
import { AwakeClock } from './awakeClock.ts'
import { localUser } from './identity.ts'
import { threadFile } from './threadFile.ts'

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

interface Asked {
  request: EngineRequest
  window: string
  resolve(answer: EngineAnswer): void
  reject(error: Error): void
}

/** The Worker's app in a thread of its own: a long solve freezes neither the page nor the store, and can be ended. */
export class Engine {
  #worker: Worker | null = null
  #lastId = 0
  readonly #asked = new Map<number, Asked>()
  readonly #keys: () => string
  readonly #thread: URL

  constructor(keys: () => string, thread = threadFile(new URL('./engineThread.ts', import.meta.url))) {
    this.#keys = keys
    this.#thread = thread
  }

  /** @param window whose command asks, so that it can be cancelled without the others */
  fetch(request: EngineRequest, window: string): Promise<EngineAnswer> {
    if (!request.url.startsWith(ENGINE_URL)) {
      return Promise.reject(new Error(`Address unavailable: ${new URL(request.url).host}`))
    }
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const clock = new AwakeClock(request.timeoutMs, () =>
        this.#end([id], new Error(`Timeout: ${ENGINE_URL}`)),
      )
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clock.stop()
          act(value)
        }
      this.#asked.set(id, { request, window, resolve: settle(resolve), reject: settle(reject) })
      this.#start().postMessage({ id, request })
    })
  }

  /** Ends what the engine does for this window. */
  cancel(window: string): void {
    this.#end([...this.#asked].filter(([, asked]) => asked.window === window).map(([id]) => id))
  }

  /** Ends whatever the engine is doing; the next request starts it anew. */
  stop(): void {
    this.#end([...this.#asked.keys()])
    this.#drop()
  }

  /** A solve can only be ended with its thread, so what else the thread was asked is asked again of a new one. */
  #end(ids: readonly number[], error = new Error(`Address unavailable: ${ENGINE_URL}`)): void {
    if (ids.length === 0) return
    this.#drop()
    for (const id of ids) {
      this.#asked.get(id)?.reject(error)
      this.#asked.delete(id)
    }
    for (const [id, { request }] of this.#asked) this.#start().postMessage({ id, request })
  }

  #drop(): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
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
