import { type Cell, cellText } from '#shared/programme/cell.ts'
import { count } from '#shared/language/plural.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { isRefused } from '../features/refusal.ts'
import { announce } from './announce.ts'
import { writeJournal } from './journal.ts'
import { underLock } from './lock.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import { openWorkbook, readCells, type Workbook } from './workbook.ts'

interface Copy {
  name: TableName
  row: number
  id: string
  idColumn: number
  codeColumn: number | null
}

/** Rows pasted with the hidden ID of another row: the upper one keeps the ID, the lower ones are copies. */
function findCopies(workbook: Workbook): Copy[] {
  const copies: Copy[] = []
  for (const name of tableNames) {
    const sheet = workbook.sheet(name)
    if (sheet === null || tableOf(name).internal || name === 'settings' || name === 'journal') continue
    const cells = readCells(sheet)
    const { at } = findColumns(tableOf(name), cells)
    const place = at.get('id')
    if (place === undefined) continue
    const seen = new Set<string>()
    cells.slice(firstDataRow - 1).forEach((line, index) => {
      const id = cellText(line[place] as Cell)
      if (id !== '' && seen.has(id))
        copies.push({
          name,
          row: firstDataRow + index,
          id,
          idColumn: place + 1,
          codeColumn: at.has('code') ? (at.get('code') ?? 0) + 1 : null,
        })
      seen.add(id)
    })
  }
  return copies
}

/** Asks, then gives every copy an ID (and a person a code) of its own. */
export function mendCopiedRows(): void {
  const ui = SpreadsheetApp.getUi()
  const workbook = openWorkbook()
  const copies = findCopies(workbook)
  if (copies.length === 0) {
    ui.alert('Копий нет', 'У каждой строки свой ID.', ui.ButtonSet.OK)
    return
  }
  const where = copies
    .slice(0, 10)
    .map(({ name, row }) => `«${tableOf(name).title}», строка ${row}`)
    .join('\n')
  const question = `Строки скопированы вместе со скрытым ID:\n\n${where}\n\nЭто новые записи? Если да, они получат свои ID. Если это повтор, удалите лишние строки сами.`
  if (
    ui.alert(
      `${count(copies.length, 'строка-копия', 'строки-копии', 'строк-копий')}`,
      question,
      ui.ButtonSet.YES_NO,
    ) !== ui.Button.YES
  )
    return
  const done = underLock(() => {
    const { newId, who } = drawMoment(workbook, drawSeed())
    const edits: Edit[] = []
    for (const { name, row, id, idColumn, codeColumn } of copies) {
      const sheet = workbook.sheet(name)
      const column = tableOf(name).columns.id
      const cell = sheet?.getRange(row, idColumn)
      if (!sheet || !cell || column?.kind !== 'id' || cellText(cell.getValue() as Cell) !== id) continue
      const own = newId(column.prefix)
      // The ID comes last: cut off before it, the row is still seen to be a copy.
      if (codeColumn !== null) sheet.getRange(row, codeColumn).setValue(newId.code())
      cell.setValue(own)
      edits.push({ table: name, kind: 'update', id: own, set: {}, was: {} })
    }
    writeJournal(workbook, {
      id: newId('ж'),
      at: stamp(workbook),
      who,
      command: 'Строкам-копиям присвоены свои ID',
      edits,
      hash: '',
    })
    return { edits }
  })
  if (isRefused(done)) announce(done.refusal.message, done.refusal.next)
}
