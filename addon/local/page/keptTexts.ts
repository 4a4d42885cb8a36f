import type { GridEdit, LeftCell } from '#addon/local/workbook/gridEdit.ts'
import type { RefusedEdit } from './refusedEdit.ts'

/** Cells of a larger fill that did not take their texts. */
export interface LeftCells {
  sheetId: number
  cells: LeftCell[]
}

/** What did not get into the file, latest last: what was typed stays until the person closes it. */
export type Kept = { id: number } & ({ refused: RefusedEdit } | { left: LeftCells })

type News = { refused: RefusedEdit } | { left: LeftCells }

/** The same refusal once more, of the same text in the same place, takes the place of the first. */
export function withNews(kept: readonly Kept[], news: News): Kept[] {
  const id = (kept.at(-1)?.id ?? 0) + 1
  return [...kept.filter(other => !isSame(other, news)), { id, ...news }]
}

/**
 * She goes on: a refusal without a text has been read. Where she has moved rows or columns herself, what was typed
 * before belongs elsewhere now, and is only to be copied.
 */
export function afterEdit(kept: readonly Kept[], edits: GridEdit[]): Kept[] {
  const moved = new Set(
    edits.flatMap(edit => (MOVING.has(edit.kind) && 'sheetId' in edit ? [edit.sheetId] : [])),
  )
  return kept.flatMap((one): Kept[] => {
    if (!('refused' in one)) return [one]
    const { refused } = one
    if (refused.text === '') return []
    const again = refused.sheetId !== null && moved.has(refused.sheetId) ? null : refused.again
    return [{ ...one, refused: { ...refused, again } }]
  })
}

const MOVING = new Set<GridEdit['kind']>([
  'insertRows',
  'removeRows',
  'insertColumns',
  'removeColumns',
  'moveColumns',
  'reorderRows',
])

function isSame(kept: Kept, news: News): boolean {
  if (!('refused' in kept && 'refused' in news)) return false
  const [one, other] = [kept.refused, news.refused]
  return (
    one.sheetId === other.sheetId &&
    one.text === other.text &&
    one.place?.row === other.place?.row &&
    one.place?.column === other.place?.column
  )
}
