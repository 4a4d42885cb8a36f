import type { FilledBlock, GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { callHost, type HostRefusal } from './callHost.ts'
import { cellAt, type Sheet } from './sheet.ts'

/** Typed texts and where they go. */
export type TypedBlock = Omit<FilledBlock, 'was'>

/** Edits on their way to the file. */
interface Sending {
  edits: GridEdit[]
  /** what the file became with them; null until it has answered */
  revision: number | null
}

/** Sends what a person does in the order in which she does it, and knows what is not in the file yet. */
export class EditQueue {
  readonly #send: (edits: GridEdit[], seen: number) => Promise<GridAnswer>
  readonly #changed: () => void
  /** why the last edit did not even reach the file; null while all is well */
  trouble: HostRefusal | null = null
  #sending: Sending[] = []
  #last: Promise<unknown> = Promise.resolve()

  constructor(o: { programme: string; window: string; changed: () => void }) {
    const { programme, window } = o
    this.#send = (edits, seen) => callHost<GridAnswer>('edit', { programme, window, seen, edits })
    this.#changed = o.changed
  }

  /** how many edits have not been answered */
  get pending(): number {
    return this.#sending.filter(({ revision }) => revision === null).length
  }

  /**
   * Resolves with what the file said: never rejects.
   * @param seen revision in which the person saw the rows and columns standing
   */
  async push(edits: GridEdit[], seen: number): Promise<GridAnswer> {
    const sending: Sending = { edits, revision: null }
    this.#sending.push(sending)
    this.#changed()
    const answer = this.#inTurn(() => this.#hear(sending.edits, seen))
    const said = await answer
    if ('refused' in said) this.#sending = this.#sending.filter(other => other !== sending)
    else sending.revision = said.revision
    this.#changed()
    return said
  }

  /**
   * Texts typed over what the person saw, as an edit to be pushed at once. Of cells still on their way nobody knows yet
   * how they will look: that is asked in turn.
   */
  fill(seen: Sheet, blocks: TypedBlock[], look: () => Promise<Sheet | undefined>): GridEdit[] {
    const { sheetId } = seen
    const fill = (sheet: Sheet): GridEdit => ({
      kind: 'fill',
      sheetId,
      blocks: blocks.map(block => ({ ...block, was: textsAt(sheet, block) })),
    })
    const edits = [fill(seen)]
    const overtakes = this.#sending.some(other => other.edits.some(edit => meets(edit, sheetId, blocks)))
    if (overtakes)
      void this.#inTurn(async () => {
        edits[0] = fill((await look().catch(() => undefined)) ?? seen)
      })
    return edits
  }

  /** Resolves when everything pushed by now has been answered. */
  settled(): Promise<unknown> {
    return this.#last
  }

  /** The sheet has been read: what it holds by now is not on its way any more. */
  arrived({ sheetId, revision }: Pick<Sheet, 'sheetId' | 'revision'>): void {
    this.#sending = this.#sending.filter(
      ({ edits, revision: since }) => since === null || since > revision || !edits.some(isOf(sheetId)),
    )
  }

  /** The sheet with what was typed into it, before the file has answered. */
  over(sheet: Sheet): Sheet {
    const blocks = this.#sending
      .flatMap(({ edits }) => edits)
      .flatMap(edit => (edit.kind === 'fill' && edit.sheetId === sheet.sheetId ? edit.blocks : []))
    if (blocks.length === 0) return sheet
    const cells = [...sheet.cells]
    for (const { row, column, text } of blocks)
      for (const [down, texts] of text.entries()) {
        const values = [...(cells[row - 1 + down] ?? [])]
        while (values.length < column - 1 + texts.length) values.push(null)
        for (const [right, typed] of texts.entries())
          values[column - 1 + right] = { ...cellAt(sheet, row + down, column + right), text: typed }
        while (cells.length < row + down) cells.push([])
        cells[row - 1 + down] = values
      }
    return { ...sheet, cells }
  }

  async #hear(edits: GridEdit[], seen: number): Promise<GridAnswer> {
    try {
      const answer = await this.#send(edits, seen)
      this.trouble = null
      return answer
    } catch (error) {
      this.trouble = error as HostRefusal
      return { refused: 'invalid', message: this.trouble.message }
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

const isOf = (sheetId: number) => (edit: GridEdit) => 'sheetId' in edit && edit.sheetId === sheetId

const textsAt = (sheet: Sheet, { row, column, text }: TypedBlock): string[][] =>
  text.map((texts, down) => texts.map((_, right) => cellAt(sheet, row + down, column + right).text))

function meets(edit: GridEdit, sheetId: number, blocks: TypedBlock[]): boolean {
  if (edit.kind !== 'fill' || edit.sheetId !== sheetId) return false
  return edit.blocks.some(one =>
    blocks.some(
      other =>
        spans(one.row, one.text.length, other.row, other.text.length) &&
        spans(one.column, one.text[0]?.length ?? 0, other.column, other.text[0]?.length ?? 0),
    ),
  )
}

const spans = (from: number, length: number, other: number, otherLength: number): boolean =>
  from < other + otherLength && other < from + length
