import { existsSync } from 'node:fs'
import { sweepDrafts } from '../forms/sweepDrafts.ts'
import type { GridAnswer, GridEdit } from '../workbook/gridEdit.ts'
import type { Change } from '../workbook/workbook.ts'
import { TIMERS } from '../services/triggers.ts'
import { Addon } from './addon.ts'
import type { Bundle, Execution, ExecutionResult, HostQuestion, Notice } from './addonThread.ts'
import { ENGINE_URL, type Engine } from './engine.ts'
import { Frames } from './frames.ts'
import type { Identity } from './identity.ts'
import { Store } from './store.ts'
import type { FormRun } from '../workbook/forms/submission.ts'
import { Windows } from './windows.ts'

export const WORKBOOK = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: 'ru_RU' }

/** How long the table must be still before the school's name is read again. */
const NAMING_MS = 300

export type Menu = Extract<Notice, { kind: 'menu' }>['menu']
export type Selection = NonNullable<Execution['selection']>

export interface ProgrammeSurroundings {
  bundle(): Promise<Bundle>
  identity(): Identity
  engine: Engine
  limitMs: number
  /** where forms are opened: 'http://192.168.1.20:8138' */
  formsAddress(): string
}

/** One open workbook with its threads and windows. */
export class Programme {
  readonly windows = new Windows()
  readonly frames = new Frames()
  readonly store: Store
  #menu: Menu = []
  #addon: Promise<Addon> | null = null
  readonly #around: ProgrammeSurroundings
  readonly #onName: (name: string) => void
  #isNew: boolean
  #name: string | null = null
  #naming: NodeJS.Timeout | undefined
  #entered = false
  #closed = false
  /** form triggers that have not begun yet */
  readonly #dueRuns = new Set<string>()

  /** @param onName told whenever the school has named itself otherwise */
  constructor(file: string, around: ProgrammeSurroundings, onName: (name: string) => void) {
    this.#around = around
    this.#onName = onName
    this.#isNew = !existsSync(file)
    this.store = new Store({
      file,
      ...WORKBOOK,
      onChange: change => this.#changed(change),
    })
  }

  async start(): Promise<void> {
    await this.store.ready
    await this.store.call('handle', {
      op: 'setProperties',
      store: 'script',
      set: { ENGINE_URL },
    })
    await sweepDrafts(this.store, Date.now())
    // Nobody should meet an empty sheet: a new workbook is opened when it has its tables.
    if (this.#isNew) await this.run('', { fn: 'setUp', args: [], authMode: 'FULL' })
    this.#isNew = false
  }

  /** A window has come: the add-on's own onOpen builds its menu; a school without a name is led through its first run. */
  async enter(window: string): Promise<void> {
    await this.run(window, { fn: 'onOpen', args: [{ authMode: 'LIMITED' }], authMode: 'LIMITED' })
    const name = await this.store.schoolName().catch(() => '')
    if (name === null) await this.run(window, { fn: 'openSettings', args: [], authMode: 'FULL' })
    else if (!this.#entered) {
      this.#entered = true
      void this.beginDay()
    }
  }

  /**
   * Runs what the add-on has set timers for: when somebody has come and the menu is there, so that nobody waits for it, and
   * again on each further day.
   */
  async beginDay(): Promise<void> {
    if (!this.#entered) return
    await sweepDrafts(this.store, Date.now()).catch(() => undefined)
    const timers = await this.store
      .call('handle', { op: 'properties', store: TIMERS })
      .catch((): Record<string, string> => ({}))
    for (const fn of new Set(Object.values(timers as Record<string, string>)))
      if (!this.#closed) await this.run('', { fn, args: [], authMode: 'FULL' })
  }

  async run(window: string, execution: Execution): Promise<ExecutionResult> {
    return (await this.#started()).run(window, execution)
  }

  /** Runs what the add-on wants for a response: one that waits for its turn sees what comes until then. */
  heed(runs: readonly FormRun[]): void {
    for (const run of runs) {
      if (this.#closed || this.#dueRuns.has(run.fn)) continue
      this.#dueRuns.add(run.fn)
      const begun = () => this.#dueRuns.delete(run.fn)
      void this.#started()
        .then(addon => addon.run('', run, begun))
        .catch(() => undefined)
        .finally(begun)
    }
  }

  /** The function behind a line of the menu, by its place; null when there is no such line. */
  menuFunction(place: number[]): string | null {
    let items: Menu = this.#menu
    for (const [depth, index] of place.entries()) {
      const item = items[index]
      if (item === undefined || item.kind === 'separator') return null
      if (item.kind === 'item') return depth === place.length - 1 ? item.fn : null
      items = item.items
    }
    return null
  }

  async cancel(window: string): Promise<void> {
    this.#around.engine.cancel(window)
    ;(await this.#started()).cancel(window)
  }

  edit(window: string, edits: GridEdit[], seen: number): Promise<GridAnswer> {
    return this.store.call('edit', window, edits, seen)
  }

  /** Takes back what this window did last in the grid, or does it again; null: there is nothing of the kind. */
  undo(window: string, redo: boolean): Promise<GridAnswer | null> {
    return this.store.call(redo ? 'redo' : 'undo', window)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#naming)
    this.windows.close()
    await (await this.#addon)?.close()
    await this.store.close()
  }

  #changed(change: Change): void {
    this.windows.broadcast('changed', change)
    clearTimeout(this.#naming)
    this.#naming = setTimeout(() => void this.#readName().catch(() => undefined), NAMING_MS)
  }

  async #readName(): Promise<void> {
    const name = await this.store.schoolName()
    if (name === null || name === this.#name) return
    this.#name = name
    this.#onName(name)
  }

  #started(): Promise<Addon> {
    this.#addon ??= this.#around.bundle().then(
      bundle =>
        new Addon({
          bundle,
          identity: this.#around.identity(),
          user: { email: '', locale: 'ru' },
          store: this.store,
          limitMs: this.#around.limitMs,
          host: {
            notice: (window, notice) => this.#show(window, notice),
            question: (window, question) => this.#ask(window, question),
          },
        }),
    )
    return this.#addon
  }

  #show(window: string, notice: Notice): void {
    const { kind } = notice
    if (kind === 'menu') this.#menu = notice.menu
    if (kind === 'menu') this.windows.send(window, kind, notice.menu)
    else if (kind === 'sidebar' || kind === 'dialog') {
      const { content, ...rest } = notice.html
      this.windows.send(window, kind, { ...rest, frame: this.frames.add(content) })
    } else if (kind === 'toast') this.windows.send(window, kind, notice.toast)
    else if (kind === 'activate') this.windows.send(window, kind, { sheetId: notice.sheetId, a1: notice.a1 })
    else process.stderr.write(`${notice.level}: ${notice.length} characters\n`)
  }

  async #ask(window: string, question: HostQuestion): Promise<unknown> {
    if (question.kind === 'formsAddress') return this.#around.formsAddress()
    if (question.kind === 'fetch') return this.#around.engine.fetch(question.request, window)
    const answer = (await this.windows.ask(window, question)) ?? { button: 'CLOSE', text: '' }
    return question.kind === 'alert' ? answer.button : answer
  }
}
