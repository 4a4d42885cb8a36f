import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Menu, MenuLine } from './menuBar.tsx'
import type { Sheet, SheetInfo } from './sheet.ts'
import type { TableChoice } from './tableChoice.ts'

interface ViewMenuOptions {
  sheets: SheetInfo[]
  sheet: Sheet | null
  table: TableChoice
  choose(table: TableChoice): void
  open(sheetId: number): void
  setHidden(sheetId: number, hidden: boolean): Promise<void>
  edit(edits: GridEdit[]): void
}

/** «Вид»: which table, which rows, which sheets. */
export function viewMenu({ sheet, table, choose, edit, ...sheets }: ViewMenuOptions): Menu {
  const other: MenuLine =
    table === 'grid'
      ? { kind: 'item', title: 'Простая таблица', run: () => choose('plain') }
      : { kind: 'item', title: 'Таблица с листами', run: () => choose('grid') }
  const filtered: MenuLine[] =
    sheet === null || sheet.filter === null
      ? []
      : [
          {
            kind: 'item',
            title: 'Показать все строки',
            run: () => edit([{ kind: 'filter', sheetId: sheet.sheetId, filter: null }]),
          },
        ]
  const lines = sheetLines({ sheet, ...sheets })
  return {
    title: 'Вид',
    items: [other, ...filtered, ...(lines.length > 0 ? [{ kind: 'separator' as const }, ...lines] : [])],
  }
}

/** Showing and hiding sheets; sheets whose name begins with an underline are the program's own notes. */
export function sheetLines({
  sheets,
  sheet,
  open,
  setHidden,
}: Pick<ViewMenuOptions, 'sheets' | 'open' | 'setHidden'> & {
  sheet: Pick<SheetInfo, 'sheetId' | 'title'> | null
}): MenuLine[] {
  const hidden = sheets.filter(({ title, hidden }) => hidden && !title.startsWith('_'))
  const show = hidden.map(
    ({ sheetId, title }): MenuLine => ({
      kind: 'item',
      title,
      run: () => void setHidden(sheetId, false).then(() => open(sheetId)),
    }),
  )
  const canHide = sheet !== null && sheets.filter(({ hidden }) => !hidden).length > 1
  return [
    ...(show.length > 0 ? [{ kind: 'menu' as const, title: 'Показать лист…', items: show }] : []),
    ...(canHide
      ? [
          {
            kind: 'item' as const,
            title: `Скрыть лист «${sheet.title}»`,
            run: () => void setHidden(sheet.sheetId, true),
          },
        ]
      : []),
  ]
}
