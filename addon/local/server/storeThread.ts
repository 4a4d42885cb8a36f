import { parentPort, workerData } from 'node:worker_threads'
import { openWorkbook, type Workbook } from '../workbook/workbook.ts'
import { schoolName } from './schoolName.ts'
import { answerAll, type SyncLine } from './syncLine.ts'
import { sentView } from './viewDeltas.ts'

/** What the thread of the add-on may ask the thread of the store. */
export type StoreQuestion =
  | { kind: 'request'; request: Parameters<Workbook['handle']>[0] }
  | { kind: 'begin' | 'commit' | 'rollback' }

/** What the main thread may ask: a method of the workbook, a new add-on thread, or the end of one. */
export type StoreOrder =
  | { id: number; call: 'connect'; owner: string; line: SyncLine }
  | { id: number; call: 'abandon'; owner: string }
  | { id: number; call: 'schoolName' }
  | { id: number; call: 'view'; sheetId: number; since: number }
  | { id: number; call: StoreCall; args: unknown[] }

export type StoreCall = 'handle' | 'sheets' | 'edit' | 'undo' | 'redo' | 'check' | 'backup' | 'close'

const main = parentPort
if (main === null) throw new Error('storeThread runs as a worker thread')

const workbook = openWorkbook({
  ...(workerData as { file: string; zone: string; locale: string }),
  now: Date.now,
})
/** Add-on threads by name, each with the executions that have asked for a lock. */
const connected = new Map<string, { line: SyncLine; lockers: Set<string> }>()
/** Orders that came while a batch was open: a person's edit waits until the command has finished. */
let waiting: StoreOrder[] = []
let batchOf: string | null = null

workbook.changes(change => main.postMessage({ change }))
main.on('message', (order: StoreOrder) =>
  order.call === 'abandon' || order.call === 'connect' || batchOf === null
    ? obey(order)
    : waiting.push(order),
)
main.postMessage({ ready: true })

function obey(order: StoreOrder): void {
  try {
    main?.postMessage({ id: order.id, ok: true, value: carryOut(order) })
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string }
    main?.postMessage({ id: order.id, ok: false, error: { name, message, code: String(code ?? '') } })
  }
  if (order.call === 'close') process.exit(0)
}

function carryOut(order: StoreOrder): unknown {
  if (order.call === 'connect') return connect(order.owner, order.line)
  if (order.call === 'abandon') return abandon(order.owner)
  if (order.call === 'schoolName') return schoolName(workbook)
  if (order.call === 'view') return sentView(workbook.changesOf(order.sheetId, order.since))
  const method = workbook[order.call] as (...args: unknown[]) => unknown
  return method.apply(workbook, order.args)
}

function connect(owner: string, line: SyncLine): void {
  connected.set(owner, { line, lockers: new Set() })
  answerAll(line, question => (connected.has(owner) ? serve(owner, question as StoreQuestion) : undefined))
}

function serve(owner: string, question: StoreQuestion): unknown {
  if (question.kind === 'request') {
    if (question.request.op === 'lock') connected.get(owner)?.lockers.add(question.request.owner)
    return workbook.handle(question.request)
  }
  if (question.kind === 'begin') {
    workbook.begin(owner)
    batchOf = owner
    return undefined
  }
  try {
    return workbook[question.kind]()
  } finally {
    release()
  }
}

/** The add-on thread is gone: what it had not finished is undone, and nothing of it is heard any more. */
function abandon(owner: string): void {
  const gone = connected.get(owner)
  connected.delete(owner)
  gone?.line.port.close()
  for (const locker of gone?.lockers ?? []) workbook.handle({ op: 'unlock', name: null, owner: locker })
  if (batchOf !== owner) return
  workbook.rollback()
  release()
}

function release(): void {
  batchOf = null
  const orders = waiting
  waiting = []
  for (const order of orders) obey(order)
}
