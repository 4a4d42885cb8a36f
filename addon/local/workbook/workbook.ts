import { Book, type BookOptions } from './book.ts'
import { bookOperations } from './bookOperations.ts'
import { cellOperations, grow } from './cellOperations.ts'
import type { Operations } from './operations.ts'
import { sheetOperations } from './sheetOperations.ts'
import { openStorage, type Storage } from './storage.ts'
import { isWrite, StoreError, type StoreRequest } from './storeRequest.ts'
import type { GridAnswer, GridEdit } from './gridEdit.ts'
import { judgeEdit, type TypedEdit, type TypedRefusal } from './typedEdit.ts'
import { type SheetInfo, type SheetView, viewSheet } from './view.ts'

export interface WorkbookOptions extends BookOptions {
  /** path of the SQLite file or ':memory:' */
  file: string
}

export interface Change {
  revision: number
  sheetIds: number[]
}

const OPERATIONS: Operations = { ...bookOperations, ...sheetOperations, ...cellOperations }

export const openWorkbook = (options: WorkbookOptions): Workbook => new Workbook(options)

/** The workbook of a school: all synchronous, one owner, every answer given after the file has it. */
export class Workbook {
  private readonly storage: Storage
  private readonly book: Book
  private readonly listeners = new Set<(change: Change) => void>()
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

  /** An edit typed by a person who saw `was` in the cell. Not during a batch: the caller lets it wait. */
  type(edit: TypedEdit): { revision: number } | TypedRefusal {
    if (this.batch !== null) throw new StoreError('batch', `A batch of ${this.batch} is open.`)
    const judged = judgeEdit(this.book, edit)
    if ('refused' in judged) return judged
    this.atomically(() => {
      const sheet = this.book.sheet(edit.sheetId)
      grow(sheet, edit.row, edit.column)
      sheet.change(edit.row, edit.column, () => judged.cell)
    })
    return { revision: this.book.revision }
  }

  /** What a person did by hand: all of it or nothing, and one step of undo of this window. */
  edit(_window: string, edits: GridEdit[]): GridAnswer {
    for (const edit of edits) {
      if (edit.kind !== 'fill') continue
      for (const { row, column, was, text } of edit.blocks) {
        for (const [i, line] of text.entries()) {
          for (const [j, typed] of line.entries()) {
            const place = { sheetId: edit.sheetId, row: row + i, column: column + j }
            const answer = this.type({ ...place, was: was[i]?.[j] ?? '', text: typed })
            if ('refused' in answer) return answer
          }
        }
      }
    }
    return { revision: this.revision, left: [] }
  }

  undo(_window: string): GridAnswer | null {
    return null
  }

  redo(_window: string): GridAnswer | null {
    return null
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

  private save(): void {
    const left = this.sheetIdsBefore.filter(id => this.book.find(id) === null)
    const sheetIds = [...left, ...this.book.touchedSheets()]
    this.book.save()
    for (const listener of this.listeners) listener({ revision: this.book.revision, sheetIds })
  }
}
