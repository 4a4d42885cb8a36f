import { useState } from 'preact/hooks'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Selected } from './lineChoices.ts'
import type { Place } from './moveCell.ts'
import { placeOf, type Sheet, type SheetInfo } from './sheet.ts'

interface PlacesOptions {
  sheets: SheetInfo[]
  sheet: Sheet | null
  openSheet(sheetId: number): Promise<void>
}

/** What is selected in each sheet; `summons` counts up when the table is to show it and take the focus. */
export function usePlaces({ sheets, sheet, openSheet }: PlacesOptions) {
  const [places, setPlaces] = useState<Record<number, Selected>>({})
  const [summons, setSummons] = useState(0)
  const focus = () => setSummons(count => count + 1)
  const put = (sheetId: number, selected: Selected) => setPlaces(all => ({ ...all, [sheetId]: selected }))
  const selected: Selected = (sheet && places[sheet.sheetId]) ?? {
    row: sheet?.bodyRows[0] ?? 1,
    column: sheet?.shownColumns[0] ?? 1,
    rows: 1,
    columns: 1,
  }
  const goTo = async (sheetId: number, place: Place | null) => {
    await openSheet(sheetId)
    if (place !== null) put(sheetId, { row: place.row, column: place.column, rows: 1, columns: 1 })
    focus()
  }
  return {
    selected,
    summons,
    focus,
    put,
    goTo,
    select: ({ row, column }: Place) => {
      if (sheet !== null) put(sheet.sheetId, { row, column, rows: 1, columns: 1 })
      focus()
    },
    /** the place that a command names */
    goToCell: (sheetId: number, a1: string | null) => goTo(sheetId, a1 === null ? null : placeOf(a1)),
    /** where something was taken back, there the person looks */
    goToEdit: async ([edit]: GridEdit[]) => {
      if (edit === undefined || !('sheetId' in edit)) return
      if (!sheets.some(({ sheetId, hidden }) => sheetId === edit.sheetId && !hidden)) return
      await goTo(edit.sheetId, edit.kind === 'fill' ? (edit.blocks[0] ?? null) : null)
    },
  }
}
