import { useEffect, useState } from 'preact/hooks'
import type { GridView } from './grid/gridView.ts'
import type { Failure } from './messages.tsx'
import type { Place } from './moveCell.ts'
import { protectionAt, type Sheet } from './sheet.ts'
import { keepTableChoice, readTableChoice, type TableChoice } from './tableChoice.ts'
import { usePlainTable } from './usePlainTable.ts'
import type { TypedBlock } from './editQueue.ts'

interface TablesOptions {
  sheet: Sheet | null
  pending: number
  select(place: Place): void
  focus(): void
  write(blocks: TypedBlock[]): void
  setFailure(failure: Failure): void
}

/** The two tables: the spreadsheet, and the plain one in front of it until it is ready, or for good. */
export function useTables({ sheet, pending, select, focus, write, setFailure }: TablesOptions) {
  const [choice, setChoice] = useState<TableChoice>(readTableChoice)
  const [grid, setGrid] = useState<GridView | null>(null)
  const [shown, setShown] = useState(false)
  const [gridTyping, setGridTyping] = useState(false)
  const plain = usePlainTable({
    sheet,
    select,
    focus,
    write,
    guarded: message => setFailure({ title: 'Эту ячейку заполняет программа', tone: 'info', message }),
  })

  // Who is in the middle of a cell stays in her table until the cell is written.
  useEffect(() => {
    if (shown || grid === null || plain.editing !== null || pending > 0) return
    const at = document.activeElement
    setShown(true)
    if (at === document.body || at?.closest('.grid, .sheet-grid') != null) focus()
  }, [grid, shown, plain.editing, pending])

  const leaveGrid = () => {
    setGrid(null)
    setShown(false)
    setGridTyping(false)
  }
  const addRow = () => {
    if (sheet === null) return
    const row = sheet.bodyRows.find(number => number > sheet.lastRow)
    const column = sheet.shownColumns.find(
      number => protectionAt(sheet, row ?? 1, number)?.warningOnly !== false,
    )
    if (row === undefined || column === undefined) return
    if (shown) select({ row, column })
    else plain.edit({ row, column, first: null })
  }
  return {
    plain,
    addRow,
    choice,
    choose: (next: TableChoice) => {
      keepTableChoice(next)
      if (next === 'plain') leaveGrid()
      setChoice(next)
      focus()
    },
    typing: gridTyping || plain.editing !== null,
    /** null: this table leaves searching to the browser */
    find: shown && grid !== null ? () => grid.find() : null,
    grid: {
      shown,
      typing: setGridTyping,
      ready: setGrid,
      failed: () => {
        leaveGrid()
        setChoice('plain')
        setFailure(noGrid)
      },
    },
  }
}

const noGrid: Failure = {
  title: 'Открыта простая таблица',
  message:
    'Таблица с листами в этом браузере не запустилась. Простая таблица умеет главное: вводить, вставлять, отменять. Чтобы попробовать снова, обновите браузер или выберите «Вид» – «Таблица с листами».',
  tone: 'info',
}
