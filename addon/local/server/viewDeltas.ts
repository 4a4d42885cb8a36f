import type { CellView, ChangedView } from '../workbook/view.ts'

/** A cell on its way to the page: most are plain text, whatever their format, and travel as such. */
export type SentCell = string | CellView | null

/** A sheet for the page: everything about it, and of its rows those that changed since the page last asked. */
export interface SentView extends Omit<ChangedView, 'changed'> {
  changed: [row: number, cells: SentCell[]][]
}

/** JSON of a SentView: the main thread passes it on unread. */
export function sentView(view: ChangedView): string {
  const changed: SentView['changed'] = view.changed.map(([row, cells]) => [row, cells.map(sent)])
  return JSON.stringify({ ...view, changed } satisfies SentView)
}

function sent(cell: CellView | null): SentCell {
  if (cell === null || cell.kind !== 'text') return cell
  const facts = Object.keys(cell).length - (cell.format === '@' ? 1 : 0)
  return facts === 2 ? cell.text : cell
}
