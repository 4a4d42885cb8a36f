import type { Execution, HtmlOut, MenuItem, Ports, RunResult } from '#addon/local/services/ports.ts'
import { createRuntime } from '#addon/local/services/runtime.ts'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`

export const manifest = {
  timeZone: 'Asia/Yekaterinburg',
  oauthScopes: [
    auth('spreadsheets.currentonly'),
    auth('script.container.ui'),
    auth('script.external_request'),
    auth('userinfo.email'),
    'openid',
  ],
}

type Run = Partial<Execution>

/** One workbook for several executions of scripts of a few lines. */
export interface ScriptHost {
  workbook: Workbook
  /** what the services asked of the person's screen */
  screen: { menus: MenuItem[][]; windows: HtmlOut[]; active: [number, string | null][]; log: string[] }
  slept: number[]
  /** runs a script; `main` unless named */
  run(code: string, options?: Run): RunResult
  /** value of the body of a function; throws what the script throws */
  value(body: string, options?: Run): unknown
  /** name and message that the body throws */
  refusal(body: string, options?: Run): string
}

export function scriptHost(ports: Partial<Ports> = {}): ScriptHost {
  const now = () => Date.UTC(2026, 8, 1, 9)
  const workbook = openWorkbook({ file: ':memory:', zone: 'Europe/Moscow', locale: 'ru_RU', now })
  const screen: ScriptHost['screen'] = { menus: [], windows: [], active: [], log: [] }
  const slept: number[] = []
  const all: Omit<Ports, 'code'> = {
    html: { 'today.html': '<p>Сегодня</p>' },
    manifest,
    store: request => workbook.handle(request),
    batch: {
      begin: () => workbook.begin('script'),
      commit: () => workbook.commit(),
      rollback: () => workbook.rollback(),
    },
    fetch: () => ({ status: 200, headers: {}, body: new Uint8Array() }),
    identityToken: () => 'token',
    user: { email: 'curator@school.local', locale: 'ru' },
    now,
    random: () => 0.5,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    ui: {
      menu: menus => screen.menus.push(menus),
      sidebar: html => screen.windows.push(html),
      dialog: html => screen.windows.push(html),
      alert: () => 'YES',
      prompt: () => ({ button: 'OK', text: 'Лицей № 2' }),
      toast: () => undefined,
      activate: (sheetId, a1) => screen.active.push([sheetId, a1]),
    },
    log: (level, parts) => screen.log.push(`${level}: ${parts.join(' ')}`),
    sleep: ms => slept.push(ms),
    ...ports,
  }
  const run: ScriptHost['run'] = (code, options = {}) =>
    createRuntime({ ...all, code }).run({ fn: 'main', args: [], authMode: 'FULL', ...options })
  const main = (body: string) =>
    `var sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
function main(...args) { ${body} }`
  return {
    workbook,
    screen,
    slept,
    run,
    value: (body, options) => {
      const result = run(main(body), options)
      if (!result.ok) throw new Error(`${result.error.name}: ${result.error.message}`)
      return result.value
    },
    refusal: (body, options) => {
      const result = run(main(body), options)
      return result.ok
        ? `no refusal, but ${JSON.stringify(result.value)}`
        : `${result.error.name}: ${result.error.message}`
    },
  }
}
