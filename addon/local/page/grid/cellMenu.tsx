import { lineChoices } from '../lineChoices.ts'
import type { Actions } from './actions.ts'
import type { DropItem } from './dropMenu.tsx'

interface Clipboard {
  copy(): void
  cut(): void
  paste(): void
  clear(): void
}

/** The menu of the selected cells: nothing in it that the list of mutations would take back. */
export function cellMenu(actions: Actions, clipboard: Clipboard): (DropItem | null)[] {
  const now = actions.now()
  if (now === null) return []
  const { sheet, selection } = now
  const { many, above, below, own } = lineChoices(sheet, selection)
  const column = selection.columns === 1 ? 'столбец' : 'столбцы'
  return [
    { title: 'Вырезать', keys: 'Ctrl+X', run: clipboard.cut },
    { title: 'Копировать', keys: 'Ctrl+C', run: clipboard.copy },
    { title: 'Вставить', keys: 'Ctrl+V', run: clipboard.paste },
    { title: 'Очистить', keys: 'Delete', run: clipboard.clear },
    null,
    { title: `Вставить ${many} выше`, off: !above, run: () => actions.insertRows('above') },
    { title: `Вставить ${many} ниже`, off: !below, run: () => actions.insertRows('below') },
    { title: `Удалить ${many}`, off: !above, run: () => actions.removeRows() },
    null,
    { title: 'Вставить свой столбец слева', run: () => actions.insertColumn('left') },
    { title: 'Вставить свой столбец справа', run: () => actions.insertColumn('right') },
    ...(own
      ? [
          { title: `Удалить ${column}`, run: () => actions.removeColumns() },
          { title: `Скрыть ${column}`, run: () => actions.hideColumns() },
        ]
      : []),
    null,
    { title: 'Сортировать от А до Я', run: () => actions.sort(true) },
    { title: 'Сортировать от Я до А', run: () => actions.sort(false) },
    { title: sheet.filter === null ? 'Включить отбор' : 'Показать все строки', run: () => actions.filter() },
  ]
}
