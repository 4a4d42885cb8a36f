import { randomUUID } from 'node:crypto'
import { type Built, build } from '#addon/build.ts'
import type {
  FetchAnswer,
  FetchRequest,
  Ports,
  RunResult,
  Selection,
  ServiceCall,
} from '#addon/local/services/ports.ts'
import { type FormRecord, FORMS, type ResponseRecord, responsesOf } from '#addon/local/forms/formRecord.ts'
import { moveIn } from '#addon/local/server/moveIn.ts'
import { createRuntime } from '#addon/local/services/runtime.ts'
import type { FormRun, Submission } from '#addon/local/workbook/forms/submission.ts'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import type { CallRequest, FeatureName, InputOf, Reply, ViewOf } from '#addon/features/call.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'

/** What a test sets instead of the world. */
export interface HostOptions {
  /** Instead of the shipped bundle. */
  code?: string
  file?: string
  now?: string
  fetch?: (request: FetchRequest) => FetchAnswer
  hook?: (call: ServiceCall) => void
  answerAlert?: string
  identityToken?: () => string | null
  /** Scopes that the person has granted; all that the manifest asks for unless given. */
  granted?: readonly string[]
}

/** Answers of a person by the title of the question, or by the ID of its item where several have one title. */
export type Answers = Record<string, string | string[]>

/** Where the engine is in tests: the address of the Script Property. */
export const engineUrl = 'https://engine.test/'

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
  toasts: { title: string; message: string }[]
  sidebars: string[]
  /** The text of each of them. */
  pages: string[]
  menus: unknown[]
  /** Where the add-on has brought the curator: sheet, and cell where one was meant. */
  activated: [sheetId: number, area: string | null][]
  /**
   * Answers a form, by its ID or title, as a person does on its page. What the add-on is told of it waits in `events`.
   * @returns ID of the response
   */
  submit(form: string, answers: Answers): string
  /** Sends a response again: what isn't given stays, a blank is taken away. */
  editResponse(form: string, response: string, answers: Answers): string
  /** Form-submit events that have not been delivered; a test may drop, double or shuffle them. */
  events: FormRun[]
  /** Delivers events: all that wait, unless given. */
  fireFormSubmit(events?: FormRun[]): RunResult[]
  /** Forms as the host keeps them. */
  forms(): FormRecord[]
  setHook(hook: ((call: ServiceCall) => void) | undefined): void
  /** Sets the workbook up and moves people in. */
  fill(programme: WholeProgramme): void
  sheetId(name: TableName): number
  /** Data rows as they are displayed, by the keys of row 1; rows without any text left out. */
  rows(name: TableName): Record<string, string>[]
  /** Every cell of every sheet as it is displayed: what must not have changed. */
  snapshot(names?: readonly TableName[]): Record<string, string[][]>
  /** Writes as a person would type: `row` counts from 1, the column is found by its key. */
  type(name: TableName, row: number, key: string, text: string): void
}

let bundle: Promise<Built> | undefined

export async function startHost(options: HostOptions = {}): Promise<Host> {
  bundle ??= build()
  const built = await bundle
  const now = () => (options.now === undefined ? Date.now() : Date.parse(options.now))
  const workbook = openWorkbook({
    file: options.file ?? ':memory:',
    zone: 'Asia/Yekaterinburg',
    locale: 'ru_RU',
    now,
  })
  const alerts: Host['alerts'] = []
  const toasts: Host['toasts'] = []
  const sidebars: string[] = []
  const pages: string[] = []
  const show = (html: { title: string; content: string }) => {
    sidebars.push(html.title)
    pages.push(html.content)
  }
  const menus: unknown[] = []
  const activated: Host['activated'] = []
  let hook = options.hook
  const ports: Ports = {
    ...built,
    code: options.code ?? built.code,
    store: request => workbook.handle(request),
    batch: {
      begin: () => workbook.begin('test'),
      commit: () => workbook.commit(),
      rollback: () => workbook.rollback(),
    },
    fetch: options.fetch ?? (() => ({ status: 503, headers: {}, body: new Uint8Array() })),
    identityToken: options.identityToken ?? (() => 'token'),
    ...(options.granted === undefined ? {} : { granted: options.granted }),
    user: { email: 'curator@school.local', locale: 'ru' },
    now,
    random: () => Math.random(),
    uuid: () => randomUUID(),
    ui: {
      menu: all => menus.splice(0, menus.length, ...all),
      sidebar: show,
      dialog: show,
      alert: ({ title, prompt }) => {
        alerts.push({ title, prompt })
        return options.answerAlert ?? 'OK'
      },
      prompt: () => ({ button: 'CANCEL', text: '' }),
      toast: ({ title, message }) => toasts.push({ title: title ?? '', message }),
      activate: (...place) => activated.push(place),
    },
    log: () => {},
    hook: call => hook?.(call),
    sleep: () => {},
  }
  const runtime = createRuntime(ports)
  const run: Host['run'] = (fn, args = [], selection) =>
    runtime.run({ fn, args, authMode: 'FULL', ...(selection === undefined ? {} : { selection }) })
  workbook.handle({ op: 'setProperties', store: 'script', set: { ENGINE_URL: engineUrl } })
  const sheetId: Host['sheetId'] = name => {
    const found = workbook.sheets().find(({ title }) => title === tableOf(name).title)
    if (found === undefined) throw new Error(`There is no sheet of ${name}`)
    return found.sheetId
  }
  const events: FormRun[] = []
  const fireFormSubmit: Host['fireFormSubmit'] = (some = events.splice(0)) =>
    some.map(event => runtime.run(event))
  const properties = (store: string) =>
    Object.values(workbook.handle({ op: 'properties', store }) as Record<string, string>)
  const forms: Host['forms'] = () => properties(FORMS).map(text => JSON.parse(text) as FormRecord)
  const send = (named: string, response: string, given: Answers): string => {
    const form = forms().find(({ id, title }) => id === named || title === named)
    if (form === undefined) throw new Error(`There is no form ${named}`)
    const responses = properties(responsesOf(form.id)).map(text => JSON.parse(text) as ResponseRecord)
    const answers = Object.entries(given).map(([question, answer]) => {
      const item = form.items.find(({ id, title }) => String(id) === question || title === question)
      if (item === undefined) throw new Error(`The form ${named} doesn't ask «${question}»`)
      return [item.id, answer] as const
    })
    const done = workbook.handle({
      op: 'submitForm',
      formId: form.id,
      response,
      answers: { ...responses.find(({ id }) => id === response)?.answers, ...Object.fromEntries(answers) },
      at: now(),
    }) as Submission
    events.push(...done.runs)
    return done.response.id
  }
  const shown = (name: TableName): string[][] => {
    const id = sheetId(name)
    const { rows, columns } = workbook.handle({ op: 'extent', sheetId: id }) as {
      rows: number
      columns: number
    }
    if (rows === 0) return []
    const area = { sheetId: id, row: 1, column: 1, rows, columns }
    return workbook.handle({ op: 'read', area, what: 'display' }) as string[][]
  }
  return {
    workbook,
    run,
    sheetId,
    rows: name => {
      const [keys = [], , ...lines] = shown(name)
      return lines
        .filter(line => line.some(text => text !== ''))
        .map(line => Object.fromEntries(keys.map((key, at) => [key, line[at] ?? ''])))
    },
    snapshot: (names = tableNames) =>
      Object.fromEntries(
        names.map(name => {
          const lines = shown(name)
          const last = lines.findLastIndex(line => line.some(text => text !== ''))
          return [name, lines.slice(0, last + 1)]
        }),
      ),
    type: (name, row, key, text) => {
      const column = (shown(name)[0] ?? []).indexOf(key) + 1
      const area = { sheetId: sheetId(name), row, column, rows: 1, columns: 1 }
      workbook.handle({ op: 'write', area, what: 'values', values: [[text]] })
    },
    fill: programme => {
      const made = run('setUp')
      if (!made.ok) throw new Error(made.error.message)
      moveIn(workbook, programme)
    },
    call: (name, input, more = {}) => {
      const done = run('call', [{ name, input, mode: 'view', ...more }])
      if (!done.ok)
        throw new Error(`${name}: ${done.error.name}: ${done.error.message}\n${done.error.stack ?? ''}`)
      return { ...(done.value as Reply<never>), roundTrips: done.roundTrips } as never
    },
    alerts,
    toasts,
    sidebars,
    pages,
    menus,
    activated,
    submit: (form, answers) => send(form, randomUUID(), answers),
    editResponse: send,
    events,
    fireFormSubmit,
    forms,
    setHook: next => {
      hook = next
    },
  }
}
