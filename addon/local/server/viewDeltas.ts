import type { CellView, SheetView } from '../workbook/view.ts'

/** A cell on its way to the page: most are plain text and travel as such. */
export type SentCell = string | CellView | null

/** A sheet for the page: everything about it, and of its rows those that changed since the page last asked. */
export interface SentView extends Omit<SheetView, 'cells'> {
  /** number of rows with anything in them */
  length: number
  /** true: `changed` is the whole sheet */
  whole: boolean
  changed: [row: number, cells: SentCell[]][]
}

interface Kept {
  revision: number
  rows: string[]
  /** revision at which each row was last seen to differ */
  stamps: number[]
  /** revision from which stamps are complete */
  from: number
}

/** Remembers what the pages have seen, so that one edit does not send a sheet of 5,000 rows again. */
export class ViewDeltas {
  readonly #kept = new Map<number, Kept>()

  /** @param since revision the page has, 0 = none @returns JSON of a SentView: the main thread passes it on unread */
  take(view: SheetView, since: number): string {
    const { cells, ...head } = view
    const kept = this.#keep(view)
    const whole = since < kept.from
    const changed = kept.rows.flatMap((row, index) =>
      whole || (kept.stamps[index] ?? 0) > since ? [`[${index + 1},${row}]`] : [],
    )
    const text = JSON.stringify({ ...head, length: cells.length, whole })
    return `${text.slice(0, -1)},"changed":[${changed.join(',')}]}`
  }

  #keep({ sheetId, revision, cells }: SheetView): Kept {
    const old = this.#kept.get(sheetId)
    if (old?.revision === revision) return old
    const rows = cells.map(row => JSON.stringify(row.map(sent)))
    const stamps = rows.map((row, index) =>
      old?.rows[index] === row ? (old.stamps[index] ?? revision) : revision,
    )
    const kept = { revision, rows, stamps, from: old?.from ?? revision }
    this.#kept.set(sheetId, kept)
    return kept
  }
}

function sent(cell: CellView | null): SentCell {
  if (cell === null) return null
  return cell.kind === 'text' && Object.keys(cell).length === 2 ? cell.text : cell
}
