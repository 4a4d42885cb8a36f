import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair, ValuesOf } from '../programme/tables.ts'

export type PairSide = 'mentor' | 'mentee' | 'parent'

/**
 * What a pair holds once these sides have said yes; `whole` when both have, and the parent where that is asked
 * (положение, п. 4.18).
 * @param parent whether a parent's word belongs to the agreement (`needsParent`)
 */
export function agreementOf(
  pair: Pair,
  sides: readonly PairSide[],
  { on, how }: { on: CivilDate; how: Pair['mentorAgreedHow'] },
  parent: boolean,
): { set: Partial<ValuesOf<'pairs'>>; whole: boolean } {
  const set = {
    ...(sides.includes('mentor') ? { mentorAgreedOn: on, mentorAgreedHow: how } : {}),
    ...(sides.includes('mentee') ? { menteeAgreedOn: on, menteeAgreedHow: how } : {}),
    ...(sides.includes('parent') && parent ? { parentAgreedOn: on } : {}),
  }
  const { mentorAgreedOn, menteeAgreedOn, parentAgreedOn } = { ...pair, ...set }
  const whole = mentorAgreedOn !== null && menteeAgreedOn !== null && (!parent || parentAgreedOn !== null)
  return { set: whole ? { ...set, status: 'agreed' } : set, whole }
}
