import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { feature } from './feature.ts'
import { chosenForm, periodOf, rowId, typedDate, wantedPair } from './pairInput.ts'
import { proposedPairs } from './proposedPairs.ts'
import { isRefused, refuse } from './refusal.ts'
import { unfitPairs } from './unfitPairs.ts'

/**
 * Writes chosen pairs of a plan as «предложена». The plan may be minutes old: each pair is checked again on the programme
 * as it is now, and one that no longer fits stops the whole with its name.
 */
export const acceptSuggestion = feature({
  name: 'acceptSuggestion',
  title: 'Запись предложенных пар',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'declensions'],
  input: z.strictObject({
    form: rowId,
    from: typedDate,
    to: typedDate,
    pairs: z
      .array(z.strictObject({ ...wantedPair, score: z.int().check(z.nonnegative()) }))
      .check(z.minLength(1), z.maxLength(2000)),
  }),
  run: ({ programme, input, newId }) => {
    const period = periodOf(input, programme)
    if (isRefused(period)) return period
    const form = chosenForm(programme, input.form)
    if (isRefused(form)) return form
    const term = { ...period, form: form.id }
    const unfit = unfitPairs(programme, input.pairs, term)
    const [first, ...others] = unfit
    if (first !== undefined)
      return refuse('changedMeanwhile', first, 'Ничего не записано. Подберите пары заново', {
        details: others,
      })
    const edits = proposedPairs(programme, input.pairs, term, newId)
    return {
      view: { pairs: edits.map(({ id }) => id) },
      edits,
      said: `Записано: ${count(edits.length, 'пара', 'пары', 'пар')}`,
    }
  },
})
