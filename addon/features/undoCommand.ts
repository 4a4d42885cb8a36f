import * as z from 'zod/mini'
import { list } from '#shared/language/list.ts'
import { count } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type Edit, stale } from '#shared/programme/edit.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'
import { joinPayload } from './undoPayload.ts'

const plan = z.object({ inverse: z.array(z.unknown()) })
const edit = z.object({
  table: z.enum(tableNames as [(typeof tableNames)[number], ...(typeof tableNames)[number][]]),
  kind: z.enum(['append', 'update', 'archive', 'remove']),
  id: z.string(),
  set: z.record(z.string(), z.unknown()),
  was: z.record(z.string(), z.unknown()),
})

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
    const rows = programme.undo.filter(
      row => row.id === input.command || row.id.startsWith(`${input.command}/`),
    )
    const head = rows.find(row => row.id === input.command)
    const title = programme.journal.find(row => row.id === input.command)?.command ?? 'действие'
    if (!head)
      return refuse(
        'gone',
        'Это действие уже нельзя отменить',
        'Хранятся последние двадцать действий. Исправьте строки вручную: они названы в «Журнале»',
      )
    if (head.state === 'undone')
      return refuse('nothingToDo', 'Это действие уже отменено', 'Ничего не изменено')
    const payload = joinPayload(
      [...rows].sort((a, b) => (a.chunk ?? 0) - (b.chunk ?? 0)).map(row => row.payload),
    )
    const parsed = z.safeParse(z.array(edit), plan.parse(JSON.parse(payload)).inverse)
    if (!parsed.success)
      return refuse(
        'gone',
        'Запись об этом действии повреждена',
        'Исправьте строки вручную: они названы в «Журнале»',
      )
    const edits = parsed.data as unknown as Edit[]
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
          was: { state: 'written' },
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
