import * as z from 'zod/mini'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { refusalOf } from '#shared/people/refusalOf.ts'
import { shortName } from '#shared/people/personName.ts'
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
    if (!pair) return refuse('gone', 'Этой пары больше нет на листе «Пары»', 'Обновите список')
    const people = peopleOf(programme)
    if (pair.status !== 'proposed' && pair.status !== 'agreed') {
      const ordered = pair.status === 'inOrder' || pair.status === 'active'
      return refuse(
        'changedMeanwhile',
        `${pairName(pair, people)}: ${ordered ? 'пара уже в приказе' : 'пара уже не ждёт согласия'}`,
        ordered
          ? 'Отказ не записан. Отмените проект приказа или завершите пару отдельным приказом'
          : 'Отказ не записан. Обновите список',
      )
    }
    const refusal = refusalOf(pair, input.by, today, input.reason)
    const edit = update('pairs', pair, refusal.set)
    const decision = append('decisions', { ...refusal.decision, id: newId('р') })
    const mentee = people.mentee(pair.mentee)
    const name = mentee ? shortName(mentee) : pair.menteeName
    return {
      view: { mentee: pair.mentee, name, form: pair.form, from: pair.from, to: pair.to },
      edits: edit ? [edit, decision] : [decision],
      said: `Отказ записан: ${pairName(pair, people)}`,
    }
  },
})
