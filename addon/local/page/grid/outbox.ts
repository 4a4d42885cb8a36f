import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { cellAt, type Sheet } from '../sheet.ts'
import type { GridHost } from './gridView.ts'

interface Sent {
  edits: GridEdit[]
  /** revision that was shown when they were made */
  seen: number
  sheetIds: Set<number>
  /** «row column» of filled cells by sheet; null: the whole sheet is in motion */
  cells: Set<string> | null
  /** what stood there was not known when it was typed: an earlier edit was on its way */
  blind: boolean
  /** the file has it since; null: not yet answered */
  revision: number | null
}

interface Outside {
  host: GridHost
  /** what the file holds of a sheet, as far as the page knows */
  file(sheetId: number): Sheet | undefined
  /** some edits of these sheets are not on their way any more */
  settled(sheetIds: Iterable<number>): void
}

const PATIENCE_MS = 3000

/** Edits on their way to the file, in the order they were made, and the cells they hold until the file has spoken. */
export class Outbox {
  readonly #outside: Outside
  #sent: Sent[] = []
  #line: Promise<void> = Promise.resolve()
  #released: (() => void)[] = []

  constructor(outside: Outside) {
    this.#outside = outside
  }

  send(edits: GridEdit[], seen: number): void {
    const sheetIds = new Set(edits.flatMap(edit => ('sheetId' in edit ? [edit.sheetId] : [])))
    const blind = this.#of(sheetIds).length > 0
    const sent: Sent = { edits, seen, sheetIds, cells: heldCells(edits), blind, revision: null }
    this.#sent.push(sent)
    this.#line = this.#line.then(() => this.#deliver(sent))
  }

  /** What an update may not touch: null = nothing of the sheet. */
  held(sheetId: number): Set<string> | null {
    const held = new Set<string>()
    for (const { cells } of this.#of([sheetId])) {
      if (cells === null) return null
      for (const cell of cells) held.add(cell)
    }
    return held
  }

  /** The page has told what the file holds: edits that it contains are no longer ours. */
  release(sheetId: number): void {
    const revision = this.#outside.file(sheetId)?.revision ?? 0
    this.#sent = this.#sent.filter(
      sent => !sent.sheetIds.has(sheetId) || sent.revision === null || sent.revision > revision,
    )
    for (const wake of this.#released.splice(0)) wake()
  }

  #of(sheetIds: Iterable<number>): Sent[] {
    const wanted = [...sheetIds]
    return this.#sent.filter(sent => wanted.some(sheetId => sent.sheetIds.has(sheetId)))
  }

  async #deliver(sent: Sent): Promise<void> {
    if (!this.#sent.includes(sent)) return
    if (sent.blind) await this.#untilSeen(sent)
    const edits = sent.blind ? sent.edits.map(edit => this.#asStands(edit)) : sent.edits
    const answer = await this.#outside.host.edit(edits, sent.seen).catch(() => null)
    if (answer === null || 'refused' in answer) {
      // What was made on top of a refused insertion or sorting speaks of other rows.
      const lost =
        sent.cells === null ? this.#of(sent.sheetIds).filter(later => later.revision === null) : [sent]
      this.#sent = this.#sent.filter(other => !lost.includes(other))
    } else {
      sent.revision = answer.revision
      if (sent.cells?.size === 0 || sent.sheetIds.size === 0)
        this.#sent = this.#sent.filter(other => other !== sent)
    }
    this.#outside.settled(sent.sheetIds)
  }

  /** Waits until the page has shown what the earlier edits of these sheets have made. */
  async #untilSeen(sent: Sent): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    const waits = () => this.#of(sent.sheetIds).some(other => other !== sent && other.revision !== null)
    while (waits() && Date.now() < until)
      await new Promise<void>(resolve => {
        this.#released.push(resolve)
        setTimeout(resolve, PATIENCE_MS)
      })
  }

  #asStands(edit: GridEdit): GridEdit {
    const file = edit.kind === 'fill' ? this.#outside.file(edit.sheetId) : undefined
    if (edit.kind !== 'fill' || file === undefined) return edit
    const blocks = edit.blocks.map(block => ({
      ...block,
      was: block.text.map((line, down) =>
        line.map((_text, right) => cellAt(file, block.row + down, block.column + right).text),
      ),
    }))
    return { ...edit, blocks }
  }
}

function heldCells(edits: GridEdit[]): Set<string> | null {
  const cells = new Set<string>()
  for (const edit of edits) {
    if (edit.kind === 'results') continue
    if (edit.kind !== 'fill') return null
    for (const { row, column, text } of edit.blocks)
      text.forEach((line, down) => {
        line.forEach((_text, right) => {
          cells.add(`${row + down} ${column + right}`)
        })
      })
  }
  return cells
}
