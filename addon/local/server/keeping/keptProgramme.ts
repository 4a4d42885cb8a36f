import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { schema as ownSchema } from '#shared/programme/schema.ts'
import type { Execution, ExecutionResult } from '../addonThread.ts'
import { Programme, type ProgrammeSurroundings } from '../programme.ts'
import { Refusal } from '../refusal.ts'
import { newer } from '../../workbook/fileFormat.ts'
import type { Copies, CopyInfo, CopyKind } from './copies.ts'
import { copyFirst } from './copyFirst.ts'
import { SETTINGS_TITLE, writtenSchema } from './writtenSchema.ts'

/** What stands beside the file of an open workbook, and is gone when it was closed as it should. */
export const OPEN_MARK = '-open'

const LOG_LOST = {
  title: 'Последние записи могли пропасть',
  message:
    'Прошлый раз программа закрылась внезапно, а файла с последними записями («…-wal») в её папке больше нет. Проверьте последние строки. Если чего-то не хватает, восстановите копию.',
  seconds: 60,
}

/** A programme whose file is copied: once a day, and before what changes all of it. */
export class KeptProgramme extends Programme {
  readonly #copies: Copies
  readonly #schema: number
  readonly #mark: string
  /** the run before was killed, and the log with its last writes is gone from beside the file */
  readonly #logIsLost: boolean
  /** why the last copy was not made */
  #trouble: Error | null = null

  constructor(
    file: string,
    o: {
      around: ProgrammeSurroundings
      copies: Copies
      onName: (name: string) => void
      /** version of the tables that this program writes */
      schema?: number
    },
  ) {
    const mark = `${file}${OPEN_MARK}`
    const logIsLost = existsSync(mark) && !existsSync(`${file}-wal`)
    super(file, o.around, o.onName)
    this.#mark = mark
    this.#logIsLost = logIsLost
    this.#copies = o.copies
    this.#schema = o.schema ?? ownSchema
  }

  /** @throws StoreError `newer` before anything is written */
  override async start(): Promise<void> {
    await this.store.ready
    if (((await this.#writtenSchema()) ?? 0) > this.#schema) throw newer()
    await super.start()
    // Not before: from its first write on, an open workbook has its log beside it.
    writeFileSync(this.#mark, '', { mode: 0o600 })
  }

  override async close(): Promise<void> {
    rmSync(this.#mark, { force: true })
    await super.close()
  }

  override async enter(window: string): Promise<void> {
    await super.enter(window)
    if (this.#logIsLost) this.windows.send(window, 'toast', LOG_LOST)
    this.#tellTrouble(window)
  }

  override async run(window: string, execution: Execution): Promise<ExecutionResult> {
    const kind = copyFirst(execution)
    if (kind === null || (kind === 'migration' && !(await this.#isOlder())))
      return super.run(window, execution)
    try {
      await this.copy(kind)
    } catch (error) {
      return notCopied(error)
    }
    return super.run(window, execution)
  }

  copy(kind: CopyKind): Promise<CopyInfo> {
    return this.#copies.make(kind, path => this.store.call('backup', path))
  }

  /** Makes the copy of this day if there is none; what hinders it is said in every window. */
  async copyDaily(): Promise<void> {
    if (!this.#copies.dailyIsDue()) return
    try {
      await this.copy('daily')
      this.#trouble = null
      void this.beginDay()
    } catch (error) {
      if (this.#trouble?.message === (error as Error).message) return
      this.#trouble = error as Error
      this.#tellTrouble(null)
    }
  }

  #tellTrouble(window: string | null): void {
    if (this.#trouble === null) return
    const toast = { title: 'Копия за сегодня не сделана', message: sentence(this.#trouble), seconds: 20 }
    if (window === null) this.windows.broadcast('toast', toast)
    else this.windows.send(window, 'toast', toast)
  }

  async #isOlder(): Promise<boolean> {
    return ((await this.#writtenSchema()) ?? 0) < this.#schema
  }

  async #writtenSchema(): Promise<number | null> {
    const found = (await this.store.call('sheets')).find(({ title }) => title === SETTINGS_TITLE)
    if (found === undefined) return null
    const { sheetId } = found
    const extent = (await this.store.call('handle', { op: 'extent', sheetId })) as {
      rows: number
      columns: number
    }
    if (extent.rows === 0) return null
    const area = { sheetId, row: 1, column: 1, ...extent }
    return writtenSchema(
      (await this.store.call('handle', { op: 'read', area, what: 'display' })) as string[][],
    )
  }
}

function notCopied(error: unknown): ExecutionResult {
  const message = `Перед этой командой нужна копия, а сделать её не удалось. ${sentence(error)} Команда не начата.`
  return { ok: false, error: { name: 'Error', message }, counts: {}, roundTrips: 0 }
}

/** What stood in the way, where it is known. */
function sentence(error: unknown): string {
  const known = error instanceof Refusal || (error as { name?: string }).name === 'StoreError'
  return known
    ? (error as Error).message
    : 'Проверьте, есть ли на диске место и можно ли писать в папку «Копии».'
}
