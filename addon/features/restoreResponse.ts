import * as z from 'zod/mini'
import { restorationOf } from '#shared/intake/decideResponse.ts'
import { intakeTables } from '#shared/intake/desk.ts'
import { isDestroyed } from '#shared/intake/withdrawn.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused, refuse } from './refusal.ts'

/** Takes a withdrawn response in again, by the words it has now. */
export const restoreResponse = feature({
  name: 'restoreResponse',
  title: 'Внесение отозванного ответа',
  reads: intakeTables,
  input: z.strictObject({ response: z.string().check(z.minLength(1), z.maxLength(200)) }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, ['withdrawn'])
    if (isRefused(row)) return row
    if (isDestroyed(row))
      return refuse(
        'nothingToDo',
        'Сведения того, кто ответил, уничтожены',
        'Таблица осталась прежней. Слов этого ответа в ней нет',
      )
    const { edits, row: after } = restorationOf(programme, row, { today, newId })
    return {
      view: { state: after.state, reason: after.reason },
      edits,
      said: `Ответ ${responseStates[after.state ?? 'who']}`,
    }
  },
})
