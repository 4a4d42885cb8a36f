import { useEffect, useReducer, useState } from 'preact/hooks'
import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { EditQueue, type TypedBlock } from './editQueue.ts'
import { afterEdit, type Kept, withNews } from './keptTexts.ts'
import { refusedEdit } from './refusedEdit.ts'
import { SheetReader } from './sheetReader.ts'

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
  const [kept, setKept] = useState<Kept[]>([])
  const confirmed = reader.open === null ? undefined : reader.loaded.get(reader.open)
  const { pending } = queue

  const hear = async (edits: GridEdit[], seen: number): Promise<GridAnswer> => {
    const byHand = edits.some(({ kind }) => kind !== 'results')
    if (byHand) setKept(all => afterEdit(all, edits))
    const answer = await queue.push(edits, seen)
    const sheetIds = edits.flatMap(edit => ('sheetId' in edit ? [edit.sheetId] : []))
    if ('refused' in answer) {
      if (byHand) setKept(all => withNews(all, { refused: refusedEdit(edits, answer, seen) }))
      for (const id of sheetIds) void reader.refresh(id).catch(() => undefined)
      return answer
    }
    setSavedAt(new Date())
    if (byHand && hasWritten(edits, answer.left.length)) done(edits)
    const [sheetId] = sheetIds
    if (answer.left.length > 0 && sheetId !== undefined)
      setKept(all => withNews(all, { left: { sheetId, cells: answer.left } }))
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
    needed: reader.needed,
    loaded: reader.loaded,
    /** the open sheet with what has just been typed into it */
    sheet: confirmed === undefined ? null : queue.over(confirmed),
    pending,
    trouble: queue.trouble,
    savedAt,
    kept,
    drop: (id: number) => setKept(all => all.filter(one => one.id !== id)),
    /** somebody has written: another window, a command or this one */
    follow: async (change: { revision: number; sheetIds: number[] }) => {
      await reader.follow(change).catch(() => undefined)
      setSavedAt(new Date())
    },
    /** The stream of events was broken: nobody knows what has been missed. */
    reread: async () => {
      const isSameFile = await reader.readAnew().catch(() => true)
      // Another file has taken its place meanwhile: nothing this window remembers is of it.
      if (!isSameFile) location.reload()
    },
    openSheet: (sheetId: number) => reader.openSheet(sheetId),
    readSheets: () => reader.readList(),
    edit: (edits: GridEdit[], seen?: number) =>
      hear(edits, seen ?? confirmed?.revision ?? Number.MAX_SAFE_INTEGER),
    /** @param since revision in which the person saw the rows standing, where that was not just now */
    write: (blocks: TypedBlock[], sheetId = reader.open, since?: number) => {
      const seen = sheetId === null ? undefined : reader.loaded.get(sheetId)
      if (seen === undefined || sheetId === null) return
      const look = () => reader.refresh(sheetId).then(() => reader.loaded.get(sheetId))
      const edits = queue.fill(seen, blocks, look)
      void hear(edits, since ?? seen.revision)
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
