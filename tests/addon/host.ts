import { randomBytes, randomUUID } from 'node:crypto'
import { build } from '#addon/build.ts'
import type {
  FetchAnswer,
  FetchRequest,
  Ports,
  RunResult,
  Selection,
  ServiceCall,
} from '#addon/local/services/ports.ts'
import { createRuntime } from '#addon/local/services/runtime.ts'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import type { CallRequest, FeatureName, InputOf, Reply, ViewOf } from '#addon/features/call.ts'

/** What a test sets instead of the world. */
export interface HostOptions {
  file?: string
  now?: string
  fetch?: (request: FetchRequest) => FetchAnswer
  hook?: (call: ServiceCall) => void
  answerAlert?: string
}

/** The shipped bundle in the embedded host, in one process: what the threads of the local host do, without threads. */
export interface Host {
  workbook: Workbook
  run(fn: string, args?: unknown[], selection?: Selection): RunResult
  call<N extends FeatureName>(
    name: N,
    input: InputOf<N>,
    more?: Partial<CallRequest>,
  ): Reply<ViewOf<N>> & { roundTrips: number }
  alerts: { title: string; prompt: string }[]
  sidebars: string[]
  menus: unknown[]
  setHook(hook: ((call: ServiceCall) => void) | undefined): void
}

export async function startHost(options: HostOptions = {}): Promise<Host> {
  const built = await build()
  const now = () => (options.now === undefined ? Date.now() : Date.parse(options.now))
  const workbook = openWorkbook({
    file: options.file ?? ':memory:',
    zone: 'Asia/Yekaterinburg',
    locale: 'ru_RU',
    now,
  })
  const alerts: Host['alerts'] = []
  const sidebars: string[] = []
  const menus: unknown[] = []
  let hook = options.hook
  const ports: Ports = {
    ...built,
    store: request => workbook.handle(request),
    batch: {
      begin: () => workbook.begin('test'),
      commit: () => workbook.commit(),
      rollback: () => workbook.rollback(),
    },
    fetch: options.fetch ?? (() => ({ status: 503, headers: {}, body: new Uint8Array() })),
    identityToken: () => 'token',
    user: { email: 'curator@school.local', locale: 'ru' },
    now,
    random: () => Math.random(),
    uuid: () => randomUUID(),
    ui: {
      menu: all => menus.splice(0, menus.length, ...all),
      sidebar: html => sidebars.push(html.title),
      dialog: html => sidebars.push(html.title),
      alert: ({ title, prompt }) => {
        alerts.push({ title, prompt })
        return options.answerAlert ?? 'OK'
      },
      prompt: () => ({ button: 'CANCEL', text: '' }),
      toast: () => {},
      activate: () => {},
    },
    log: () => {},
    hook: call => hook?.(call),
    sleep: () => {},
  }
  const runtime = createRuntime(ports)
  const run: Host['run'] = (fn, args = [], selection) =>
    runtime.run({ fn, args, authMode: 'FULL', ...(selection === undefined ? {} : { selection }) })
  return {
    workbook,
    run,
    call: (name, input, more = {}) => {
      const done = run('call', [{ name, input, mode: 'view', ...more }])
      if (!done.ok)
        throw new Error(`${name}: ${done.error.name}: ${done.error.message}\n${done.error.stack ?? ''}`)
      return { ...(done.value as Reply<never>), roundTrips: done.roundTrips } as never
    },
    alerts,
    sidebars,
    menus,
    setHook: next => {
      hook = next
    },
  }
}

/** Random text for names of temporary files. */
export const unique = (): string => randomBytes(6).toString('hex')
