import { count } from '#shared/language/plural.ts'
import type { EditOf, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { cellAt, type Sheet } from '../sheet.ts'
import type { GridHost } from './gridView.ts'

interface Sent {
  edits: GridEdit[]
  /** revision that was shown when they were made */
  seen: number
  /** sheets that have not yet shown what the file made of it */
  sheetIds: Set<number>
  /** it moves whole rows or columns, or does something else than filling */
  moves: boolean
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
    const blind = this.#of(sheetIds).some(earlier => earlier.moves || meet(earlier.edits, edits))
    const moves = edits.some(({ kind }) => kind !== 'fill' && kind !== 'results')
    const sent: Sent = { edits, seen, sheetIds, moves, blind, revision: null }
    this.#sent.push(sent)
    this.#line = this.#line.then(() => this.#deliver(sent))
  }

  /** What an update may not touch: null = nothing of the sheet. */
  held(sheetId: number): Set<string> | null {
    const held = new Set<string>()
    for (const { edits, moves } of this.#of([sheetId])) {
      if (moves) return null
      for (const edit of edits)
        if (edit.kind === 'fill' && edit.sheetId === sheetId)
          for (const { row, column } of cellsOf(edit)) held.add(`${row} ${column}`)
    }
    return held
  }

  /** The page has told what the file holds: edits that it contains are no longer ours. */
  release(sheetId: number): void {
    const revision = this.#outside.file(sheetId)?.revision ?? 0
    for (const sent of this.#sent)
      if (sent.revision !== null && sent.revision <= revision) sent.sheetIds.delete(sheetId)
    this.#sent = this.#sent.filter(sent => sent.revision === null || sent.sheetIds.size > 0)
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
      const after = sent.moves
        ? this.#of(sent.sheetIds).filter(other => other !== sent && other.revision === null)
        : []
      this.#sent = this.#sent.filter(other => other !== sent && !after.includes(other))
      const sentence = notWritten(after.flatMap(({ edits }) => edits))
      if (sentence !== null) this.#outside.host.takenBack(sentence)
    } else {
      sent.revision = answer.revision
      const holdsNothing = sent.edits.every(({ kind }) => kind === 'results')
      if (holdsNothing || sent.sheetIds.size === 0) this.#sent = this.#sent.filter(other => other !== sent)
    }
    this.#outside.settled(new Set(sent.sheetIds))
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

/** Whether both fill one and the same cell. */
function meet(earlier: GridEdit[], later: GridEdit[]): boolean {
  const places = (edits: GridEdit[]) =>
    edits.flatMap(edit =>
      edit.kind === 'fill'
        ? [...cellsOf(edit)].map(({ row, column }) => `${edit.sheetId} ${row} ${column}`)
        : [],
    )
  const filled = new Set(places(earlier))
  return places(later).some(place => filled.has(place))
}

function* cellsOf({ blocks }: EditOf<'fill'>) {
  for (const block of blocks)
    for (const [down, line] of block.text.entries())
      for (const [right, text] of line.entries())
        yield { row: block.row + down, column: block.column + right, text }
}

const MOST_NAMED = 20

/** That edits went with a refused one, naming what was typed; null: nothing by hand was among them. */
function notWritten(edits: GridEdit[]): string | null {
  if (edits.every(({ kind }) => kind === 'results')) return null
  const texts = edits
    .flatMap(edit => (edit.kind === 'fill' ? [...cellsOf(edit)] : []))
    .flatMap(({ text }) => (text === '' ? [] : [`«${text}»`]))
  if (texts.length === 0)
    return 'Предыдущее действие не выполнено, поэтому не сделано и то, что было после него. Повторите это.'
  const more = texts.length - MOST_NAMED
  const rest = more > 0 ? ` и ещё ${count(more, 'значение', 'значения', 'значений')}` : ''
  return `Предыдущее действие не выполнено, поэтому не записано и введённое после него: ${texts.slice(0, MOST_NAMED).join(', ')}${rest}. Введите это ещё раз.`
}
