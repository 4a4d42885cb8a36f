import type { Submitted } from '../workbook/forms/submission.ts'
import type { StoreRequest } from '../workbook/storeRequest.ts'

// What the services need of the world around them. All of it is synchronous.

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL'

export type MenuItem =
  | { kind: 'item'; title: string; fn: string }
  | { kind: 'separator' }
  | { kind: 'menu'; title: string; items: MenuItem[] }

export interface HtmlOut {
  title: string
  content: string
  width: number | null
  height: number | null
}

export interface FetchRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array | string | null
  timeoutMs: number
}

export interface FetchAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export interface ServiceCall {
  /** 0-based number of the call in its execution */
  index: number
  /** 'Range.setValues' */
  name: string
  /** whether it is a round trip (counted.ts) */
  counted: boolean
}

export interface Ports {
  /** dist/Code.js */
  code: string
  /** 'mentors.html' → its text */
  html: Record<string, string>
  /** appsscript.json */
  manifest: unknown
  store: (request: StoreRequest) => unknown
  /** opened before the first write of an execution, closed at its end */
  batch: { begin(): void; commit(): void; rollback(): void }
  fetch: (request: FetchRequest) => FetchAnswer
  identityToken: () => string | null
  /** scopes that the person has granted; by default all that the manifest asks for */
  granted?: readonly string[]
  /** where forms are opened: 'http://192.168.1.5:8080' */
  formsAddress?: () => string
  user: { email: string; locale: string }
  now: () => number
  random: () => number
  uuid: () => string
  ui: {
    /** the add-on's menus, whole: each addToUi gives all menus so far */
    menu(menus: MenuItem[]): void
    sidebar(html: HtmlOut): void
    dialog(html: HtmlOut & { modal: boolean }): void
    /** answers the name of the button: OK, CANCEL, YES, NO, CLOSE */
    alert(alert: { title: string; prompt: string; buttons: string }): string
    prompt(prompt: { title: string; prompt: string; buttons: string }): { button: string; text: string }
    toast(toast: { message: string; title: string; seconds: number }): void
    activate(sheetId: number, a1: string | null): void
  }
  log: (level: string, parts: string[]) => void
  hook?: (call: ServiceCall) => void
  /** waiting of Utilities.sleep and of locks; by default the thread sleeps */
  sleep?: (ms: number) => void
  /** longest execution, ms; by default Google's: 6 minutes, 30 seconds for simple triggers */
  longest?: number
}

export interface Selection {
  sheetId: number
  row: number
  column: number
  rows?: number
  columns?: number
}

export interface Execution {
  fn: string
  args: unknown[]
  authMode: AuthMode
  selection?: Selection
  /** What a form-submit trigger is run for. */
  submitted?: Submitted
}

interface Tally {
  counts: Record<string, number>
  roundTrips: number
}

export type RunResult =
  | ({ ok: true; value: unknown } & Tally)
  | ({ ok: false; error: { name: string; message: string; stack?: string } } & Tally)

export interface Runtime {
  run(execution: Execution): RunResult
}
