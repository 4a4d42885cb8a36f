import { dateInDigits } from '../language/dates.ts'
import { changesOf } from '../people/changesOf.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { update } from '../programme/edit.ts'
import type { PairChange } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const replacementPeriod = defineRule({
  id: 'replacementPeriod',
  clause: '4.16',
  title: 'При замене наставника окончание пары остаётся прежним',
  severity: 'error',
  appliesTo: ['inOrder', 'active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['mentors', 'mentees', 'pairs', 'pairChanges'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const pairs = new Map(programme.pairs.map(pair => [pair.id, pair]))
    const extensionsOf = changesOf(programme.pairChanges, 'extension')
    return programme.pairChanges.flatMap(change => {
      const before = pairs.get(change.pair)
      const after = pairs.get(change.successor)
      if (change.kind !== 'replacement' || before === undefined || after === undefined) return []
      const end = change.oldTo ?? before.to
      const extended = endBefore(extensionsOf(after.id))
      const own = extended ?? after.to
      if (end === null || own === null || own === end) return []
      const sure = extended === null && (after.from === null || after.from <= end)
      return breach(
        { table: 'pairs', id: after.id },
        [after.id],
        `${pairName(after, people)}: у новой пары окончание ${dateInDigits(own)}, а у прежней было ${dateInDigits(end)}. При замене наставника срок не меняется: поставьте прежнее окончание.`,
        placeOf('pairs', after, 'to'),
        sure
          ? {
              fix: {
                title: `Поставить окончание ${dateInDigits(end)}`,
                edits: [update('pairs', after, { to: end })],
              },
            }
          : {},
      )
    })
  },
})

/** The end that a pair had before it was extended for the first time. */
const endBefore = (extensions: readonly PairChange[]): CivilDate | null =>
  extensions.reduce<CivilDate | null>(
    (first, { oldTo }) => (oldTo !== null && (first === null || oldTo < first) ? oldTo : first),
    null,
  )
