import * as z from 'zod/mini'
import { tables } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** One row of «Журнал» in the words of its columns: the extract that goes with an act (приказ РКН № 179, п. 5). */
export const journalRow = feature({
  name: 'journalRow',
  title: 'Выгрузка из журнала',
  reads: ['journal'],
  input: z.strictObject({ command: rowId }),
  run: ({ programme, input }) => {
    const row = programme.journal.find(({ id }) => id === input.command)
    if (row === undefined)
      return refuse('gone', 'Этой записи в «Журнале» нет', 'Откройте лист «Журнал» и найдите запись сами')
    const { columns } = tables.journal
    const facts = (['id', 'at', 'who', 'command', 'tables', 'counts'] as const).map(
      (key): [string, string] => [columns[key].title, row[key]],
    )
    return { view: { facts } }
  },
})
