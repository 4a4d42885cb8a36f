import * as z from 'zod/mini'
import { decideFieldsOf } from '#shared/intake/decideResponse.ts'
import { intakeTables } from '#shared/intake/desk.ts'
import { waitingFields } from '#shared/intake/waitingFields.ts'
import { count } from '#shared/language/plural.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused, refuse } from './refusal.ts'

const keys = z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200))

/** Takes what an answer says into fields of a row, or keeps them as they stand; the others go on waiting. */
export const decideFields = feature({
  name: 'decideFields',
  title: 'Решение по полям ответа',
  reads: intakeTables,
  input: z.strictObject({
    response: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Keys of the card's fields. */
    take: keys,
    keep: keys,
  }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, ['fields'])
    if (isRefused(row)) return row
    const waiting = new Map(waitingFields(programme, row, { today, newId }).map(field => [field.key, field]))
    const chosen = [
      ...input.take.map(key => ({ key, take: true })),
      ...input.keep.map(key => ({ key, take: false })),
    ]
    if (waiting.size > 0 && chosen.length === 0)
      return refuse('nothingToDo', 'Ничего не выбрано', 'Отметьте, что внести, а что оставить')
    const stray = chosen.find(({ key }) => !waiting.has(key))
    if (stray !== undefined)
      return refuse('changedMeanwhile', 'Строку уже изменили', 'Ничего не записано. Откройте ответ снова', {
        at: stray.key,
      })
    const blocked = chosen.find(({ key, take }) => take && waiting.get(key)?.blocked)
    if (blocked !== undefined) {
      const field = waiting.get(blocked.key)
      return refuse('blocked', `${field?.title ?? ''}: отказ не внести`, field?.blocked ?? '', {
        at: blocked.key,
      })
    }
    const fields = Object.fromEntries(
      chosen.map(({ key, take }) => [key, { of: waiting.get(key)?.of ?? '', take }]),
    )
    const { edits, row: after } = decideFieldsOf(programme, row, fields, { today, newId })
    const left = after.state === 'fields' ? waiting.size - chosen.length : 0
    return {
      view: { state: after.state, left },
      edits,
      said:
        [
          input.take.length > 0 ? `Внесено: ${count(input.take.length, 'поле', 'поля', 'полей')}` : '',
          input.keep.length > 0 ? `Оставлено: ${count(input.keep.length, 'поле', 'поля', 'полей')}` : '',
          left > 0 ? `ждут решения ещё ${left}` : '',
        ]
          .filter(Boolean)
          .join(', ') || 'Ответ внесён: отличий больше нет',
    }
  },
})
