import * as z from 'zod/mini'
import { feature } from './feature.ts'
import { isHead, readEntry } from './undoEntry.ts'

export interface UndoItem {
  command: string
  title: string
  at: string
  counts: string
  tables: string
}

/** The commands that «Отменить» can still take back, newest first; before them those that were cut off in the middle. */
export const undoList = feature({
  name: 'undoList',
  title: 'Просмотр действий',
  reads: ['undo', 'journal'],
  input: z.strictObject({}),
  run: ({ programme }) => {
    const live = new Set(programme.undo.filter(row => row.state === 'written').map(row => row.id))
    const cut = programme.undo
      .filter(row => row.state === 'planned' && isHead(row))
      .map(row => ({
        command: row.id,
        title: `${readEntry(programme.undo, row.id)?.command ?? 'Действие'}: не завершено`,
        at: row.at,
        counts: '',
        tables: '',
      }))
    const items: UndoItem[] = programme.journal
      .filter(row => live.has(row.id))
      .map(row => ({
        command: row.id,
        title: row.command,
        at: row.at,
        counts: row.counts,
        tables: row.tables,
      }))
      .concat(cut)
      .reverse()
    return { view: { items } }
  },
})
