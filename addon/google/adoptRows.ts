import { adopt } from '#shared/programme/adopt.ts'
import { type Cell, cellText } from '#shared/programme/cell.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Block } from '#shared/programme/planWrite.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { isRefused, type Refused, refuse } from '../features/refusal.ts'
import { writeJournal } from './journal.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import { readCells, type Sheets, type Workbook } from './workbook.ts'

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
    const after = writeIds(workbook, name, cells, blocks)
    if (isRefused(after)) return after
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

/** Writes columns of IDs and codes, then makes sure that no row has moved under them. */
function writeIds(
  workbook: Workbook,
  name: TableName,
  before: Cell[][],
  blocks: readonly Block[],
): { cells: Cell[][] } | Refused {
  const sheet = workbook.sheet(name)
  if (sheet === null) return { cells: before }
  for (const { row, column, values } of blocks)
    sheet.getRange(row, column, values.length, 1).setValues(values)
  const cells = readCells(sheet)
  const written = new Set(blocks.map(block => block.column - 1))
  const rest = (line: readonly Cell[] | undefined) =>
    JSON.stringify((line ?? []).filter((_, place) => !written.has(place)).map(cellText))
  const still = blocks.every(({ row, values }) =>
    values.every((_, offset) => rest(cells[row - 1 + offset]) === rest(before[row - 1 + offset])),
  )
  if (still) return { cells }
  const old = oldLines(before.map(rest), cells.map(rest))
  for (const place of written) {
    const values = cells.slice(firstDataRow - 1).map((_, index) => {
      const source = old[firstDataRow - 1 + index]
      return [source === null || source === undefined ? '' : (before[source]?.[place] ?? '')]
    })
    sheet.getRange(firstDataRow, place + 1, values.length, 1).setValues(values)
  }
  return refuse(
    'rowsMoved',
    `Лист «${tableOf(name).title}»: строки сдвинулись, пока новые строки получали ID`,
    'Прежние ID на местах. Повторите',
  )
}

/** For each line now, the line before that it is: by its content, else (somebody has just typed into it) by its place. */
function oldLines(before: readonly string[], now: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>()
  before.forEach((content, index) => {
    places.set(content, [...(places.get(content) ?? []), index])
  })
  const found = now.map(content => places.get(content)?.shift() ?? null)
  const taken = new Set(found)
  return found.map((source, index) => source ?? (taken.has(index) || index >= before.length ? null : index))
}
