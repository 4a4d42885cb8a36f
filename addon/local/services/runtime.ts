import { randomUUID } from 'node:crypto'
import { types } from 'node:util'
import { Script } from 'node:vm'
import { isWrite, type StoreRequest } from '../workbook/storeRequest.ts'
import { Calls } from './calls.ts'
import { eventOf } from './event.ts'
import type { Host } from './facade.ts'
import type { Execution, Ports, RunResult, Runtime } from './ports.ts'
import { createRealm, type Realm } from './realm.ts'
import { globals } from './registry.ts'
import { ServiceException } from './serviceException.ts'
import { carryArguments, carryResult } from './wire.ts'

const LONGEST = { FULL: 360_000, LIMITED: 30_000, NONE: 30_000 }
const NAME = /^[\p{L}$_][\p{L}\p{N}$_]*(?:\.[\p{L}$_][\p{L}\p{N}$_]*)*$/u

const entry = new Script('{ const run = entry; delete globalThis.entry; run() }', { filename: 'entry' })

/** Runs the bundle: a fresh global scope for each execution, as at Google. */
export function createRuntime(ports: Ports): Runtime {
  const code = new Script(ports.code, { filename: 'Code.js' })
  const cache: Host['cache'] = new Map()
  return { run: execution => runOnce(ports, code, cache, execution) }
}

function runOnce(ports: Ports, code: Script, cache: Host['cache'], execution: Execution): RunResult {
  const realm = createRealm()
  const host = createHost(ports, execution, cache)
  const calls = new Calls(realm, host)
  const global = realm.context as Record<string, unknown>
  for (const [name, handle] of Object.entries(globals)) define(global, name, calls.give(handle))
  const tally = () => ({ counts: calls.counts, roundTrips: calls.roundTrips })
  try {
    const value = carryResult(execute(realm, calls, code, host))
    host.close('commit')
    return { ok: true, value, ...tally() }
  } catch (error) {
    return { ok: false, error: describe(host.end(error)), ...tally() }
  }
}

function execute(realm: Realm, calls: Calls, code: Script, host: RunHost): unknown {
  const { fn, args, authMode } = host.execution
  if (!NAME.test(fn)) throw new ServiceException(`Script function not found: ${fn}`)
  if (fn.endsWith('_')) throw new ServiceException(`Script function is private: ${fn}`)
  const deadline = { timeout: host.ports.longest ?? LONGEST[authMode] }
  // what is there before the script is not the script's: built-ins and services cannot be called from a page
  const [outer = ''] = fn.split('.')
  const taken = new Script(`typeof ${outer}`).runInContext(realm.context)
  if (taken !== 'undefined') throw new ServiceException(`Script function not found: ${fn}`)
  code.runInContext(realm.context, deadline)
  const found = new Script(`typeof ${fn} === 'function' ? ${fn} : null`).runInContext(realm.context)
  if (typeof found !== 'function') throw new ServiceException(`Script function not found: ${fn}`)
  const event = eventOf(host.execution)
  const given = event === null ? carryArguments(args) : [event]
  let result: unknown
  define(realm.context, 'entry', () => {
    result = Reflect.apply(
      found,
      undefined,
      given.map(arg => calls.give(arg)),
    )
  })
  entry.runInContext(realm.context, deadline)
  return result
}

interface RunHost extends Host {
  /** ends the batch and gives the locks back */
  close(how: 'commit' | 'rollback'): void
  /** rolls back; answers the error to tell */
  end(error: unknown): unknown
}

function createHost(ports: Ports, execution: Execution, cache: Host['cache']): RunHost {
  let batchOpen = false
  let zone: string | undefined
  const owner = randomUUID()
  const ask: Host['ask'] = (op, takes) => {
    const request = { op, ...takes } as StoreRequest
    if (isWrite(request) && !batchOpen) {
      ports.batch.begin()
      batchOpen = true
    }
    return ports.store(request) as never
  }
  return {
    ports,
    execution,
    cache,
    ask,
    owner,
    menus: [],
    logged: [],
    get zone() {
      zone ??= ask('book', {}).zone
      return zone
    },
    get batchOpen() {
      return batchOpen
    },
    close(how) {
      try {
        if (batchOpen) ports.batch[how]()
      } finally {
        batchOpen = false
        ask('unlock', { name: null, owner })
      }
    },
    end(error) {
      try {
        this.close('rollback')
        return error
      } catch (worse) {
        return worse
      }
    },
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false })
}

function describe(thrown: unknown): { name: string; message: string; stack?: string } {
  if (!types.isNativeError(thrown)) return { name: 'Error', message: String(thrown) }
  if ((thrown as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { name: 'Exception', message: 'Exceeded maximum execution time' }
  }
  const { name, message, stack } = thrown
  return stack === undefined ? { name, message } : { name, message, stack }
}
