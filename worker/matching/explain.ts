import type { MatchAnswer, Points, Unmatched } from '#shared/contract/match.ts'
import type { Pairing } from './feasibility.ts'
import { ranks } from './points.ts'

/** The non-zero parts of a pair's score, and the criteria that one side left unanswered. */
export function breakdown(
  { measures, parts }: Pairing,
  mentee: number,
  mentor: number,
): { points: Points; blank: string[] } {
  const points: Points = {}
  const blank: string[] = []
  const own = parts(mentee, mentor)
  measures.forEach((measure, nth) => {
    const part = own[nth] as number
    if (part > 0) points[measure.code] = part
    if (measure.blank(mentee, mentor)) blank.push(measure.code)
  })
  return { points, blank }
}

/**
 * Where a pair stands among what else is feasible: 1 + how many mentors of this mentee, and mentees of this mentor,
 * have a higher score; and the highest score the mentee could have, at least the pair's own where the two may meet.
 * Architecture §6, laws 7 and 10.
 */
export function standing(pairing: Pairing, mentee: number, mentor: number, score: number) {
  const { scores, mentees, mentors, request } = pairing
  const { floor } = request.options
  const bar = Math.max(score + 1, floor)
  let menteeRank = 1
  let mentorRank = 1
  let menteeBest = Math.max(0, scores[mentee * mentors + mentor] as number)
  for (let other = 0; other < mentors; other++) {
    const own = scores[mentee * mentors + other] as number
    if (own >= bar) menteeRank++
    if (own >= floor && own > menteeBest) menteeBest = own
  }
  for (let other = 0; other < mentees; other++)
    if ((scores[other * mentors + mentor] as number) >= bar) mentorRank++
  return { menteeRank, mentorRank, menteeBest }
}

/** How many mentors could be hers now, and how many more if one condition alone were dropped. */
export function relaxations(pairing: Pairing, mentee: number): Pick<Unmatched, 'feasible' | 'relax'> {
  const { request, mentors, scores } = pairing
  const { floor } = request.options
  const { failed, which } = pairing.meeting.obstacles(mentee)
  const conditions = [...request.gates.map(gate => gate.code), 'forbidden']
  const relax: Record<string, number> = {}
  const add = (condition: string) => {
    relax[condition] = (relax[condition] ?? 0) + 1
  }
  let feasible = 0
  for (let mentor = 0; mentor < mentors; mentor++) {
    if (failed[mentor] === 0) {
      if ((scores[mentee * mentors + mentor] as number) >= floor) feasible++
      else add('floor')
    } else if (failed[mentor] === 1 && pairing.score(mentee, mentor) >= floor)
      add(conditions[which[mentor] as number] as string)
  }
  return { feasible, relax }
}

/**
 * Pairs that are not in the plan though each has named the other and each would rather have the other than what the
 * plan gives: the mentee is without a mentor or named this one earlier, the mentor has a place or an unlocked mentee
 * named later. Architecture §6, law 7.
 */
export function blocking(
  pairing: Pairing,
  mentorOf: Int32Array,
  locked: Int32Array,
): MatchAnswer['blocking'] {
  const { request, mentees, mentors, feasible } = pairing
  const byMentee = ranks(request.choices.mentee, mentees)
  const byMentor = ranks(request.choices.mentor, mentors)
  const last = Number.POSITIVE_INFINITY
  const menteesOf: number[][] = Array.from({ length: mentors }, () => [])
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== -1) (menteesOf[mentor] as number[]).push(mentee)
  })
  const found: MatchAnswer['blocking'] = []
  byMentee.forEach((stated, mentee) => {
    const present = mentorOf[mentee] as number
    for (const [mentor, rank] of stated ?? []) {
      const back = byMentor[mentor]?.get(mentee)
      if (back === undefined || mentor === present || !feasible(mentee, mentor)) continue
      if (present !== -1 && rank >= (stated?.get(present) ?? last)) continue
      const seated = menteesOf[mentor] as number[]
      const hasPlace = seated.length < (request.mentors.capacity[mentor] as number)
      const rather = (other: number) => locked[other] === -1 && (byMentor[mentor]?.get(other) ?? last) > back
      if (hasPlace || seated.some(rather)) found.push([mentee, mentor])
    }
  })
  return found
}
