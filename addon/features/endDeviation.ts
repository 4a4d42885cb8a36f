import * as z from 'zod/mini'
import { addDays } from '#shared/programme/civilDate.ts'
import { update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** A deviation that is needed no longer: its last day was yesterday. The row stays, as what was once decided. */
export const endDeviation = feature({
  name: 'endDeviation',
  title: 'Отмена отступления',
  reads: ['deviations'],
  input: z.strictObject({ deviation: rowId }),
  run: ({ programme, input, today }) => {
    const row = programme.deviations.find(({ id }) => id === input.deviation)
    if (row === undefined) return refuse('gone', 'Этого отступления больше нет', 'Нажмите «Проверить снова»')
    if (row.until !== null && row.until < today)
      return refuse('nothingToDo', 'Это отступление уже не действует', 'Нажмите «Проверить снова»')
    const edit = update('deviations', row, { until: addDays(today, -1) })
    return { view: { rule: row.rule }, edits: edit ? [edit] : [], said: 'Отступление отменено' }
  },
})
