import { useEffect, useRef, useState } from 'preact/hooks'
import type { Selected } from './lineChoices.ts'
import type { OtherPerson } from './events.ts'
import type { GridHost, GridView } from './grid/gridView.ts'
import { loadGrid } from './grid/loadGrid.ts'
import { keepFocus } from './keepFocus.ts'
import type { Sheet, SheetInfo } from './sheet.ts'

interface SheetGridProps {
  sheets: SheetInfo[]
  loaded: ReadonlyMap<number, Sheet>
  /** the open sheet */
  sheetId: number
  title: string
  selected: Selected
  /** counts up when the selected place is to be brought into sight with the focus in it */
  summons: number
  others: OtherPerson[]
  /** false while it is being made ready: another table stands in front of it */
  shown: boolean
  host: Omit<GridHost, 'selected'>
  selectedByHand(sheetId: number, selected: Selected): void
  ready(view: GridView): void
  failed(): void
}

/** The spreadsheet: its box, and what the page knows handed on to it. */
export function SheetGrid(props: SheetGridProps) {
  const { sheets, loaded, sheetId, title, selected, summons, others, shown } = props
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [view, setView] = useState<GridView | null>(null)
  const reported = useRef<Selected | null>(null)
  const given = useRef(new Map<number, Sheet>())
  const seen = useRef(new Set<number>())

  // It takes the focus for itself when it begins, and once more when it is shown.
  const guard = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (box.current !== null) guard.current = keepFocus(box.current)
    return () => guard.current?.()
  }, [])
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => guard.current?.(), 1500)
    return () => clearTimeout(timer)
  }, [shown])

  useEffect(() => {
    let made: GridView | null = null
    let gone = false
    const make = async () => {
      const openGrid = await loadGrid()
      if (gone || box.current === null) return
      made = await openGrid(box.current, hostOf(latest, reported))
      if (gone) return made.close()
      setView(made)
    }
    make().catch(() => gone || latest.current.failed())
    return () => {
      gone = true
      made?.close()
    }
  }, [])

  useEffect(() => view?.open(sheets, sheetId), [view, sheets, sheetId])
  useEffect(() => {
    // A sheet that is seen for the first time begins with its first row of people, not with the hidden keys.
    if (view === null || seen.current.has(sheetId)) return
    seen.current.add(sheetId)
    view.select({ sheetId, row: selected.row, column: selected.column })
  }, [view, sheetId])

  useEffect(() => {
    if (view === null) return
    for (const sheet of inOrder(loaded, sheetId)) {
      if (given.current.get(sheet.sheetId) === sheet) continue
      given.current.set(sheet.sheetId, sheet)
      view.update(sheet)
    }
  })

  useEffect(() => {
    if (view !== null) latest.current.ready(view)
  }, [view])

  useEffect(() => {
    // What the person has selected in the grid herself stays selected as it is, all of its cells.
    if (shown && reported.current !== selected)
      view?.select({ sheetId, row: selected.row, column: selected.column })
  }, [summons, shown])
  useEffect(() => {
    if (summons === 0 || !shown) return
    guard.current?.()
    view?.focus()
  }, [summons])

  useEffect(() => view?.others(others), [view, others])

  return (
    <div
      class={shown ? 'sheet-grid' : 'sheet-grid waiting'}
      role="application"
      aria-label={`Лист «${title}». Выбранная ячейка читается в строке над таблицей; ячейку за ячейкой читает «Простая таблица» в меню «Вид»`}
      tabIndex={-1}
      onFocus={event => event.target === event.currentTarget && view?.focus()}
    >
      <div ref={box} />
    </div>
  )
}

/** The grid keeps the host it was given; what it calls is always the latest. */
function hostOf(latest: { current: SheetGridProps }, reported: { current: Selected | null }): GridHost {
  const host = () => latest.current.host
  return {
    edit: (edits, seen) => host().edit(edits, seen),
    undo: () => host().undo(),
    redo: () => host().redo(),
    selected: ({ sheetId, ...selected }) => {
      // Behind another table it selects for itself.
      if (!latest.current.shown) return
      reported.current = selected
      latest.current.selectedByHand(sheetId, selected)
    },
    typing: open => host().typing(open),
    takenBack: sentence => host().takenBack(sentence),
  }
}

/** The open sheet first. */
const inOrder = (loaded: ReadonlyMap<number, Sheet>, open: number): Sheet[] =>
  [...loaded.values()].sort((a, b) => Number(b.sheetId === open) - Number(a.sheetId === open))
