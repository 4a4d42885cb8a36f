import type { AlternativesAnswer, AlternativesRequest } from '../contract/alternatives.ts'
import type { Alternative } from '../contract/match.ts'
import { peopleOf } from '../people/peopleOf.ts'
import type { Programme } from '../programme/programme.ts'
import {
  type AlternativeSentences,
  alternativeSentences,
  type Shift,
  type WhyLeft,
} from './alternativeSentences.ts'
import type { Asked } from './blindRequest.ts'
import { type Listed, listed } from './listed.ts'
import { mayMeet } from './mayMeet.ts'
import type { OfferKind } from './offerCode.ts'

/** Another mentor for a mentee of the plan, and what that would cost. */
export interface OtherMentor extends AlternativeSentences {
  mentor: Listed
  kind: OfferKind
  /** Points of the mentee with this mentor. */
  score: number
}

/** Most alternatives that are asked for at once. */
const mostAlternatives = 20

/**
 * Asks with whom else a mentee could be.
 * @param mentee ID in the workbook
 * @returns null when the mentee is not in the run: archived, or in a pair that is written
 */
export function alternativesFor({ request, people }: Asked, mentee: string): AlternativesRequest | null {
  const index = people.mentees.indexOf(mentee)
  return index < 0 ? null : { ...request, mentee: index, limit: mostAlternatives }
}

/**
 * The engine's alternatives in people and sentences, the cheapest first. A mentor who has left the base is left out.
 * @param mentee ID in the workbook
 */
export function explainAlternatives(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  mentee: string,
  answer: AlternativesAnswer,
): OtherMentor[] {
  const people = peopleOf(programme)
  const own = people.mentee(mentee)
  return answer.alternatives.flatMap(each => {
    const mentor = people.mentor(asked.people.mentors[each.mentor] ?? '')
    if (own === undefined || mentor === undefined) return []
    const others = each.changes.flatMap(({ mentee: index, from, to, score }): Shift[] => {
      const other = people.mentee(asked.people.mentees[index] ?? '')
      return other ? [{ mentee: other, had: from !== null, has: to !== null, score }] : []
    })
    return {
      mentor: listed(mentor),
      kind: asked.people.kinds[each.mentor] ?? 'single',
      score: each.score,
      ...alternativeSentences({ mentee: own, ...ownShift(asked, each) }, others, each.cost, left =>
        whyLeft(asked, left.id),
      ),
    }
  })
}

/** What is left of the cost when everybody else's changes are counted. */
function ownShift(
  { request }: Pick<Asked, 'request'>,
  { cost, changes }: Alternative,
): Omit<Shift, 'mentee'> {
  const others = changes.reduce(
    (sum, { mentee, from, to, score }) => ({
      score: sum.score + score,
      priority:
        sum.priority +
        (request.mentees.priority[mentee] ?? 0) * (Number(to !== null) - Number(from !== null)),
    }),
    { score: 0, priority: 0 },
  )
  return { had: cost.priority + others.priority === 0, has: true, score: -cost.score - others.score }
}

/** Why a mentee could have nobody else. Under a floor of points, and beside groups, only the engine could tell. */
export function whyLeft({ request, people }: Pick<Asked, 'request' | 'people'>, mentee: string): WhyLeft {
  const index = people.mentees.indexOf(mentee)
  const possible = people.mentors.filter((_, mentor) => mayMeet(request, index, mentor))
  if (new Set(possible).size <= 1) return 'nobodyElse'
  return request.options.floor > 0 || people.kinds.includes('group') ? 'unknown' : 'noPlaces'
}
