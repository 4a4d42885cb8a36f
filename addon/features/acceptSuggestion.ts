import * as z from 'zod/mini'
import { pairsAndGroups } from '#shared/people/pairsAndGroups.ts'
import { feature } from './feature.ts'
import { chosenForm, periodOf, rowId, typedDate, wantedPair } from './pairInput.ts'
import { proposedPairs } from './proposedPairs.ts'
import { isRefused, refuse } from './refusal.ts'
import { runInput } from './runInput.ts'
import { unfitPairs } from './unfitPairs.ts'
import { unmetConditions } from './unmetConditions.ts'

/**
 * Writes chosen pairs of a plan as «предложена». The plan may be minutes old: each pair is checked again on the programme
 * as it is now, and one that no longer fits stops the whole with its name.
 */
export const acceptSuggestion = feature({
  name: 'acceptSuggestion',
  title: 'Запись предложенных пар',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'preferences', 'participantDocuments', 'declensions'],
  input: z.strictObject({
    form: rowId,
    from: typedDate,
    to: typedDate,
    /** Those the plan was made under; without them only the law and the curator's decisions are checked. */
    conditions: z.optional(runInput.conditions),
    pairs: z
      .array(z.strictObject({ ...wantedPair, score: z.int().check(z.nonnegative()) }))
      .check(z.minLength(1), z.maxLength(2000)),
  }),
  run: ({ programme, input, newId, today }) => {
    const period = periodOf(input, programme)
    if (isRefused(period)) return period
    const form = chosenForm(programme, input.form)
    if (isRefused(form)) return form
    const term = { ...period, form: form.id, today }
    const unfit = unfitPairs(programme, input.pairs, term)
    const [first, ...others] =
      unfit.length > 0 || input.conditions === undefined
        ? unfit
        : unmetConditions(programme, input.pairs, term, input.conditions)
    if (first !== undefined)
      return refuse('changedMeanwhile', first, 'Ничего не записано. Подберите пары заново', {
        details: others,
      })
    const edits = proposedPairs(programme, input.pairs, term, newId)
    return {
      view: { pairs: edits.map(({ id }) => id) },
      edits,
      said: `Записано: ${pairsAndGroups(input.pairs)}`,
    }
  },
})
