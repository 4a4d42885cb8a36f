import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { lineChoices, type Selected } from './lineChoices.ts'
import { redoTitle, type Step, undoTitle } from './history.ts'
import type { Menu, MenuLine } from './menuBar.tsx'
import { letters, type Sheet } from './sheet.ts'

/** «Правка»: back and forth, search, rows, own columns. */
export function editMenu(o: {
  sheet: Sheet | null
  selected: Selected
  undoes: Step | undefined
  redoes: Step | undefined
  undo(): void
  redo(): void
  /** null: this table leaves searching to the browser */
  find: (() => void) | null
  edit(edits: GridEdit[]): void
}): Menu {
  const { sheet, undoes, redoes, find } = o
  return {
    title: 'Правка',
    items: [
      { kind: 'item', title: undoTitle(undoes), keys: 'Ctrl+Z', off: undoes === undefined, run: o.undo },
      { kind: 'item', title: redoTitle(redoes), keys: 'Ctrl+Y', off: redoes === undefined, run: o.redo },
      ...(find === null
        ? []
        : [
            { kind: 'separator' as const },
            { kind: 'item' as const, title: 'Найти…', keys: 'Ctrl+F', run: find },
          ]),
      ...(sheet === null
        ? []
        : [...rowLines(sheet, o.selected, o.edit), ...columnLines(sheet, o.selected, o.edit)]),
    ],
  }
}

function rowLines(sheet: Sheet, selected: Selected, edit: (edits: GridEdit[]) => void): MenuLine[] {
  const { sheetId } = sheet
  const { row, rows } = selected
  const { many, above, below } = lineChoices(sheet, selected)
  const insert = (from: number) => () => edit([{ kind: 'insertRows', sheetId, from, count: rows }])
  return [
    { kind: 'separator' },
    { kind: 'item', title: `Вставить ${many} выше`, off: !above, run: insert(row) },
    {
      kind: 'item',
      title: `Вставить ${many} ниже`,
      off: !below,
      run: insert(row + rows),
    },
    {
      kind: 'item',
      title: `Удалить ${rows === 1 ? `строку ${row}` : `строки ${row}–${row + rows - 1}`}`,
      off: !above,
      run: () => edit([{ kind: 'removeRows', sheetId, from: row, count: rows }]),
    },
  ]
}

function columnLines(sheet: Sheet, selected: Selected, edit: (edits: GridEdit[]) => void): MenuLine[] {
  const { sheetId } = sheet
  const { column, columns } = selected
  const last = column + columns - 1
  const { own } = lineChoices(sheet, selected)
  const named = columns === 1 ? `столбец ${letters(column)}` : `столбцы ${letters(column)}–${letters(last)}`
  const insert = (from: number) => () => edit([{ kind: 'insertColumns', sheetId, from, count: 1 }])
  const hide = (hidden: boolean, from: number, count: number): GridEdit => ({
    kind: 'hideColumns',
    sheetId,
    from,
    count,
    hidden,
  })
  const concealed = sheet.hiddenColumns.filter(hidden => !sheet.managed.columns.includes(hidden))
  return [
    { kind: 'separator' },
    { kind: 'item', title: 'Вставить свой столбец слева', run: insert(column) },
    { kind: 'item', title: 'Вставить свой столбец справа', run: insert(last + 1) },
    ...(own
      ? [
          {
            kind: 'item' as const,
            title: `Удалить ${named}`,
            run: () => edit([{ kind: 'removeColumns', sheetId, from: column, count: columns }]),
          },
          { kind: 'item' as const, title: `Скрыть ${named}`, run: () => edit([hide(true, column, columns)]) },
        ]
      : []),
    ...(concealed.length > 0
      ? [
          {
            kind: 'item' as const,
            title: 'Показать скрытые столбцы',
            run: () => edit(concealed.map(hidden => hide(false, hidden, 1))),
          },
        ]
      : []),
  ]
}
