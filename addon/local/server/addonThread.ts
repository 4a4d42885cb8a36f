import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Ports } from '../services/ports.ts'
import { createRuntime } from '../services/runtime.ts'
import type { EngineAnswer } from './engine.ts'
import { type Identity, identityToken } from './identity.ts'
import type { StoreQuestion } from './storeThread.ts'
import { ask, type SyncLine } from './syncLine.ts'

export type Bundle = Pick<Ports, 'code' | 'html' | 'manifest'>
export type Execution = Parameters<ReturnType<typeof createRuntime>['run']>[0]
export type ExecutionResult = ReturnType<ReturnType<typeof createRuntime>['run']>
type Ui = Ports['ui']

export interface AddonThreadData {
  bundle: Bundle
  user: Ports['user']
  identity: Pick<Identity, 'privateKey' | 'keyId'>
  store: SyncLine
  host: SyncLine
}

/** What the add-on waits for: the person's answer, the engine's or the host's own. */
export type HostQuestion =
  | { kind: 'alert'; alert: Parameters<Ui['alert']>[0] }
  | { kind: 'prompt'; prompt: Parameters<Ui['prompt']>[0] }
  | { kind: 'formsAddress' }
  | { kind: 'fetch'; request: Parameters<Ports['fetch']>[0] }

/** What the add-on only tells. */
export type Notice =
  | { kind: 'menu'; menu: Parameters<Ui['menu']>[0] }
  | { kind: 'sidebar'; html: Parameters<Ui['sidebar']>[0] }
  | { kind: 'dialog'; html: Parameters<Ui['dialog']>[0] }
  | { kind: 'toast'; toast: Parameters<Ui['toast']>[0] }
  | { kind: 'activate'; sheetId: number; a1: string | null }
  | { kind: 'log'; level: string; length: number }

const main = parentPort
if (main === null) throw new Error('addonThread runs as a worker thread')
const { bundle, user, identity, store, host } = workerData as AddonThreadData

const askStore = (question: StoreQuestion) => ask(store, question)
const askHost = (question: HostQuestion) => ask(host, question)
const tell = (notice: Notice) => main.postMessage({ notice })

/** The thread's owner measures how long a command may run (awakeClock.ts); here it is only kept from running for ever. */
const LONGEST_MS = 24 * 60 * 60 * 1000

const runtime = createRuntime({
  ...bundle,
  longest: LONGEST_MS,
  user,
  store: request => askStore({ kind: 'request', request }),
  batch: {
    begin: () => void askStore({ kind: 'begin' }),
    commit: () => void askStore({ kind: 'commit' }),
    rollback: () => void askStore({ kind: 'rollback' }),
  },
  fetch: request => askHost({ kind: 'fetch', request }) as EngineAnswer,
  formsAddress: () => askHost({ kind: 'formsAddress' }) as string,
  identityToken: () => identityToken(identity, Date.now()),
  now: Date.now,
  random: Math.random,
  uuid: randomUUID,
  ui: {
    menu: menu => tell({ kind: 'menu', menu }),
    sidebar: html => tell({ kind: 'sidebar', html }),
    dialog: html => tell({ kind: 'dialog', html }),
    alert: alert => askHost({ kind: 'alert', alert }) as string,
    prompt: prompt => askHost({ kind: 'prompt', prompt }) as ReturnType<Ui['prompt']>,
    toast: toast => tell({ kind: 'toast', toast }),
    activate: (sheetId, a1) => tell({ kind: 'activate', sheetId, a1 }),
  },
  // What is logged may quote a cell: only how much it was leaves this thread.
  log: (level, parts) => tell({ kind: 'log', level, length: parts.join(' ').length }),
})

main.on('message', (execution: Execution) => main.postMessage({ result: runtime.run(execution) }))
