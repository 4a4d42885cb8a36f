import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'
import type { SuggestedPair, WithoutPair } from './explain.ts'
import type { Listed } from './listed.ts'
import type { OfferKind } from './offerCode.ts'

/** What of a plan is compared. */
export interface ComparedPlan {
  pairs: readonly (Pick<SuggestedPair, 'mentor' | 'mentee' | 'score'> & { kind?: OfferKind })[]
  unmatched: readonly Pick<WithoutPair, 'mentee'>[]
}

/** A mentor that a mentee has in one of two plans, and the points of the pair. */
export interface PlannedMentor {
  mentor: Listed
  score: number
  /** Alone where it is not said. */
  kind?: OfferKind
}

/** What another plan means for one mentee; null: without a pair, or not asked about in that plan. */
export interface PlanDifference {
  mentee: Listed
  was: PlannedMentor | null
  becomes: PlannedMentor | null
}

export interface PlanDifferences {
  /** Who loses the pair, whose mentor is another or leads a group now, who gains one; by name within each. */
  list: readonly PlanDifference[]
  /** «План пересчитан: изменились 3 пары из 12.» */
  sentence: string
}

/**
 * Only what is different between two plans of one form. A mentee who has left the run, because the pair was written,
 * agreed to or the person archived, is no difference; nor is a pair that stays with other points.
 */
export function planDifferences(before: ComparedPlan, after: ComparedPlan): PlanDifferences {
  const had = mentorsOf(before)
  const has = mentorsOf(after)
  const asked = [...after.pairs, ...after.unmatched].map(({ mentee }) => mentee)
  const changes = asked
    .map(mentee => ({ mentee, was: had.get(mentee.id) ?? null, becomes: has.get(mentee.id) ?? null }))
    .filter(({ was, becomes }) => offerOf(was) !== offerOf(becomes))
    .sort((a, b) => kind(a) - kind(b) || (a.mentee.name < b.mentee.name ? -1 : 1))
  const lost = changes.filter(({ becomes }) => becomes === null).length
  const gained = changes.filter(({ was }) => was === null).length
  const sentence = sentenceOf(changes.length - lost, after.pairs.length, lost, gained)
  return { list: changes, sentence }
}

/** Whom each mentee of a plan has, by ID. */
export const mentorsOf = ({ pairs }: ComparedPlan) =>
  new Map(
    pairs.map(({ mentee, mentor, score, kind = 'single' }): [string, PlannedMentor] => [
      mentee.id,
      { mentor, score, kind },
    ]),
  )

/** What is the same where nothing has changed for a mentee. */
export const offerOf = (planned: PlannedMentor | null) => planned && `${planned.mentor.id} ${planned.kind}`

const kind = ({ was, becomes }: PlanDifference) => (becomes === null ? 0 : was === null ? 2 : 1)

function sentenceOf(changed: number, pairs: number, lost: number, gained: number): string {
  const verb = (people: number, ends: string) => plural(people, `${ends}ет`, `${ends}ют`, `${ends}ют`)
  const facts = [
    changed > 0
      ? `${plural(changed, 'изменилась', 'изменились', 'изменились')} ${count(changed, 'пара', 'пары', 'пар')} из ${pairs}`
      : '',
    lost > 0 && gained > 0
      ? `пару ${verb(lost, 'теря')} ${count(lost, 'наставляемый', 'наставляемых', 'наставляемых')}, ${verb(gained, 'получа')} ${count(gained, 'другой', 'других', 'других')}`
      : '',
    lost > 0 && gained === 0
      ? `без пары ${plural(lost, 'остаётся', 'остаются', 'остаются')} ещё ${count(lost, 'наставляемый', 'наставляемых', 'наставляемых')}`
      : '',
  ].filter(fact => fact !== '')
  return noBreak(`План пересчитан: ${facts.length > 0 ? facts.join(', ') : 'пары те же'}.`)
}
