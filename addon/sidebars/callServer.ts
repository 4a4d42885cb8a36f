import type { CallRequest, FeatureName, InputOf, Reply, ViewOf } from '#addon/features/call.ts'
import type { FormsAnswers, FormsRequest } from '#addon/features/formsCall.ts'

export type { Reply }
/** A request that was not taken: the facts, what to do, and where. `stopped` is the sidebar's own: nobody is to blame. */
export type Refused = Omit<Extract<Reply<never>, { ok: false }>['refusal'], 'code'> & { code: string }
export type Answered<View> =
  | Extract<Reply<View>, { ok: true }>
  | (Omit<Extract<Reply<View>, { ok: false }>, 'refusal'> & { refusal: Refused })

export type CallOptions = Partial<Omit<CallRequest, 'name' | 'input'>> & {
  /** Drops the answer: the curator has pressed «Остановить». */
  signal?: AbortSignal | undefined
}

/** Asks the add-on for a feature. Never rejects: what went wrong comes as a refusal. */
export function callServer<N extends FeatureName>(
  name: N,
  input: InputOf<N>,
  { mode = 'view', signal, ...more }: CallOptions = {},
): Promise<Answered<ViewOf<N>>> {
  // No Date may stand in a request: Apps Script drops such calls. JSON leaves out what is undefined.
  const request = JSON.parse(JSON.stringify({ ...more, name, input, mode }))
  return settle(run => run.call(request), mode, signal)
}

/** Makes the sheets of an empty workbook; the answer tells what was made. */
export const setUpWorkbook = (): Promise<Answered<{ made: string[] }>> =>
  settle(run => run.setUp(), 'write', undefined)

/** Asks for what only the host can do with forms: make, close, take answers in. */
export const callForms = <D extends FormsRequest['do']>(
  request: Extract<FormsRequest, { do: D }>,
): Promise<Answered<FormsAnswers[D]>> =>
  settle(
    run => run.forms(request),
    ['health', 'link', 'sheets', 'sheet'].includes(request.do) ? 'view' : 'write',
    undefined,
  )

/** The row the curator stands on; null outside the tables, and when the add-on does not answer. */
export const askSelection = (): Promise<{ sheet: string; row: number; id: string } | null> =>
  new Promise(resolve => {
    google.script.run
      .withSuccessHandler(place => resolve(isPlace(place) ? place : null))
      .withFailureHandler(() => resolve(null))
      .selection()
  })

/** Closes this sidebar or dialog. */
export const closePanel = () => google.script.host.close()

/** Opens another sidebar or dialog in place of this one. */
export const openPanel = (
  panel:
    | 'openMentors'
    | 'openMentees'
    | 'openPairing'
    | 'openReplacement'
    | 'openRules'
    | 'openDocuments'
    | 'openSettings'
    | 'openHelp'
    | 'openImport'
    | 'openQuestionnaires'
    | 'openAnswersFile',
) => google.script.run[panel]()

/** Opens a page that begins with what this one hands it; `opened` is called once it stands. */
export const openWith = (
  panel:
    | 'openMentors'
    | 'openMentees'
    | 'openPairing'
    | 'openCompare'
    | 'openQuestionnaires'
    | 'openSettings',
  start: object,
  opened: () => void = () => {},
) => google.script.run.withSuccessHandler(opened)[panel](JSON.parse(JSON.stringify(start)))

/** What this page was opened with; null when a menu opened it. */
export function handedStart(): unknown {
  const text = document.getElementById('start')?.textContent
  return text ? JSON.parse(text) : null
}

function settle<View>(
  start: (run: Runner) => void,
  mode: CallRequest['mode'],
  signal: AbortSignal | undefined,
): Promise<Answered<View>> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve(stopped)
    signal?.addEventListener('abort', () => resolve(stopped), { once: true })
    start(
      google.script.run
        // A Date in the answer arrives as null.
        .withSuccessHandler(reply => resolve(isReply<View>(reply) ? reply : silent(mode)))
        .withFailureHandler(() => resolve(silent(mode))),
    )
  })
}

const isReply = <View>(reply: unknown): reply is Answered<View> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply

const isPlace = (place: unknown): place is { sheet: string; row: number; id: string } =>
  typeof place === 'object' && place !== null && 'sheet' in place && 'row' in place && 'id' in place

const stopped: Answered<never> = {
  ok: false,
  refusal: {
    code: 'stopped',
    message: 'Вы остановили работу. Введённое осталось на месте.',
    next: 'Продолжите, когда будете готовы.',
  },
}

const silent = (mode: CallRequest['mode']): Answered<never> => ({
  ok: false,
  refusal: {
    code: 'fault',
    message:
      mode === 'write'
        ? 'Программа не ответила. Введённое осталось на месте, а записано ли оно в таблицу, покажет «Журнал».'
        : 'Программа не ответила. Введённое осталось на месте, таблица не изменилась.',
    next: 'Повторите, а если не поможет, закройте панель и откройте снова.',
  },
})

/** Google's client side, as far as it is used: the globals of addon/main.ts. */
interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner
  withFailureHandler(handler: (error: Error) => void): Runner
  call(request: unknown): void
  setUp(): void
  forms(request: unknown): void
  selection(): void
  openMentors(start?: unknown): void
  openMentees(start?: unknown): void
  openPairing(start?: unknown): void
  openCompare(start?: unknown): void
  openReplacement(): void
  openRules(): void
  openDocuments(): void
  openSettings(start?: unknown): void
  openHelp(): void
  openImport(): void
  openQuestionnaires(start?: unknown): void
  openAnswersFile(): void
}

declare const google: {
  script: { run: Runner; host: { close(): void } }
}
