import * as z from 'zod/mini'
import { retryOf } from '#shared/intake/decideResponse.ts'
import { deskOf, intakeTables } from '#shared/intake/desk.ts'
import { longestPayload } from '#shared/intake/packed.ts'
import { problemsOf } from '#shared/intake/problemsOf.ts'
import { longestAnswer } from '#shared/questionnaires/published.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused, refuse } from './refusal.ts'

const text = z.string().check(z.maxLength(longestAnswer))

/** Reads a response in «Карантин» again, with the curator's corrections; what was written stays as it was. */
export const retryQuarantine = feature({
  name: 'retryQuarantine',
  title: 'Внесение ответа из карантина',
  reads: intakeTables,
  input: z.strictObject({
    response: z.string().check(z.minLength(1), z.maxLength(200)),
    /** By question: what is to stand there. */
    mended: z.record(
      z.string().check(z.maxLength(200)),
      z.union([text, z.array(text).check(z.maxLength(300))]),
    ),
    /** «Внести без лишних вопросов»: they stay with the response only. */
    withoutStrays: z.optional(z.boolean()),
  }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, ['quarantine'])
    if (isRefused(row)) return row
    if (JSON.stringify(input.mended).length > longestPayload)
      return refuse('badInput', 'Исправления слишком длинные', 'Сократите их и внесите ответ снова')
    const { mended, withoutStrays = false } = input
    const { edits, row: after } = retryOf(programme, row, { mended, withoutStrays }, { today, newId })
    if (after.state === 'quarantine') {
      const desk = deskOf({ ...programme, responses: [after] }, { today, newId })
      const [first] = problemsOf(desk, after)
      const [reason = ''] = after.reason.split('\n')
      return refuse('badInput', reason, 'Ответ остался в карантине. Исправьте его и внесите снова', {
        ...(first && first.question !== '' ? { at: first.question } : {}),
        details: after.reason.split('\n').slice(1),
      })
    }
    return {
      view: { state: after.state, reason: after.reason },
      edits,
      said: after.state === 'imported' ? 'Ответ внесён' : `Ответ ${responseStates[after.state ?? 'who']}`,
    }
  },
})
