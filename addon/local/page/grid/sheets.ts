import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Sheet, SheetInfo } from '../sheet.ts'
import { applyEdit } from './applyEdit.ts'
import type { Brush } from './brush.ts'
import { wholeSheet } from './drawSheet.ts'
import { drawFilter } from './filter.ts'
import type { GridHost } from './gridView.ts'
import { Outbox } from './outbox.ts'
import { redrawSheet } from './redrawSheet.ts'
import { Validations } from './validations.ts'

/** What the file holds of each sheet and what is shown of it: the same, but for edits on their way. */
export class Sheets {
  readonly #brush: Brush
  readonly #outbox: Outbox
  readonly #validations: Validations
  readonly #file = new Map<number, Sheet>()
  readonly #shown = new Map<number, Sheet>()
  /** revision that was shown when the cell was opened for typing; null: none is open */
  #typingSince: { sheetId: number; revision: number } | null = null

  constructor(brush: Brush, host: GridHost) {
    this.#brush = brush
    this.#validations = new Validations(brush)
    this.#outbox = new Outbox({
      host,
      file: sheetId => this.#file.get(sheetId),
      settled: sheetIds => {
        for (const sheetId of sheetIds) this.redraw(sheetId)
      },
    })
  }

  readonly shown = (sheetId: number): Sheet | undefined => this.#shown.get(sheetId)

  update(sheet: Sheet, index: number): void {
    const { sheetId } = sheet
    const known = this.#file.get(sheetId)
    if (known !== undefined && known.revision > sheet.revision) return
    this.#file.set(sheetId, sheet)
    if (this.#shown.has(sheetId)) {
      this.redraw(sheetId)
      return
    }
    this.#shown.set(sheetId, sheet)
    this.#brush.add(index, wholeSheet(sheet))
    this.#validations.draw(sheet)
    drawFilter(this.#brush, sheet, null)
  }

  /** Makes the shown sheet what the file holds, cells apart whose edits are on their way. */
  redraw(sheetId: number): void {
    this.#outbox.release(sheetId)
    const [file, shown, held] = [
      this.#file.get(sheetId),
      this.#shown.get(sheetId),
      this.#outbox.held(sheetId),
    ]
    if (file === undefined || shown === undefined || held === null) return
    const drawn = redrawSheet(this.#brush, shown, file, held)
    this.#shown.set(sheetId, drawn)
    this.#validations.draw(drawn)
    drawFilter(this.#brush, drawn, shown.filter)
  }

  /** The hand has done this already: it is seen in the grid. */
  note(edit: GridEdit): void {
    const shown = 'sheetId' in edit ? this.#shown.get(edit.sheetId) : undefined
    if (shown !== undefined) this.#shown.set(shown.sheetId, applyEdit(shown, edit))
  }

  send(edits: GridEdit[]): void {
    const changing = edits.filter(changes)
    if (changing.length > 0) this.#outbox.send(changing, this.#seen(changing))
    else for (const edit of edits) if ('sheetId' in edit) this.redraw(edit.sheetId)
  }

  /** What Univer has found out by itself: shown, sent, and never a cell's own edit. */
  tell(edit: GridEdit): void {
    this.note(edit)
    this.#outbox.send([edit], this.#seen([edit]))
  }

  /** A cell has been opened for typing: what is typed speaks of the row that stands here now, wherever it goes meanwhile. */
  typing(sheetId: number | null): void {
    if (sheetId !== null && this.#typingSince?.sheetId === sheetId) return
    const revision = sheetId === null ? undefined : this.#shown.get(sheetId)?.revision
    this.#typingSince = sheetId === null || revision === undefined ? null : { sheetId, revision }
  }

  #seen(edits: GridEdit[]): number {
    const typing = this.#typingSince
    const revisions = edits.flatMap(edit => {
      if (!('sheetId' in edit)) return []
      const typed = edit.kind === 'fill' && typing?.sheetId === edit.sheetId
      if (typed) this.#typingSince = null
      return typed ? typing.revision : (this.#shown.get(edit.sheetId)?.revision ?? [])
    })
    return Math.min(Number.MAX_SAFE_INTEGER, ...revisions)
  }

  /** Sheets that are not in the workbook any more leave. */
  keep(list: SheetInfo[]): void {
    for (const [sheetId, { title }] of this.#shown) {
      if (list.some(info => info.sheetId === sheetId)) continue
      this.#brush.draw('sheet.mutation.remove-sheet', { subUnitId: String(sheetId), subUnitName: title })
      this.#shown.delete(sheetId)
      this.#file.delete(sheetId)
      this.#validations.forget(sheetId)
    }
  }
}

/** Looked into and closed again, a cell is filled with what it said. */
const changes = (edit: GridEdit): boolean =>
  edit.kind !== 'fill' ||
  edit.blocks.some(({ was, text }) =>
    text.some((line, down) => line.some((text, right) => text !== was[down]?.[right])),
  )
