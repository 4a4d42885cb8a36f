import * as z from 'zod/mini'
import { withdrawalOf } from '#shared/intake/decideResponse.ts'
import { intakeTables } from '#shared/intake/desk.ts'
import { isEditedSince } from '#shared/intake/withdrawn.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused } from './refusal.ts'

const standing = ['imported', 'fields', 'who', 'quarantine'] as const

/** Takes a response back, with what it fed; one that was edited after that stays withdrawn, and is told of no more. */
export const withdrawResponse = feature({
  name: 'withdrawResponse',
  title: 'Отзыв ответа',
  reads: intakeTables,
  input: z.strictObject({ response: z.string().check(z.minLength(1), z.maxLength(200)) }),
  run: ({ programme, input, today, newId }) => {
    const edited = programme.responses.some(each => each.id === input.response && isEditedSince(each))
    const row = responseIn(programme, input.response, edited ? ['withdrawn'] : standing)
    if (isRefused(row)) return row
    const { edits } = withdrawalOf(programme, row, { today, newId })
    const archived = edits.some(({ kind }) => kind === 'archive')
    return {
      view: { archived, rows: edits.filter(({ kind }) => kind === 'remove').length },
      edits,
      said: edited
        ? 'Ответ остался отозванным'
        : archived
          ? 'Ответ отозван, строка участника в архиве'
          : 'Ответ отозван',
    }
  },
})
