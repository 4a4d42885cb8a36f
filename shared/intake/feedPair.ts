import { agreementOf, type PairSide } from '../people/agreementOf.ts'
import { fullName } from '../people/personName.ts'
import { needsParent } from '../people/needsParent.ts'
import { refusalOf } from '../people/refusalOf.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { hashOf } from '../programme/hash.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Mentee, Mentor, Pair } from '../programme/tables.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import type { Giving } from './give.ts'
import type { Undone } from './undo.ts'

/** «Кто записал согласие», where answers have. */
export const byForm = 'анкета'

/** A pair about which an answer waits: to be agreed to, or to be refused. */
export interface PairClaim {
  /** «agree:пара-1», «refuse:пара-1»: the field that is decided on. */
  key: string
  pair: Pair
  agrees: boolean
  fate: 'take' | 'keep' | 'waits'
  /** The pair is in an order by now: an answer changes it no more. */
  late: boolean
}

/** Pairs of the person that the answer may be about: those that wait for a word, else those that had it. */
function pairsAsked(desk: Desk, form: OpenForm, base: Base, person: AnyPerson): Pair[] {
  const side = base === 'mentors' ? 'mentor' : 'mentee'
  const own = desk
    .pairsOf(person.id)
    .filter(pair => pair[side] === person.id && (form.row.form === null || pair.form === form.row.form))
  const open = own.filter(({ status }) => status === 'proposed' || status === 'agreed')
  return open.length > 0 ? open : own.filter(({ status }) => status === 'inOrder' || status === 'active')
}

const isLate = ({ status }: Pair): boolean => status !== 'proposed' && status !== 'agreed'

/**
 * What an answer about a pair asks for. A «да» about the only pair there is needs no decision; a «нет», or a «да» where
 * there are several pairs, waits for the curator.
 */
export function pairClaims(
  desk: Desk,
  form: OpenForm,
  { base, person }: { base: Base; person: AnyPerson },
  agrees: boolean,
  { memory }: Undone,
): PairClaim[] {
  const pairs = pairsAsked(desk, form, base, person)
  return pairs.map(pair => {
    const key = `${agrees ? 'agree' : 'refuse'}:${pair.id}`
    const decided = memory.fields?.[key]
    const late = isLate(pair)
    const fate =
      decided?.of === hashOf(agrees)
        ? decided.take
          ? 'take'
          : 'keep'
        : agrees && (pairs.length === 1 || late)
          ? 'take'
          : 'waits'
    return { key, pair, agrees, fate, late }
  })
}

/** Records what has been decided about pairs; a word that is there already stays. */
export function feedPairs(
  desk: Desk,
  claims: readonly PairClaim[],
  { base, on, why }: { base: Base; on: CivilDate; why: string },
  giving: Giving,
): void {
  const side: PairSide = base === 'mentors' ? 'mentor' : 'mentee'
  for (const { pair, agrees, fate, late } of claims) {
    if (fate !== 'take' || late) continue
    if (!agrees) {
      const { set, decision } = refusalOf(pair, side, on, why)
      giving.cells('pairs', pair.id, set)
      giving.row('decisions', decision)
      continue
    }
    if (pair[`${side}AgreedOn`] !== null) continue
    const people = {
      mentor: (id: string) => desk.person('mentors', id) as Mentor | undefined,
      mentee: (id: string) => desk.person('mentees', id) as Mentee | undefined,
    }
    const parent = needsParent(pair, people, settingsOf(desk.programme).parentAgrees, desk.today)
    const { set } = agreementOf(pair, [side], { on, how: 'form' }, parent)
    const { status, ...own } = set
    giving.cells('pairs', pair.id, own)
    // These two hang on both sides' answers: they are no one answer's.
    desk.draft.put('pairs', pair.id, { ...(status && { status }), agreedBy: pair.agreedBy || byForm })
  }
}

export const calledPair = (desk: Desk, pair: Pair): string => {
  const name = (base: Base, id: string, label: string) => {
    const person = desk.person(base, id)
    return person ? fullName(person) : label
  }
  return `${name('mentors', pair.mentor, pair.mentorName)} – ${name('mentees', pair.mentee, pair.menteeName)}`
}
