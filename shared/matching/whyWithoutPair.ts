import type { MatchAnswer, Unmatched } from '../contract/match.ts'
import { list } from '../language/list.ts'
import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'
import type { Asked } from './blindRequest.ts'
import { type FunnelStep, funnel, nobodyLeft } from './funnel.ts'
import { meetings } from './mayMeet.ts'
import { smallestChange } from './smallestChange.ts'
import type { TitlesOf } from './titlesOf.ts'

/** Why a mentee is without a pair. Sentences come without the last full stop. */
export interface WhyWithoutPair {
  sentence: string
  funnel: FunnelStep[]
  /** The smallest change that helps; null when there is none. */
  change: string | null
}

type Asking = Pick<Asked, 'request' | 'people'>
type Names = { mentor(index: number): string; mentee(index: number): string }

/**
 * @param answer the plan in which the mentee is without a pair
 * @param liftable how many mentors only a decision of people keeps apart from the mentee
 * @param names how lists call the people of the run, by index
 */
export function whyWithoutPair(
  asked: Asking,
  answer: Pick<MatchAnswer, 'free' | 'unmatched'>,
  one: Unmatched,
  liftable: number,
  titlesOf: TitlesOf,
  names: Names,
): WhyWithoutPair {
  const steps = funnel(asked, one, titlesOf)
  const groups = one.feasible > 0 ? unfilledGroups(asked, answer, one.mentee) : []
  const sentence =
    one.feasible > 0 ? noPlaceLeft(asked, steps[steps.length - 1]?.left ?? 0, one, groups) : nobodyLeft(steps)
  const change =
    one.feasible > 0
      ? (byMoving(one, names) ?? byJoining(groups, names))
      : smallestChange(asked, one, liftable, titlesOf, names)
  return {
    sentence: noBreak(sentence),
    funnel: steps.map(({ title, left }) => ({ title: noBreak(title), left })),
    change: change === null ? null : noBreak(change),
  }
}

/** A group that the mentee could join and that the plan leaves closed. */
interface Unfilled {
  offer: number
  least: number
  /** How many more than those without a pair it would take; 0 or less where that is not what it lacks. */
  lacking: number
}

function unfilledGroups(
  { request }: Asking,
  { free, unmatched }: Pick<MatchAnswer, 'free' | 'unmatched'>,
  mentee: number,
): Unfilled[] {
  const mayMeet = meetings(request)
  return free.flatMap(({ mentor: offer, places }) => {
    const least = request.mentors.minGroup[offer] ?? 0
    if (least === 0 || places < (request.mentors.capacity[offer] ?? 0) || !mayMeet(mentee, offer)) return []
    const joining = unmatched.filter(each => mayMeet(each.mentee, offer)).length
    return { offer, least, lacking: least - joining }
  })
}

function noPlaceLeft(
  asked: Asking,
  possible: number,
  { mentee }: Unmatched,
  groups: readonly Unfilled[],
): string {
  const one = possible === 1
  const some = `${plural(possible, 'Подходит', 'Подходят', 'Подходят')} ${count(possible, 'наставник', 'наставника', 'наставников')}, но`
  if (groups.length === 0) return `${some} мест у ${one ? 'него' : 'них'} не осталось`
  // Only the engine knows who of them reaches a floor.
  if (asked.request.options.floor > 0)
    return `${some} мест у ${one ? 'него' : 'них'} не осталось или группа не набирается`
  const mayMeet = meetings(asked.request)
  const offers = asked.request.mentors.id.map((_, index) => index).filter(index => mayMeet(mentee, index))
  const full = offers.length - groups.length
  const least = Math.min(...groups.map(group => group.least))
  const members = `нужно не меньше ${count(least, 'участника', 'участников', 'участников')}`
  const none = full > 0 ? `мест у ${one ? 'него' : 'них'} не осталось, а ` : one ? 'его ' : 'их '
  return `${some} ${none}${one ? 'группа не набирается' : 'группы не набираются'}: ${members}`
}

function byMoving({ cheapest }: Unmatched, names: Names): string | null {
  if (cheapest === null) return null
  const mentor = names.mentor(cheapest.mentor)
  const without = cheapest.changes.filter(({ to }) => to === null).map(({ mentee }) => names.mentee(mentee))
  if (without.length === 0)
    return `${mentor} подойдёт, если изменить ${count(cheapest.changes.length, 'пару', 'пары', 'пар')}`
  return `${mentor} подойдёт, но без пары ${without.length === 1 ? 'останется' : 'останутся'} ${list(without)}`
}

function byJoining(groups: readonly Unfilled[], names: Names): string | null {
  const [nearest] = groups.filter(({ lacking }) => lacking > 0).sort((a, b) => a.lacking - b.lacking)
  if (nearest === undefined) return null
  const { offer, lacking } = nearest
  return `${names.mentor(offer)} соберёт группу, если ${plural(lacking, 'найдётся', 'найдутся', 'найдутся')} ещё ${count(lacking, 'участник', 'участника', 'участников')}`
}
