import { type Cell, cellText } from '#shared/programme/cell.ts'
import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { cutPayload, joinPayload } from '../features/undoPayload.ts'
import type { Refused } from '../features/refusal.ts'
import { isCut, recover } from './recover.ts'
import { readCells, type Workbook } from './workbook.ts'

const keptCommands = 20
const keptDays = 30
const width = 5

interface PlannedCommand {
  id: string
  at: string
  command: string
  /** False for a command that «Отменить» must not offer: its entry is for recovery only and is emptied at the end. */
  undoable: boolean
  edits: readonly Edit[]
  /** What takes the edits back. */
  inverse: readonly Edit[]
  /**
   * Of a command that destroys data: what no entry may hold any more. It leaves none of its own: cut off, it is not taken
   * back but repeated, and finds what is left.
   */
  forgets?: readonly string[]
}

/**
 * Writes the plan of a command and its inverse into `_undo` before anything else is touched, and forgets all but the
 * last twenty commands of the last thirty days. Answers the function that marks how the command ended. Where an earlier
 * command was cut off, that one is recovered instead, and the answer says so.
 */
export function planUndo(
  workbook: Workbook,
  { id, at, command, undoable, edits, inverse, forgets = [] }: PlannedCommand,
  today: CivilDate,
): { mark: (state: 'written' | 'undone') => void } | Refused {
  const sheet = workbook.sheet('undo')
  if (sheet === null) return { mark: () => {} }
  let cells = readCells(sheet)
  if (isCut(cells)) {
    const told = recover(workbook)
    if (told !== null) return told
    cells = readCells(sheet)
  }
  const kept = recent(
    // A command that is repeated with the seed of its preview has the ID of the attempt before.
    withoutMentions(
      cells.slice(firstDataRow - 1).filter(line => !['', id].includes(commandOf(line))),
      forgets,
    ),
    today,
    // What is just being taken back must not be forgotten.
    undoable ? keptCommands - 1 : keptCommands,
  )
  const chunks = forgets.length > 0 ? [] : cutPayload(JSON.stringify({ command, undoable, edits, inverse }))
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
  if (all.length === 0) return { mark: () => {} }
  const short = firstDataRow - 1 + all.length - sheet.getMaxRows()
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short)
  sheet.getRange(firstDataRow, 1, all.length, width).setValues(all)
  const row = firstDataRow + kept.length
  return {
    mark: state => {
      if (fresh.length === 0) return
      if (undoable) sheet.getRange(row, 2).setValue(state)
      else sheet.getRange(row, 1, fresh.length, width).clearContent()
    },
  }
}

/** The entries but for those whose payload holds one of these words. */
function withoutMentions(lines: readonly Cell[][], words: readonly string[]): Cell[][] {
  if (words.length === 0) return [...lines]
  const payloads = new Map<string, string[]>()
  for (const line of lines) {
    const command = commandOf(line)
    payloads.set(command, [...(payloads.get(command) ?? []), cellText(line[4] ?? null)])
  }
  const mentioned = new Set(
    [...payloads].flatMap(([command, cells]) => {
      const text = joinPayload(cells)
      return words.some(word => text.includes(word)) ? [command] : []
    }),
  )
  return lines.filter(line => !mentioned.has(commandOf(line)))
}

const commandOf = (line: readonly Cell[]): string => cellText(line[0] ?? null).split('/')[0] ?? ''

/** The rows of the newest commands; a command may take several rows. A time that can't be read counts as new. */
function recent(lines: readonly Cell[][], today: CivilDate, commandsKept: number): Cell[][] {
  const oldest = addDays(today, -keptDays)
  const young = lines.filter(line => {
    const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})/.exec(cellText(line[2] ?? null)) ?? []
    return year === undefined || `${year}-${month}-${day}` >= oldest
  })
  const commands = new Set([...new Set(young.map(commandOf))].slice(-commandsKept))
  return young.filter(line => commands.has(commandOf(line)))
}
