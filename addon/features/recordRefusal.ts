import * as z from 'zod/mini'
import { append, update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { pairsOf, rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** A side said no: the pair is «отказ», its places are free again, and the two are not suggested to each other any more. */
export const recordRefusal = feature({
  name: 'recordRefusal',
  title: 'Запись отказа от пары',
  reads: ['mentors', 'mentees', 'pairs', 'decisions'],
  input: z.strictObject({
    pair: rowId,
    by: z.enum(['mentor', 'mentee', 'parent']),
    reason: z.string().check(z.maxLength(2000)),
  }),
  run: ({ programme, input, today, newId }) => {
    const found = pairsOf(programme.pairs, [input.pair])
    if (!Array.isArray(found)) return found
    const [pair] = found
    if (!pair || (pair.status !== 'proposed' && pair.status !== 'agreed'))
      return refuse(
        'changedMeanwhile',
        'Эта пара уже не ждёт согласия',
        'Если она уже в приказе, оформите замену наставника',
      )
    const edit = update('pairs', pair, { status: 'refused', endedOn: today })
    const decision = append('decisions', {
      id: newId('р'),
      kind: 'refusal',
      mentor: pair.mentor,
      mentee: pair.mentee,
      form: pair.form,
      by: input.by,
      decidedOn: today,
      reason: input.reason,
    })
    return {
      view: { mentee: pair.mentee, form: pair.form, from: pair.from, to: pair.to },
      edits: edit ? [edit, decision] : [decision],
      said: `Отказ записан: ${pair.menteeName}`,
    }
  },
})
