import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair, ValuesOf } from '../programme/tables.ts'
import type { PairSide } from './agreementOf.ts'

/** What a pair holds once a side has said no, and the decision by which the two are not suggested to each other again. */
export const refusalOf = (
  pair: Pair,
  by: PairSide,
  on: CivilDate,
  reason: string,
): { set: Partial<ValuesOf<'pairs'>>; decision: Partial<ValuesOf<'decisions'>> } => ({
  set: { status: 'refused', endedOn: on },
  decision: {
    kind: 'refusal',
    mentor: pair.mentor,
    mentee: pair.mentee,
    form: pair.form,
    by,
    decidedOn: on,
    reason,
  },
})
