import * as z from 'zod/mini'
import { list } from '#shared/language/list.ts'
import { count } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { stale } from '#shared/programme/edit.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'
import { cutCommand } from './cutCommand.ts'
import { readEntry } from './undoEntry.ts'

/**
 * Takes a command back by the inverse edits kept in `_undo`. Rows that somebody has changed since stop it: what people
 * wrote later is never overwritten.
 */
export const undoCommand = feature({
  name: 'undoCommand',
  title: 'Отмена действия',
  reads: tableNames,
  undoable: false,
  input: z.strictObject({ command: z.string().check(z.maxLength(40)) }),
  run: ({ programme, input }) => {
    const head = programme.undo.find(row => row.id === input.command)
    if (!head)
      return refuse(
        'gone',
        'Это действие уже нельзя отменить',
        'Хранятся последние двадцать действий. Исправьте строки вручную: они названы в «Журнале»',
      )
    if (head.state === 'undone')
      return refuse('nothingToDo', 'Это действие уже отменено', 'Ничего не изменено')
    const entry = readEntry(programme.undo, input.command)
    if (entry === null)
      return refuse(
        'gone',
        'Запись об этом действии повреждена',
        'Исправьте строки вручную: они названы в «Журнале»',
      )
    const title = programme.journal.find(row => row.id === input.command)?.command ?? entry.command
    const cut = head.state === 'planned' ? cutCommand(programme, entry) : null
    if (cut?.written === 'none')
      return refuse('nothingToDo', 'Это действие не записано', 'Возвращать нечего. Повторите его')
    // Of a command that was cut off, what is there goes; writing recovers it before anything else.
    const edits = cut?.written === 'part' ? cut.back : entry.inverse
    const changed = edits.flatMap(each => {
      const row = (programme[each.table] as readonly { id: string; row: number }[]).find(
        one => one.id === each.id,
      )
      if (each.kind === 'append') return []
      if (!row) return [`${tableOf(each.table).title}: строки больше нет`]
      const keys = stale(each, row as unknown as Record<string, unknown>)
      const columns = keys.map(key => `«${tableOf(each.table).columns[key]?.title ?? key}»`).join(', ')
      return keys.length > 0 ? [`${tableOf(each.table).title}, строка ${row.row}: ${columns}`] : []
    })
    const later = laterCommands(programme, input.command, new Set(edits.map(each => each.id)))
    if (changed.length > 0)
      return refuse(
        'changedMeanwhile',
        `После этого действия ${count(changed.length, 'строку уже изменили', 'строки уже изменили', 'строк уже изменили')}`,
        later.length > 0
          ? `Ничего не отменено. Сначала отмените более поздние действия: ${list(later.map(quoted))}`
          : 'Ничего не отменено. Сначала верните эти строки вручную',
        { details: changed },
      )
    return {
      view: { title, rows: edits.length },
      edits: [
        ...edits,
        {
          table: 'undo',
          kind: 'update',
          id: input.command,
          set: { state: 'undone' },
          was: { state: head.state },
        },
      ],
      said: `Отменено: ${title.toLowerCase()}`,
    }
  },
})

/** Commands after this one that touched one of its rows and can be taken back themselves, newest first. */
function laterCommands(
  { undo, journal }: Pick<Programme, 'undo' | 'journal'>,
  command: string,
  ids: ReadonlySet<string>,
): string[] {
  const written = new Set(undo.filter(row => row.state === 'written').map(row => row.id))
  const own = journal.findIndex(row => row.id === command)
  return journal
    .slice(own + 1)
    .filter(row => written.has(row.id) && row.rows.split(' ').some(id => ids.has(id)))
    .map(row => row.command)
    .reverse()
}
