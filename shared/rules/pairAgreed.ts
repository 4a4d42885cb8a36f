import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { isMinor } from '../people/isMinor.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

export const pairAgreed = defineRule({
  id: 'pairAgreed',
  clause: '4.18',
  title:
    'До издания приказа согласие на пару дали наставник и наставляемый, а если так решила школа – и родитель несовершеннолетнего',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'orders'],
  params: ['parentAgrees'],
  check: (programme, { parentAgrees }, today) => {
    const people = peopleOf(programme)
    const signedOn = new Map(programme.orders.map(order => [order.id, order.signedOn]))
    return programme.pairs.flatMap(pair => {
      const minor = [people.mentor(pair.mentor), people.mentee(pair.mentee)].some(
        person => person !== undefined && isMinor(person, pair.from ?? today),
      )
      const wrong = fault(
        pair,
        partiesOf(pair, minor && parentAgrees === true),
        signedOn.get(pair.order) ?? null,
      )
      if (wrong === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${wrong.says}`,
        placeOf('pairs', pair, wrong.column),
      )
    })
  },
})

interface Party {
  /** In the genitive: «согласия наставника». */
  of: string
  column: 'mentorAgreedOn' | 'menteeAgreedOn' | 'parentAgreedOn'
  agreedOn: CivilDate | null
}

/** Whose word is needed. In a group mentor and mentees are the business of `groupConsent`. */
function partiesOf(pair: Pair, withParent: boolean): Party[] {
  const both: Party[] = [
    { of: 'наставника', column: 'mentorAgreedOn', agreedOn: pair.mentorAgreedOn },
    { of: 'наставляемого', column: 'menteeAgreedOn', agreedOn: pair.menteeAgreedOn },
  ]
  const parent: Party = { of: 'родителя', column: 'parentAgreedOn', agreedOn: pair.parentAgreedOn }
  return [...(pair.kind === 'group' ? [] : both), ...(withParent ? [parent] : [])]
}

function fault(
  pair: Pair,
  parties: readonly Party[],
  ordered: CivilDate | null,
): { column: Party['column']; says: string } | null {
  const unread = unreadCell(
    'pairs',
    pair,
    parties.map(({ column }) => column),
  )
  if (unread !== null) return unread
  const silent = parties.filter(({ agreedOn }) => agreedOn === null)
  const [first] = silent
  if (first !== undefined)
    return {
      column: first.column,
      says: `нет согласия ${list(silent.map(({ of }) => of))} на пару. Получите согласие и впишите его дату на листе «Пары».`,
    }
  const late = parties.find(({ agreedOn }) => agreedOn !== null && ordered !== null && agreedOn > ordered)
  if (late?.agreedOn == null || ordered === null) return null
  return {
    column: late.column,
    says: `согласие ${late.of} дано ${dateInDigits(late.agreedOn)}, позже приказа от ${dateInDigits(ordered)}. Проверьте обе даты.`,
  }
}
