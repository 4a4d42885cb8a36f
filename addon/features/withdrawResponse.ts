import * as z from 'zod/mini'
import { withdrawalOf } from '#shared/intake/decideResponse.ts'
import { intakeTables } from '#shared/intake/desk.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused } from './refusal.ts'

/** Takes a response back, with what it fed. */
export const withdrawResponse = feature({
  name: 'withdrawResponse',
  title: 'Отзыв ответа',
  reads: intakeTables,
  input: z.strictObject({ response: z.string().check(z.minLength(1), z.maxLength(200)) }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, ['imported', 'fields', 'who', 'quarantine'])
    if (isRefused(row)) return row
    const { edits } = withdrawalOf(programme, row, { today, newId })
    const archived = edits.some(({ kind }) => kind === 'archive')
    return {
      view: { archived, rows: edits.filter(({ kind }) => kind === 'remove').length },
      edits,
      said: archived ? 'Ответ отозван, строка участника в архиве' : 'Ответ отозван',
    }
  },
})
