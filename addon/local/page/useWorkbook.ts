import { useEffect, useReducer, useState } from 'preact/hooks'
import type { GridAnswer, GridEdit, LeftCell } from '#addon/local/workbook/gridEdit.ts'
import { EditQueue, type TypedBlock } from './editQueue.ts'
import { type RefusedEdit, refusedEdit } from './refusedEdit.ts'
import { SheetReader } from './sheetReader.ts'

/** Cells of a larger fill that did not take their texts. */
export interface LeftCells {
  sheetId: number
  cells: LeftCell[]
}

interface WorkbookOptions {
  programme: string
  window: string
  /** the file has these edits: a step that can be taken back */
  done(edits: GridEdit[]): void
}

/** The sheets of one programme as this window sees them, and what is written into them by hand. */
export function useWorkbook({ programme, window, done }: WorkbookOptions) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [queue] = useState(() => new EditQueue({ programme, window, changed: () => redraw(0) }))
  const [reader] = useState(
    () =>
      new SheetReader(programme, read => {
        if (read !== null) queue.arrived(read)
        redraw(0)
      }),
  )
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [refused, setRefused] = useState<RefusedEdit | null>(null)
  const [left, setLeft] = useState<LeftCells | null>(null)
  const confirmed = reader.open === null ? undefined : reader.loaded.get(reader.open)
  const { pending } = queue

  const hear = async (edits: GridEdit[], answered: Promise<GridAnswer>): Promise<GridAnswer> => {
    setRefused(null)
    const answer = await answered
    const sheetIds = edits.flatMap(edit => ('sheetId' in edit ? [edit.sheetId] : []))
    const byHand = edits.some(({ kind }) => kind !== 'results')
    if ('refused' in answer) {
      if (byHand) setRefused(refusedEdit(edits, answer))
      for (const id of sheetIds) void reader.refresh(id).catch(() => undefined)
      return answer
    }
    setSavedAt(new Date())
    if (byHand && hasWritten(edits, answer.left.length)) done(edits)
    if (answer.left.length > 0 && sheetIds[0] !== undefined)
      setLeft({ sheetId: sheetIds[0], cells: answer.left })
    void reader.follow({ revision: answer.revision, sheetIds }).catch(() => undefined)
    return answer
  }

  useEffect(() => {
    void reader.read().catch(() => undefined)
  }, [])

  useEffect(() => {
    if (pending === 0) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [pending > 0])

  return {
    sheets: reader.sheets,
    loaded: reader.loaded,
    /** the open sheet with what has just been typed into it */
    sheet: confirmed === undefined ? null : queue.over(confirmed),
    pending,
    trouble: queue.trouble,
    savedAt,
    refused,
    setRefused,
    left,
    setLeft,
    /** somebody has written: another window, a command or this one */
    follow: async (change: { revision: number; sheetIds: number[] }) => {
      await reader.follow(change).catch(() => undefined)
      setSavedAt(new Date())
    },
    openSheet: (sheetId: number) => reader.openSheet(sheetId),
    readSheets: () => reader.readList(),
    edit: (edits: GridEdit[], seen?: number) =>
      hear(edits, queue.push(edits, seen ?? confirmed?.revision ?? Number.MAX_SAFE_INTEGER)),
    write: (blocks: TypedBlock[], sheetId = reader.open) => {
      const seen = sheetId === null ? undefined : reader.loaded.get(sheetId)
      if (seen === undefined || sheetId === null) return
      const look = () => reader.refresh(sheetId).then(() => reader.loaded.get(sheetId))
      const edits = queue.fill(seen, blocks, look)
      void hear(edits, queue.push(edits, seen.revision))
    },
    settled: () => queue.settled(),
  }
}

/** A fill that left every cell as it was is no step. */
function hasWritten(edits: GridEdit[], left: number): boolean {
  if (edits.some(({ kind }) => kind !== 'fill')) return true
  const blocks = edits.flatMap(edit => (edit.kind === 'fill' ? edit.blocks : []))
  const changed = blocks.map(({ was, text }) =>
    text.reduce(
      (sum, row, down) => sum + row.filter((value, right) => value !== was[down]?.[right]).length,
      0,
    ),
  )
  return changed.reduce((sum, count) => sum + count, 0) > left
}
