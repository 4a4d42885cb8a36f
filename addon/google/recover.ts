import { count } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import { type Cell, cellText } from '#shared/programme/cell.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { hashOf } from '#shared/programme/hash.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { type RowOf, tableNames } from '#shared/programme/tables.ts'
import { type CutCommand, cutCommand } from '../features/cutCommand.ts'
import { isRefused, type Refused, refuse } from '../features/refusal.ts'
import { isHead, readEntry } from '../features/undoEntry.ts'
import { writeJournal } from './journal.ts'
import { drawMoment, drawSeed, stamp } from './moment.ts'
import { planEdits } from './planEdits.ts'
import { readCells, readSheets, type Workbook } from './workbook.ts'
import { writePlanned } from './writePlanned.ts'

/** Whether a command has been cut off: its entry in `_undo`, as cells, still says «planned». */
export const isCut = (cells: readonly (readonly Cell[])[]): boolean =>
  cells.some(([id, state]) => state === 'planned' && isHead({ id: cellText(id ?? null) }))

/** Whether the workbook holds a command that was cut off, or one that another window is just writing. */
export function isCutOff(workbook: Workbook): boolean {
  const sheet = workbook.sheet('undo')
  return sheet !== null && isCut(readCells(sheet))
}

/**
 * Where a command of the curator's is refused, the reason may be a table half written: looks for a command that was cut
 * off and recovers it. Needs the lock, so that no command in the middle is taken for one that was cut off.
 */
export const recoverIfCut = (workbook: Workbook): Refused | null =>
  isCutOff(workbook) ? recover(workbook) : null

/**
 * Brings an end to the newest command that was cut off in the middle: by Google's six minutes, a service that failed, a
 * closed window. What was written whole is journalled, what was written in part is taken back. Answers what the curator
 * must know, and that is a refusal: what she was about to write was decided on a table half written. Null where the
 * command had not begun to write: then nobody need know.
 */
export function recover(workbook: Workbook): Refused | null {
  const read = readSheets(workbook, tableNames)
  if (isRefused(read)) return read
  const { programme } = readProgramme(read.sheets, workbook.civilDateOf)
  const { undo, journal } = programme as unknown as {
    undo: readonly RowOf<'undo'>[]
    journal: readonly RowOf<'journal'>[]
  }
  const heads = undo.filter(row => row.state === 'planned' && isHead(row)).reverse()
  const mark = ({ row }: RowOf<'undo'>, state: 'written' | 'undone') =>
    workbook.sheet('undo')?.getRange(row, 2).setValue(state)
  for (const head of heads) {
    const entry = readEntry(undo, head.id)
    if (entry === null) {
      mark(head, 'undone')
      return refuse(
        'recovered',
        `Действие от ${head.at} не завершилось, а запись о нём повреждена`,
        'Проверьте строки, которые меняли в это время. Новое действие не записано, повторите его',
      )
    }
    const cut = cutCommand(programme, entry)
    const { newId, who } = drawMoment(workbook, drawSeed())
    const tell = (id: string, edits: readonly Edit[]) =>
      writeJournal(workbook, {
        id,
        at: stamp(workbook),
        who,
        command: `${entry.command}: восстановлено после сбоя`,
        edits,
        hash: hashOf(edits),
      })
    if (cut.written === 'part') {
      const planned = planEdits(workbook, cut.back, apply(programme, cut.back))
      const refused = isRefused(planned) ? planned : writePlanned(workbook, planned)
      if (refused !== null) return refused
      tell(newId('ж'), cut.back)
    } else if (cut.written === 'all' && !journal.some(({ id }) => id === head.id)) tell(head.id, entry.edits)
    mark(head, cut.written === 'all' && entry.undoable ? 'written' : 'undone')
    if (cut.written !== 'none') return sayRecovered(entry.command, cut)
  }
  return null
}

function sayRecovered(command: string, { written, back, changed }: CutCommand): Refused {
  const title = `Прошлое действие ${quoted(command)}`
  if (written === 'all')
    return refuse(
      'recovered',
      `${title} оборвалось, но записано полностью`,
      'Повторять его не нужно. Новое действие не записано: обновите список и повторите',
    )
  const rows = [
    back.length > 0 ? count(back.length, 'строка возвращена', 'строки возвращены', 'строк возвращено') : '',
    changed.length > 0 ? `${count(changed.length, 'строку', 'строки', 'строк')} с тех пор изменили` : '',
  ].filter(each => each !== '')
  return refuse(
    'recovered',
    `${title} не завершилось: ${rows.join(', ')}`,
    changed.length > 0
      ? 'Проверьте названные строки. Новое действие не записано: обновите список и повторите'
      : 'Новое действие не записано. Обновите список и повторите нужное',
    changed.length > 0 ? { details: changed } : {},
  )
}
