import { adopt } from '#shared/programme/adopt.ts'
import { type Cell, cellText } from '#shared/programme/cell.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Block } from '#shared/programme/planWrite.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { type Refused, refuse } from '../features/refusal.ts'
import { writeJournal } from './journal.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import type { Sheets, Workbook } from './workbook.ts'
import { writeIds } from './writeIds.ts'

const needed = (name: TableName, cells: readonly Cell[][], newId: NewId): Block[] =>
  adopt(tableOf(name), cells, findColumns(tableOf(name), cells), newId)

const probe = Object.assign((prefix: string) => prefix, { code: () => 'p' })

/** Tables with rows that were typed or pasted by hand and so have no ID yet. */
export const lackingIds = (sheets: Sheets): TableName[] =>
  (Object.keys(sheets) as TableName[]).filter(name => needed(name, sheets[name] ?? [], probe).length > 0)

/** Gives such rows their IDs and codes and journals it. The sheets come back as they are now. */
export function adoptRows(workbook: Workbook, sheets: Sheets): { sheets: Sheets } | Refused {
  const moment = drawMoment(workbook, drawSeed())
  const adopted: Sheets = { ...sheets }
  const edits: Edit[] = []
  for (const name of lackingIds(sheets)) {
    const cells = sheets[name] ?? []
    const blocks = needed(name, cells, moment.newId)
    const sheet = workbook.sheet(name)
    if (sheet === null) continue
    const after = writeIds(sheet, cells, blocks)
    if (!after.still)
      return refuse(
        'rowsMoved',
        `Лист «${tableOf(name).title}»: строки сдвинулись, пока новые строки получали ID`,
        'Прежние ID на местах. Повторите',
      )
    adopted[name] = after.cells
    const idColumn = findColumns(tableOf(name), cells).at.get('id') ?? 0
    after.cells.forEach((line, index) => {
      const id = cellText(line[idColumn] ?? null)
      if (index >= firstDataRow - 1 && id !== '' && cellText(cells[index]?.[idColumn] ?? null) === '')
        edits.push({ table: name, kind: 'update', id, set: {}, was: {} })
    })
  }
  writeJournal(workbook, {
    id: moment.newId('ж'),
    at: stamp(workbook),
    who: moment.who,
    command: 'Строкам, внесённым вручную, присвоены ID',
    edits,
    hash: '',
  })
  return { sheets: adopted }
}
