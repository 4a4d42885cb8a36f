import type { MatchRequest } from '#shared/contract/match.ts'
import type { Pairing } from './feasibility.ts'
import { ranks } from './points.ts'

/** Whom each side would rather have: stated rank (unranked last), then score, then id. */
export interface Preferences {
  /** Feasible mentors of each mentee, the dearest first. */
  wishes: Uint16Array[]
  /** The smaller, the dearer this mentee is to this mentor. */
  order: (mentor: number, mentee: number) => number
}

const unranked = 6
const aboveAnyScore = 65_536
const aboveAnyPlace = 5_000

export function preferences(pairing: Pairing): Preferences {
  const { request, mentees, mentors, scores, feasible } = pairing
  const byMentee = ranks(request.choices.mentee, mentees)
  const byMentor = ranks(request.choices.mentor, mentors)
  const key = (rank: number | undefined, mentee: number, mentor: number, id: number) =>
    ((rank ?? unranked) * aboveAnyScore - (scores[mentee * mentors + mentor] as number)) * aboveAnyPlace + id
  const wishes = Array.from({ length: mentees }, (_, mentee) => {
    const keys: number[] = []
    for (let mentor = 0; mentor < mentors; mentor++)
      if (feasible(mentee, mentor)) keys.push(key(byMentee[mentee]?.get(mentor), mentee, mentor, mentor))
    return Uint16Array.from(Float64Array.from(keys).sort(), one => one % aboveAnyPlace)
  })
  return { wishes, order: (mentor, mentee) => key(byMentor[mentor]?.get(mentee), mentee, mentor, mentee) }
}

/**
 * Mentee-proposing deferred acceptance over the places that locks leave: the stable plan that is best for every
 * mentee at once. The plan and the number of proposals do not depend on who proposes first.
 * Paper: Gale, Shapley, College Admissions and the Stability of Marriage (1962).
 * @returns mentor per mentee with locked ones, −1 for nobody
 */
export function defer(
  { request, mentees }: Pairing,
  { wishes, order }: Preferences,
  locked: MatchRequest['locked'],
): { mentorOf: Int32Array; proposals: number } {
  const mentorOf = new Int32Array(mentees).fill(-1)
  const places = [...request.mentors.capacity]
  for (const [mentee, mentor] of locked) {
    mentorOf[mentee] = mentor
    places[mentor] = (places[mentor] as number) - 1
  }
  const held: number[][] = places.map(() => [])
  const next = new Uint32Array(mentees)
  const asking = Array.from(mentorOf.keys()).filter(mentee => mentorOf[mentee] === -1)
  let proposals = 0
  for (let mentee = asking.pop(); mentee !== undefined; mentee = asking.pop()) {
    const mentor = (wishes[mentee] as Uint16Array)[next[mentee] as number]
    if (mentor === undefined) continue
    next[mentee] = (next[mentee] as number) + 1
    if ((places[mentor] as number) === 0) {
      asking.push(mentee)
      continue
    }
    proposals++
    const own = held[mentor] as number[]
    own.push(mentee)
    mentorOf[mentee] = mentor
    if (own.length <= (places[mentor] as number)) continue
    const refused = own.reduce((last, one) => (order(mentor, one) > order(mentor, last) ? one : last))
    own.splice(own.indexOf(refused), 1)
    mentorOf[refused] = -1
    asking.push(refused)
  }
  return { mentorOf, proposals }
}
