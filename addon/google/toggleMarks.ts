import { findColumns } from '#shared/programme/layout.ts'
import { markedTables } from '#shared/programme/markedTables.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { announce } from './announce.ts'
import { openWorkbook, readHead } from './workbook.ts'

/** Shows the words behind the colours of the rows, or hides them again: one column in each sheet that is marked. */
export function toggleMarks(): void {
  const workbook = openWorkbook()
  const columns = markedTables.flatMap(name => {
    const sheet = workbook.sheet(name)
    const place = sheet === null ? undefined : findColumns(tableOf(name), readHead(sheet)).at.get('mark')
    return sheet === null || place === undefined ? [] : [{ sheet, column: place + 1 }]
  })
  const hidden = columns.some(({ sheet, column }) => sheet.isColumnHiddenByUser(column))
  for (const { sheet, column } of columns)
    if (hidden) sheet.showColumns(column)
    else sheet.hideColumns(column)
  announce(
    hidden ? 'Отметки показаны' : 'Отметки скрыты',
    hidden
      ? 'Столбец «Отметка проверки» говорит, почему строка окрашена. Скрыть его можно той же строкой меню.'
      : 'Цвет строк остаётся.',
  )
}
