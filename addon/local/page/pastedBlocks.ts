import type { TypedBlock } from './editQueue.ts'
import type { Place } from './moveCell.ts'
import { protectionAt, type Sheet } from './sheet.ts'

/** Where the cells of a pasted text go: over shown rows and columns, past the cells that the program fills itself. */
export function pastedBlocks(sheet: Sheet, from: Place, text: string): TypedBlock[] {
  const rows = [...sheet.titleRows, ...sheet.bodyRows].filter(row => row >= from.row)
  const columns = sheet.shownColumns.filter(column => column >= from.column)
  const below = rows.at(-1) ?? from.row
  return cellsOf(text).flatMap((values, down) => {
    const row = rows[down] ?? below + down - rows.length + 1
    const blocks: TypedBlock[] = []
    for (const [right, value] of values.entries()) {
      const column = columns[right]
      if (column === undefined || protectionAt(sheet, row, column)?.warningOnly === false) continue
      const last = blocks.at(-1)
      if (last !== undefined && last.column + (last.text[0]?.length ?? 0) === column)
        last.text[0]?.push(value)
      else blocks.push({ row, column, text: [[value]] })
    }
    return blocks
  })
}

/** Rows and cells of a text as spreadsheets copy it: a cell with a tab, a quote or a new line stands in quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '' || cell.lastIndex >= text.length) break
    if (end !== '\t') rows.push([])
  }
  return rows
}
