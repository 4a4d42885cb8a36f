import * as z from 'zod/mini'
import { remove } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** Takes a kept scenario off its sheet; nothing else points at it. */
export const removeScenario = feature({
  name: 'removeScenario',
  title: 'Удаление варианта подбора',
  reads: ['scenarios'],
  input: z.strictObject({ scenario: rowId }),
  run: ({ programme, input }) => {
    const row = programme.scenarios.find(({ id }) => id === input.scenario)
    return row
      ? {
          view: { scenario: row.id },
          edits: [remove('scenarios', row)],
          said: `Вариант «${row.name}» удалён`,
        }
      : refuse('gone', 'Этого варианта больше нет', 'Обновите список')
  },
})
