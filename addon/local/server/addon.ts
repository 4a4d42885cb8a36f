import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type {
  AddonThreadData,
  Bundle,
  Execution,
  ExecutionResult,
  HostQuestion,
  Notice,
} from './addonThread.ts'
import { AwakeClock } from './awakeClock.ts'
import { faultLine } from './faultLine.ts'
import type { Identity } from './identity.ts'
import type { Store } from './store.ts'
import { answerAll, syncLine } from './syncLine.ts'
import { threadFile } from './threadFile.ts'

/** What the add-on shows or asks goes to the window whose person started the command. */
export interface AddonHost {
  notice(window: string, notice: Notice): void
  question(window: string, question: HostQuestion): unknown
}

interface Job {
  window: string
  execution: Execution
  begun(): void
  done(result: ExecutionResult): void
}

interface AddonOptions {
  bundle: Bundle
  identity: Pick<Identity, 'privateKey' | 'keyId'>
  user: AddonThreadData['user']
  store: Store
  host: AddonHost
  /** how long one execution may run, people's answers not counted */
  limitMs: number
}

/** One thread for the add-on's code of one programme: executions one after another, a thread that hangs is replaced. */
export class Addon {
  readonly #options: AddonOptions
  #jobs: Job[] = []
  #current: (Job & { cancel(message: string): void }) | null = null
  #thread: { worker: Worker; owner: string } | null = null
  #lost = BROKEN

  constructor(options: AddonOptions) {
    this.#options = options
  }

  /** @param begun told when its turn has come */
  run(window: string, execution: Execution, begun: () => void = () => undefined): Promise<ExecutionResult> {
    return new Promise(done => {
      this.#jobs.push({ window, execution, begun, done })
      void this.#next()
    })
  }

  /** Ends what this window has started: the running command and those that wait. */
  cancel(window: string): void {
    const mine = this.#jobs.filter(job => job.window === window)
    this.#jobs = this.#jobs.filter(job => job.window !== window)
    for (const job of mine) job.done(ended(STOPPED))
    if (this.#current?.window === window) this.#current.cancel(STOPPED)
  }

  async close(): Promise<void> {
    for (const job of this.#jobs.splice(0)) job.done(ended(CLOSED))
    this.#current?.cancel(CLOSED)
    await this.#discard()
  }

  async #next(): Promise<void> {
    if (this.#current !== null) return
    const job = this.#jobs.shift()
    if (job === undefined) return
    let cancel: (message: string) => void = () => undefined
    const cancelled = new Promise<string>(resolve => {
      cancel = resolve
    })
    this.#current = { ...job, cancel }
    job.begun()
    const result = await Promise.race([this.#execute(job, cancelled), cancelled.then(ended)])
    if (!result.ok && result.error.name === ENDED) await this.#discard()
    this.#current = null
    job.done(result)
    void this.#next()
  }

  async #execute(job: Job, cancelled: Promise<string>): Promise<ExecutionResult> {
    const { worker } = await this.#start()
    return new Promise(resolve => {
      const clock = new AwakeClock(this.#limitOf(job.execution), () => finish(ended(HUNG)))
      const finish = (result: ExecutionResult) => {
        clock.stop()
        worker.off('message', hear)
        worker.off('exit', gone)
        resolve(result)
      }
      const gone = () => finish(ended(this.#lost))
      const hear = (message: { notice: Notice } | { result: ExecutionResult }) => {
        if ('result' in message) finish(message.result)
        else this.#options.host.notice(job.window, message.notice)
      }
      this.#onQuestion = async question => {
        if (question.kind === 'fetch' || question.kind === 'formsAddress')
          return this.#options.host.question(job.window, question)
        clock.stop()
        try {
          return await this.#options.host.question(job.window, question)
        } finally {
          clock.start()
        }
      }
      worker.on('message', hear)
      worker.once('exit', gone)
      void cancelled.then(() => clock.stop())
      worker.postMessage(job.execution)
    })
  }

  #limitOf({ authMode }: Execution): number {
    const { limitMs } = this.#options
    return authMode === 'FULL' ? limitMs : Math.min(limitMs, SIMPLE_TRIGGER_MS)
  }

  #onQuestion: (question: HostQuestion) => unknown = () => undefined

  async #start(): Promise<{ worker: Worker; owner: string }> {
    if (this.#thread !== null) return this.#thread
    const { bundle, identity, user, store } = this.#options
    const owner = randomUUID()
    const toStore = await store.connect(owner)
    const toHost = syncLine()
    answerAll(toHost.answerer, question => this.#onQuestion(question as HostQuestion))
    const data: AddonThreadData = { bundle, identity, user, store: toStore, host: toHost.asker }
    const worker = new Worker(threadFile(new URL('./addonThread.ts', import.meta.url)), {
      workerData: data,
      transferList: [toStore.port, toHost.asker.port],
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#lost = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? NO_MEMORY : BROKEN
      process.stderr.write(faultLine(error))
    })
    this.#thread = { worker, owner }
    return this.#thread
  }

  /** Ends the thread; whatever its batch had not finished is undone by the store. */
  async #discard(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    if (thread === null) return
    await thread.worker.terminate()
    await this.#options.store.abandon(thread.owner)
  }
}

/** As at Google: what runs by itself when a table is opened may not take long. */
const SIMPLE_TRIGGER_MS = 30_000

const ENDED = 'Ended'
const STOPPED = 'Команда остановлена. В таблице ничего не изменилось.'
const CLOSED = 'Программа закрывается. Команда остановлена, в таблице ничего не изменилось.'
const HUNG = 'Команда не ответила вовремя и остановлена. В таблице ничего не изменилось, её можно повторить.'
const NO_MEMORY = 'Команде не хватило памяти, и она остановлена. В таблице ничего не изменилось.'
const BROKEN = 'Команда прервалась. В таблице ничего не изменилось, её можно повторить.'

function ended(message: string): ExecutionResult {
  return { ok: false, error: { name: ENDED, message }, counts: {}, roundTrips: 0 }
}
