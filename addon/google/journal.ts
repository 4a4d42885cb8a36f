import type { Cell } from '#shared/programme/cell.ts'
import { cellText } from '#shared/programme/cell.ts'
import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import { type Edit, invert } from '#shared/programme/edit.ts'
import { findColumns, firstDataRow } from '#shared/programme/layout.ts'
import { tables, tableOf } from '#shared/programme/tables.ts'
import { cutPayload } from '../features/undoPayload.ts'
import { readCells, type Workbook } from './workbook.ts'

const keptCommands = 20
const keptDays = 30

/** What «Журнал» says of a command: never a value. */
export interface JournalEntry {
  id: string
  at: string
  who: string
  command: string
  edits: readonly Edit[]
  hash: string
}

/**
 * Writes the plan of a command and its inverse into `_undo` before anything else is touched, and forgets all but the
 * last twenty commands of the last thirty days. Returns the function that marks how the command ended.
 */
export function planUndo(
  workbook: Workbook,
  { id, at, edits }: Pick<JournalEntry, 'id' | 'at' | 'edits'>,
  today: CivilDate,
): (state: 'written' | 'undone') => void {
  const sheet = workbook.sheet('undo')
  if (sheet === null) return () => {}
  const cells = readCells(sheet)
  const kept = recent(
    cells.slice(firstDataRow - 1).filter(line => cellText(line[0] ?? null) !== ''),
    today,
  )
  const chunks = cutPayload(JSON.stringify({ edits, inverse: invert(edits) }))
  const fresh = chunks.map((chunk, index): Cell[] => [
    index === 0 ? id : `${id}/${index}`,
    'planned',
    at,
    index,
    chunk,
  ])
  const lines = [...kept, ...fresh]
  const blank = Array.from(
    { length: Math.max(0, cells.length - (firstDataRow - 1) - lines.length) },
    () => ['', '', '', '', ''] as Cell[],
  )
  const all = [...lines, ...blank]
  const short = firstDataRow - 1 + all.length - sheet.getMaxRows()
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short)
  sheet.getRange(firstDataRow, 1, all.length, 5).setValues(all)
  const row = firstDataRow + kept.length
  return state => sheet.getRange(row, 2).setValue(state)
}

/** The rows of the newest commands; a command may take several rows. A time that can't be read counts as new. */
function recent(lines: readonly Cell[][], today: CivilDate): Cell[][] {
  const commandOf = (line: readonly Cell[]) => cellText(line[0] ?? null).split('/')[0] ?? ''
  const oldest = addDays(today, -keptDays)
  const young = lines.filter(line => {
    const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})/.exec(cellText(line[2] ?? null)) ?? []
    return year === undefined || `${year}-${month}-${day}` >= oldest
  })
  const commands = new Set([...new Set(young.map(commandOf))].slice(-(keptCommands - 1)))
  return young.filter(line => commands.has(commandOf(line)))
}

/** Adds the command to «Журнал»: which sheets, which rows, how many of what. */
export function writeJournal(workbook: Workbook, { id, at, who, command, edits, hash }: JournalEntry): void {
  const sheet = workbook.sheet('journal')
  if (sheet === null) return
  const kinds = { append: 'добавлено', update: 'изменено', archive: 'в архив', remove: 'убрано' } as const
  const counts = (Object.keys(kinds) as (keyof typeof kinds)[])
    .map(kind => ({ kind, n: edits.filter(edit => edit.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${kinds[kind]} ${n}`)
    .join(', ')
  const ids = edits.map(edit => edit.id)
  const values: Record<string, Cell> = {
    id,
    at,
    who,
    command,
    tables: [...new Set(edits.map(edit => tableOf(edit.table).title))].join(', '),
    rows: ids.length > 200 ? `${ids.slice(0, 200).join(' ')} и ещё ${ids.length - 200}` : ids.join(' '),
    counts,
    hash,
  }
  const head = sheet.getRange(1, 1, 2, sheet.getMaxColumns()).getValues() as Cell[][]
  const { at: places } = findColumns(tables.journal, head)
  const width = Math.max(0, ...places.values()) + 1
  const line: Cell[] = Array.from({ length: width }, () => '')
  for (const [key, place] of places) line[place] = values[key] ?? ''
  sheet.appendRow(line)
}
