import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { MenuLine } from './menuBar.tsx'
import type { Sheet, SheetInfo } from './sheet.ts'
import { sheetLines } from './viewMenu.ts'

/** What can be done with the open sheet: the programme's own keep their names and stay. */
export function sheetMenu(o: {
  sheets: SheetInfo[]
  sheet: Sheet | null
  open(sheetId: number): void
  setHidden(sheetId: number, hidden: boolean): Promise<void>
  rename(sheet: { sheetId: number; title: string }): void
  edit(edits: GridEdit[]): void
}): MenuLine[] {
  const { sheet } = o
  if (sheet === null) return []
  const { sheetId, title } = sheet
  const own: MenuLine[] = [
    { kind: 'item', title: 'Переименовать лист…', run: () => o.rename({ sheetId, title }) },
    {
      kind: 'item',
      title: 'Удалить лист',
      off: o.sheets.filter(({ hidden }) => !hidden).length < 2,
      run: () => o.edit([{ kind: 'removeSheet', sheetId }]),
    },
  ]
  return [...(sheet.managed.keyRow === null ? own : []), ...sheetLines(o)]
}

/** «Лист1»: a name that no sheet has yet. */
export function freeTitle(titles: string[]): string {
  const taken = new Set(titles.map(title => title.toLowerCase()))
  let number = 1
  while (taken.has(`лист${number}`)) number += 1
  return `Лист${number}`
}
