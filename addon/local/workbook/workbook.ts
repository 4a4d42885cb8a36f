import { Book, type BookOptions } from './book.ts'
import { bookOperations } from './bookOperations.ts'
import { cellOperations } from './cellOperations.ts'
import { formOperations } from './forms/formOperations.ts'
import type { Operations } from './operations.ts'
import { sheetOperations } from './sheetOperations.ts'
import { openStorage, type Storage } from './storage.ts'
import { isWrite, StoreError, type StoreRequest } from './storeRequest.ts'
import type { GridAnswer, GridEdit, LeftCell } from './gridEdit.ts'
import { applyEdits } from './gridEdits/applyEdits.ts'
import { Editor } from './gridEdits/editor.ts'
import { GridRefusal } from './gridEdits/gridRefusal.ts'
import { takeBack } from './gridEdits/takeBack.ts'
import { History } from './history.ts'
import { LineMoves } from './lineMoves.ts'
import type { Sheet } from './sheet.ts'
import { type ChangedView, type SheetInfo, type SheetView, viewChanges, viewSheet } from './view.ts'

export interface WorkbookOptions extends BookOptions {
  /** path of the SQLite file or ':memory:' */
  file: string
}

export interface Change {
  revision: number
  sheetIds: number[]
}

const OPERATIONS: Operations = { ...bookOperations, ...sheetOperations, ...cellOperations, ...formOperations }

export const openWorkbook = (options: WorkbookOptions): Workbook => new Workbook(options)

/** The workbook of a school: all synchronous, one owner, every answer given after the file has it. */
export class Workbook {
  private readonly storage: Storage
  private readonly book: Book
  private readonly listeners = new Set<(change: Change) => void>()
  private readonly history = new History()
  private readonly moves = new LineMoves()
  private batch: string | null = null
  private sheetIdsBefore: number[] = []

  constructor(options: WorkbookOptions) {
    this.storage = openStorage(options.file)
    this.book = new Book(this.storage, options)
    this.book.load()
    if (this.book.sheets.length === 0) {
      this.book.addSheet(options.locale.startsWith('ru') ? 'Лист1' : 'Sheet1', 0)
      this.book.save()
    }
    this.book.openedAt = this.book.revision
  }

  get revision(): number {
    return this.book.revision
  }

  handle(request: StoreRequest): unknown {
    // each entry of OPERATIONS takes the request of its own name: that link is lost in a lookup by name
    const run = OPERATIONS[request.op] as (book: Book, takes: StoreRequest) => unknown
    if (!isWrite(request)) return run(this.book, request)
    return this.atomically(() => run(this.book, request))
  }

  begin(owner: string): void {
    if (this.batch !== null) throw new StoreError('batch', `A batch of ${this.batch} is open.`)
    this.batch = owner
    this.sheetIdsBefore = this.book.sheets.map(sheet => sheet.sheetId)
  }

  commit(): void {
    if (this.batch === null) throw new StoreError('batch', 'No batch is open.')
    try {
      this.save()
    } catch (error) {
      this.book.load()
      throw error
    } finally {
      this.batch = null
    }
  }

  rollback(): void {
    if (this.batch === null) throw new StoreError('batch', 'No batch is open.')
    this.batch = null
    this.book.load()
  }

  sheets(): SheetInfo[] {
    return this.book.sheets.map((sheet, index) => {
      const { title, hidden, tabColor } = sheet.settings
      return { sheetId: sheet.sheetId, title, index, hidden, tabColor }
    })
  }

  view(sheetId: number): SheetView {
    return viewSheet(this.book, this.book.sheet(sheetId))
  }

  /** The sheet for somebody who has it as of revision `since` (0: not at all). */
  changesOf(sheetId: number, since: number): ChangedView {
    return viewChanges(this.book, this.book.sheet(sheetId), since)
  }

  /**
   * What a person did by hand: all of it or nothing, and one step of undo of this window. Not during a batch.
   * @param seen revision of the sheet in which the person saw its rows and columns standing; whoever else has moved them
   * since has moved them under her hands, and the edit is refused
   */
  edit(window: string, edits: GridEdit[], seen = this.book.revision): GridAnswer {
    const moved = edits.find(edit => 'sheetId' in edit && this.moves.since(edit.sheetId, window, seen))
    if (moved !== undefined && 'sheetId' in moved) return movedUnder(this.book.find(moved.sheetId))
    return this.byHand(
      editor => applyEdits(editor, edits),
      step => this.history.add(window, step),
      window,
    )
  }

  /** Takes the window's last step back; null: there is none. A step whose cells have changed since is dropped. */
  undo(window: string): GridAnswer | null {
    return this.takeBack(
      window,
      'done',
      'undone',
      'Отменить не получится: эти ячейки с тех пор изменились. Исправьте их вручную.',
    )
  }

  redo(window: string): GridAnswer | null {
    return this.takeBack(
      window,
      'undone',
      'done',
      'Вернуть не получится: эти ячейки с тех пор изменились. Введите значения ещё раз.',
    )
  }

  private takeBack(
    window: string,
    from: 'done' | 'undone',
    to: 'done' | 'undone',
    changed: string,
  ): GridAnswer | null {
    this.checkNoBatch()
    const step = this.history.take(window, from)
    if (step === undefined) return null
    try {
      return this.byHand(
        editor => {
          if (!takeBack(editor, step)) throw new GridRefusal('moved', changed)
          return []
        },
        back => this.history.put(window, to, back),
      )
    } catch (error) {
      // Nothing was written, and the cells are as they were: the step can be taken when the disk takes it.
      this.history.put(window, from, step)
      throw error
    }
  }

  /** Does and saves it; a refused edit leaves nothing behind. */
  private byHand(
    work: (editor: Editor) => LeftCell[],
    saved?: (step: Editor['done']) => void,
    window?: string,
  ): GridAnswer {
    this.checkNoBatch()
    const editor = new Editor(this.book)
    this.sheetIdsBefore = this.book.sheets.map(sheet => sheet.sheetId)
    try {
      const left = work(editor)
      if (editor.altered) this.save(window)
      if (editor.done.length > 0) saved?.(editor.done)
      return { revision: this.book.revision, left }
    } catch (error) {
      if (editor.altered || !(error instanceof GridRefusal)) this.book.load()
      if (error instanceof GridRefusal) return error.answer
      throw error
    }
  }

  private checkNoBatch(): void {
    if (this.batch !== null) throw new StoreError('batch', `A batch of ${this.batch} is open.`)
  }

  changes(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** 'ok', or what SQLite finds wrong with the file. */
  check(): string {
    return this.storage.check()
  }

  backup(path: string): void {
    this.storage.backup(path)
  }

  close(): void {
    this.storage.close()
  }

  private atomically<T>(work: () => T): T {
    if (this.batch !== null) return work()
    this.sheetIdsBefore = this.book.sheets.map(sheet => sheet.sheetId)
    try {
      const result = work()
      this.save()
      return result
    } catch (error) {
      this.book.load()
      throw error
    }
  }

  private save(window?: string): void {
    const moved = this.book.sheets.filter(sheet => sheet.linesMoved)
    const left = this.sheetIdsBefore.filter(id => this.book.find(id) === null)
    const sheetIds = [...left, ...this.book.touchedSheets()]
    this.book.save()
    for (const { sheetId } of moved) this.moves.add(sheetId, window, this.book.revision)
    for (const listener of this.listeners) listener({ revision: this.book.revision, sheetIds })
  }
}

const movedUnder = (sheet: Sheet | null): GridAnswer => ({
  refused: 'moved',
  message:
    sheet === null
      ? 'Этого листа больше нет: его удалили в другом окне. Ничего не записано.'
      : `Лист «${sheet.settings.title}»: строки или столбцы сдвинулись, пока вы вводили. Ничего не записано: найдите нужную строку и повторите.`,
})
