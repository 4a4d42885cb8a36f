import type { ProgrammeInfo } from './app.tsx'
import type { MenuItem } from './events.ts'
import type { Menu, MenuLine } from './menuBar.tsx'

/** The add-on's own menus as lines of the menu bar; a line is known to the host by its place. */
export function menuLines(
  items: MenuItem[],
  place: number[],
  run: (title: string, place: number[]) => void,
): MenuLine[] {
  return items.map((item, index): MenuLine => {
    if (item.kind === 'separator') return item
    const here = [...place, index]
    if (item.kind === 'item') return { kind: 'item', title: item.title, run: () => run(item.title, here) }
    return { kind: 'menu', title: item.title, items: menuLines(item.items, here, run) }
  })
}

/** «Файл» and «Вид»: what the program itself offers. */
export function ownMenus(o: {
  programme: ProgrammeInfo
  sheets: { sheetId: number; title: string; hidden: boolean }[]
  sheet: { sheetId: number; title: string } | null
  leave(): void
  open(sheetId: number): void
  setHidden(sheetId: number, hidden: boolean): Promise<void>
}): Menu[] {
  const { programme, sheets, sheet } = o
  // Sheets whose name begins with an underline are the program's own notes.
  const hidden = sheets.filter(({ title, hidden }) => hidden && !title.startsWith('_'))
  const shown = sheets.filter(({ hidden }) => !hidden)
  const show: MenuLine[] = hidden.map(({ sheetId, title }) => ({
    kind: 'item',
    title,
    run: () => void o.setHidden(sheetId, false).then(() => o.open(sheetId)),
  }))
  const hide: MenuLine[] =
    sheet === null || shown.length < 2
      ? []
      : [
          {
            kind: 'item',
            title: `Скрыть лист «${sheet.title}»`,
            run: () => void o.setHidden(sheet.sheetId, true),
          },
        ]
  return [
    {
      title: 'Файл',
      items: [
        {
          kind: 'item',
          title: 'Сохранить копию на диск',
          run: () => location.assign(`/api/copy?programme=${programme.id}`),
        },
        { kind: 'separator' },
        { kind: 'item', title: 'К выбору школы', run: o.leave },
      ],
    },
    ...(show.length + hide.length === 0
      ? []
      : [
          {
            title: 'Вид',
            items: [
              ...(show.length > 0 ? [{ kind: 'menu' as const, title: 'Показать лист…', items: show }] : []),
              ...hide,
            ],
          },
        ]),
  ]
}
